import type { Command } from '../api/command';
import type { Because } from '../api/problem';
import { ConfirmDialog } from './confirm-dialog';
import { ReasonDialog } from './reason-dialog';

/** Asks before an act on a whole: for a yes, or, where warnings stand against it, why one goes on. The reason is null where none was asked. */
export function DecisionDialog({
  title,
  sentence,
  warnings = [],
  act,
  phase,
  onClose,
}: {
  /** What is done, as its button says it. */
  title: string;
  /** What will happen, in one sentence. */
  sentence: string;
  warnings?: readonly Because[];
  /** What is done meanwhile, where it takes its time. */
  phase?: string;
  act: Pick<Command<string | null, unknown>, 'run' | 'pending' | 'problem'>;
  onClose(): void;
}) {
  const { pending, problem } = act;
  return warnings.length > 0 ? (
    <ReasonDialog
      opened
      title={title}
      sentence={sentence}
      warnings={warnings}
      submitLabel={title}
      pending={pending}
      phase={phase}
      problem={problem}
      onSubmit={(reason) => void act.run(reason)}
      onClose={onClose}
    />
  ) : (
    <ConfirmDialog
      opened
      sentence={sentence}
      pending={pending}
      phase={phase}
      problem={problem}
      onConfirm={() => void act.run(null)}
      onClose={onClose}
    />
  );
}
