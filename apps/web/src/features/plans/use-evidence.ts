import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { type Command, useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { notifyDone } from '../../ui/notify';
import { PLAN_CHANGES, type Task } from './plans.queries';

type Link = Input<'/api/v1/tasks/{id}/evidence', 'post'>;
export type LinkedEvidence = Pick<Task['evidenceList'][number], 'id' | 'recordId' | 'note'>;

export interface EvidenceCommands {
  pick: Command<Link, unknown>;
  remove: Command<LinkedEvidence, unknown>;
}

/** Picks evidence for a task and takes it away; each can be undone for a while. */
export function useEvidence({ id: taskId, code }: Pick<Task, 'id' | 'code'>): EvidenceCommands {
  const { t } = useTranslation('plans');
  const pick = useCommand({
    send: (body: Link, { headers }) => answer(api.POST('/api/v1/tasks/{id}/evidence', { params: { path: { id: taskId } }, body, headers })),
    changes: PLAN_CHANGES,
    done: ({ id }, { recordId, note }) =>
      notifyDone(t('evidence.picked', { code }), {
        label: t('evidence.unpick'),
        run: () => void remove.run({ id, recordId, note: note ?? null }),
      }),
  });
  const remove = useCommand({
    send: ({ id: evidenceId }: LinkedEvidence, { headers }) =>
      answer(api.DELETE('/api/v1/tasks/{id}/evidence/{evidenceId}', { params: { path: { id: taskId, evidenceId } }, headers })),
    changes: PLAN_CHANGES,
    done: (_result, { recordId, note }) =>
      notifyDone(t('evidence.removed'), {
        label: t('evidence.undo'),
        run: () => void pick.run({ recordId, ...(note !== null && { note }) }),
      }),
  });
  return { pick, remove };
}
