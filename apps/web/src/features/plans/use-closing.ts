import { useQueryClient } from '@tanstack/react-query';
import type { Problem } from '../../api/problem';
import { PLAN_CHANGES } from './plans.queries';

/** Closes a dialog; where somebody else was faster (412), the page is read anew, so that the next attempt starts from what stands there now. */
export function useClosing(problem: Problem | null, onClose: () => void): () => void {
  const queries = useQueryClient();
  return () => {
    if (problem?.status === 412) for (const queryKey of PLAN_CHANGES) void queries.invalidateQueries({ queryKey });
    onClose();
  };
}
