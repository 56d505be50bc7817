import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { DecisionDialog } from '../../../ui/decision-dialog';
import { notifyDone } from '../../../ui/notify';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { type ExistingImport, IMPORT_CHANGES } from './existing.queries';

/** Makes the documents, all or none; asks why where some come without their file. */
export function ConfirmImport({ tagged, onClose }: { tagged: Tagged<ExistingImport>; onClose(): void }) {
  const { t } = useTranslation('documents');
  const { id, counts, actions } = tagged.value;
  const confirm = useCommand({
    send: (reason: string | null, { headers }) =>
      answer(
        api.POST('/api/v1/document-imports/{id}/confirmation', {
          params: { path: { id } },
          body: reason === null ? {} : { reason },
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      ),
    changes: IMPORT_CHANGES,
    done: ({ documents }) => {
      notifyDone(t('existing.confirmed', { count: documents }));
      onClose();
    },
  });
  const warnings = actions.confirm?.because ?? [];
  const sentence = t('existing.confirmSentence', { count: counts.fresh });
  return <DecisionDialog title={t('existing.confirm')} sentence={sentence} warnings={warnings} act={confirm} onClose={onClose} />;
}

export function DiscardImport({ one: { id }, onClose }: { one: ExistingImport; onClose(): void }) {
  const { t } = useTranslation('documents');
  const discard = useCommand({
    send: (_: null, { headers }) => answer(api.DELETE('/api/v1/document-imports/{id}', { params: { path: { id } }, headers })),
    changes: IMPORT_CHANGES,
    done: () => {
      notifyDone(t('existing.discarded'));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      sentence={t('existing.discardSentence')}
      pending={discard.pending}
      problem={discard.problem}
      onConfirm={() => void discard.run(null)}
      onClose={onClose}
    />
  );
}

/** Takes the whole import back, with the reason. */
export function UndoImport({ tagged, onClose }: { tagged: Tagged<ExistingImport>; onClose(): void }) {
  const { t } = useTranslation('documents');
  const { id, documents } = tagged.value;
  const undo = useCommand({
    send: (reason: string, { headers }) =>
      answer(
        api.POST('/api/v1/document-imports/{id}/undoing', {
          params: { path: { id } },
          body: { reason },
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      ),
    changes: IMPORT_CHANGES,
    done: () => {
      notifyDone(t('existing.undone'));
      onClose();
    },
  });
  return (
    <ReasonDialog
      opened
      title={t('existing.undo')}
      sentence={t('existing.undoSentence', { count: documents ?? 0 })}
      submitLabel={t('existing.undo')}
      tone="danger"
      pending={undo.pending}
      problem={undo.problem}
      onSubmit={(reason) => void undo.run(reason)}
      onClose={onClose}
    />
  );
}
