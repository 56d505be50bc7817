import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { notifyDone } from '../../ui/notify';
import { ReasonDialog } from '../../ui/reason-dialog';
import { DOCUMENT_CHANGES } from './documents.queries';
import type { Signing } from './signing';

/** Sends a draft, or all of a package, back to who prepared it, with the reason. */
export function ReturnDialog({ signing, onClose, onDone }: { signing: Signing; onClose(): void; onDone?(): void }) {
  const { t } = useTranslation('documents');
  const { name: code } = signing;
  const giveBack = useCommand({
    send: (remark: string, attempt) => signing.say({ opinion: 'return', remark }, attempt),
    changes: DOCUMENT_CHANGES,
    done: () => {
      notifyDone(t('return.done', { code }));
      onClose();
      onDone?.();
    },
  });
  return (
    <ReasonDialog
      opened
      title={t('return.title', { code })}
      sentence={signing.returnSentence}
      submitLabel={t('return.action')}
      tone="danger"
      pending={giveBack.pending}
      problem={giveBack.problem}
      onSubmit={(reason) => void giveBack.run(reason)}
      onClose={onClose}
    />
  );
}
