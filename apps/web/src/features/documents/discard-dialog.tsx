import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { notifyDone } from '../../ui/notify';
import { ReasonDialog } from '../../ui/reason-dialog';
import { DOCUMENT_CHANGES, type Revision } from './documents.queries';

/** Gives a draft up that was begun by mistake, with the reason; its document tells of it from then on. */
export function DiscardDialog({ revision, onClose }: { revision: Revision; onClose(): void }) {
  const { t } = useTranslation('documents');
  const router = useRouter();
  const { id, document } = revision;
  const { code } = document;
  const discard = useCommand({
    send: (reason: string, { headers }) =>
      answer(api.POST('/api/v1/revisions/{id}/discard', { params: { path: { id } }, body: { reason }, headers })),
    changes: DOCUMENT_CHANGES,
    done: () => {
      notifyDone(t('discard.done', { code }));
      onClose();
      void router.navigate({ href: `/tai-lieu/${document.id}` });
    },
  });
  return (
    <ReasonDialog
      opened
      title={t('discard.title', { code })}
      sentence={t('discard.sentence')}
      submitLabel={t('discard.action')}
      tone="danger"
      pending={discard.pending}
      problem={discard.problem}
      onSubmit={(reason) => void discard.run(reason)}
      onClose={onClose}
    />
  );
}
