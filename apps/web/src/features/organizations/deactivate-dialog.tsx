import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { notifyDone } from '../../ui/notify';
import type { Person } from './organizations.queries';

/** Ends sign-in and all roles of a person, who stays in every record. */
export function DeactivateDialog({ person, onClose }: { person: Person; onClose(): void }) {
  const { t } = useTranslation('organizations');
  const { id, name } = person;
  const deactivate = useCommand({
    send: (_: null, { headers }) => answer(api.PUT('/api/v1/people/{id}/deactivation', { params: { path: { id } }, headers })),
    changes: [['people']],
    done: () => {
      notifyDone(t('people.deactivated', { name }));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      sentence={t('people.deactivateSentence', { name })}
      pending={deactivate.pending}
      problem={deactivate.problem}
      onConfirm={() => void deactivate.run(null)}
      onClose={onClose}
    />
  );
}
