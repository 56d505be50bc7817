import { useCommand } from '../../api/command';
import { notifyDone } from '../../ui/notify';
import { DOCUMENT_CHANGES } from './documents.queries';
import type { ApprovalWay, Signing } from './signing';

/** Both ways to approve: by confirmation (`weight` is the sentence that is confirmed) and by the signed decision. */
export function useApproval(signing: Signing, { weight, onDone }: { weight?: string; onDone(): void }) {
  return useCommand({
    send: (way: ApprovalWay, attempt) => signing.approve(way, attempt),
    weight: weight === undefined ? undefined : () => weight,
    changes: DOCUMENT_CHANGES,
    done: (told) => {
      notifyDone(told);
      onDone();
    },
  });
}
