import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { useRoleName } from '../../session/role-name';
import { DateField } from '../../ui/date-field';
import { dayOf } from '../../ui/dates';
import { notifyDone } from '../../ui/notify';
import { ReasonDialog } from '../../ui/reason-dialog';
import type { Membership, Person } from './organizations.queries';

/** Ends a role from a day on, with the reason. */
export function EndMembershipDialog({ person, membership, onClose }: { person: Person; membership: Membership; onClose(): void }) {
  const { t } = useTranslation('organizations');
  const role = useRoleName()(membership.role);
  const [validTo, setValidTo] = useState<string | null>(dayOf(new Date()));
  const end = useCommand({
    send: (body: Input<'/api/v1/memberships/{id}/end', 'post'>, { headers }) =>
      answer(api.POST('/api/v1/memberships/{id}/end', { params: { path: { id: membership.id } }, body, headers })),
    changes: [['people']],
    done: () => {
      notifyDone(t('membership.ended', { role }));
      onClose();
    },
  });
  return (
    <ReasonDialog
      opened
      title={t('membership.end')}
      sentence={t('membership.endSentence', { role, name: person.name })}
      submitLabel={t('membership.end')}
      pending={end.pending}
      problem={end.problem}
      onSubmit={(reason) => {
        if (validTo !== null) void end.run({ validTo, reason });
      }}
      onClose={onClose}
    >
      <DateField label={t('membership.endOn')} required value={validTo} onChange={setValidTo} />
    </ReasonDialog>
  );
}
