import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import { answer, api } from '../../api/client';
import { useSession } from '../../session/session.queries';
import { DRAFTS } from '../../ui/draft';
import { type Sheet, type SheetTask, sheetQuery } from './plans.queries';
import { reportedOf, wordsOf } from './progress-words.rules';
import { type Known, TypedProgress, type TypedTask } from './typed-progress';

/** The sheet that is typed in here: saved as it is typed, unsaved words found again after a reload. Words of one person only. */
export function useTypedProgress(sheet: Sheet, unitChoice: string): TypedProgress {
  const queries = useQueryClient();
  const { person } = useSession();
  const { planId, tasks } = sheet;
  const period = sheet.period.key;
  const unitId = sheet.unit?.id ?? '';
  const typed = useMemo(() => {
    const { queryKey } = sheetQuery(planId, period, unitChoice);
    return new TypedProgress({
      storage: localStorage,
      name: `${DRAFTS}sheet.${person.id}.${planId}.${period}.${unitId}`,
      save: async (id, { percent, doneOn, ...words }, version) => {
        const body = {
          ...words,
          text: words.text.normalize('NFC'),
          nextSteps: words.nextSteps.normalize('NFC'),
          difficulties: words.difficulties.normalize('NFC'),
          percent: percent ?? undefined,
          doneOn: doneOn ?? undefined,
          unitId,
        };
        const headers = { 'if-match': `"${version}"` };
        return (await answer(api.PUT('/api/v1/tasks/{id}/progress/{period}', { params: { path: { id, period } }, body, headers }))).version;
      },
      saved: (taskId, known) => {
        const before = queries.getQueryData(queryKey);
        queries.setQueryData(queryKey, (shown) => shown && { ...shown, tasks: shown.tasks.map((task) => told(task, taskId, known)) });
        // The first words make it possible to send the report: what may be done is the server's to say.
        if (before !== undefined && reportedOf(before.tasks) === 0) void queries.invalidateQueries({ queryKey });
      },
      refused: () => void queries.invalidateQueries({ queryKey }),
    });
  }, [queries, person.id, planId, period, unitId, unitChoice]);
  useLayoutEffect(() => {
    for (const task of tasks) typed.show(task.taskId, knownOf(task));
  }, [typed, tasks]);
  useEffect(() => {
    const again = () => void typed.flush();
    typed.enter();
    window.addEventListener('online', again);
    window.addEventListener('pagehide', again);
    return () => {
      window.removeEventListener('online', again);
      window.removeEventListener('pagehide', again);
      typed.leave();
    };
  }, [typed]);
  return typed;
}

/** One task of it, as it stands at this moment. */
export function useTypedTask(typed: TypedProgress, task: SheetTask): TypedTask {
  const shown = useSyncExternalStore(typed.subscribe, () => typed.of(task.taskId));
  return shown ?? { words: wordsOf(task), saving: { state: 'untouched' } };
}

/** What the server has of a task. */
export const knownOf = (task: SheetTask): Known => ({ words: wordsOf(task), version: task.entry?.version ?? 0 });

function told(task: SheetTask, taskId: string, { words, version }: Known): SheetTask {
  if (task.taskId !== taskId) return task;
  // An edit of the collector holds only for the words that it was made on.
  const edit = task.entry?.text === words.text ? task.entry : null;
  return { ...task, entry: { ...words, version, editedText: edit?.editedText ?? null, editedBy: edit?.editedBy ?? null } };
}
