import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { notifyDone } from '../../ui/notify';
import { ReasonDialog } from '../../ui/reason-dialog';
import { type IsoRecord, RECORD_CHANGES } from './records.queries';

/** A record that was entered by mistake is struck out; its row, files and history stay. */
export function WithdrawRecordDialog({ record: { id }, onClose }: { record: IsoRecord; onClose(): void }) {
  const { t } = useTranslation('records');
  const withdraw = useCommand({
    send: (reason: string, { headers }) =>
      answer(api.POST('/api/v1/records/{id}/withdrawal', { params: { path: { id } }, body: { reason }, headers })),
    changes: RECORD_CHANGES,
    done: () => {
      notifyDone(t('withdraw.done'));
      onClose();
    },
  });
  return (
    <ReasonDialog
      opened
      tone="danger"
      title={t('withdraw.title')}
      sentence={t('withdraw.sentence')}
      submitLabel={t('withdraw.title')}
      pending={withdraw.pending}
      problem={withdraw.problem}
      onSubmit={(reason) => void withdraw.run(reason)}
      onClose={onClose}
    />
  );
}
