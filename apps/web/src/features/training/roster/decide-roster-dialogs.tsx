import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { DecisionDialog } from '../../../ui/decision-dialog';
import { notifyDone } from '../../../ui/notify';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { TRAINING_CHANGES } from '../training.queries';
import type { RosterImport } from './roster.queries';

/** Takes the list in, all or nobody; asks why where the class takes more than planned. */
export function ConfirmRoster({ tagged, onClose }: { tagged: Tagged<RosterImport>; onClose(): void }) {
  const { t } = useTranslation('roster');
  const { id, counts, actions } = tagged.value;
  const confirm = useCommand({
    send: (reason: string | null, { headers }) =>
      answer(
        api.POST('/api/v1/roster-imports/{id}/confirmation', {
          params: { path: { id } },
          body: reason === null ? {} : { reason },
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      ),
    changes: TRAINING_CHANGES,
    done: ({ enrolled }) => {
      notifyDone(t('import.confirmed', { count: enrolled }));
      onClose();
    },
  });
  const warnings = actions.confirm?.because ?? [];
  const count = (counts?.fresh ?? 0) + (counts?.known ?? 0);
  return (
    <DecisionDialog
      title={t('import.confirm')}
      sentence={t('import.confirmSentence', { count })}
      warnings={warnings}
      act={confirm}
      phase={t('import.phases.entering', { count })}
      onClose={onClose}
    />
  );
}

export function DiscardRoster({ one: { id }, onClose }: { one: RosterImport; onClose(): void }) {
  const { t } = useTranslation('roster');
  const discard = useCommand({
    send: (_: null, { headers }) => answer(api.DELETE('/api/v1/roster-imports/{id}', { params: { path: { id } }, headers })),
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t('import.discarded'));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      sentence={t('import.discardSentence')}
      pending={discard.pending}
      problem={discard.problem}
      onConfirm={() => void discard.run(null)}
      onClose={onClose}
    />
  );
}

/** Takes the whole list back, with the reason. */
export function UndoRoster({ tagged, onClose }: { tagged: Tagged<RosterImport>; onClose(): void }) {
  const { t } = useTranslation('roster');
  const { id, brought } = tagged.value;
  const undo = useCommand({
    send: (reason: string, { headers }) =>
      answer(
        api.POST('/api/v1/roster-imports/{id}/undoing', {
          params: { path: { id } },
          body: { reason },
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      ),
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t('import.undone'));
      onClose();
    },
  });
  return (
    <ReasonDialog
      opened
      title={t('import.undo')}
      sentence={t('import.undoSentence', { count: brought?.enrolled ?? 0 })}
      submitLabel={t('import.undo')}
      tone="danger"
      pending={undo.pending}
      phase={t('import.phases.undoing', { count: brought?.enrolled ?? 0 })}
      problem={undo.problem}
      onSubmit={(reason) => void undo.run(reason)}
      onClose={onClose}
    />
  );
}
