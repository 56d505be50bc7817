import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { notifyDone } from '../../ui/notify';
import { ReasonDialog } from '../../ui/reason-dialog';
import { type IsoRecord, RETENTION_CHANGES } from './records.queries';

interface HoldDialogProps {
  record: IsoRecord;
  onClose(): void;
}

/** Tạm dừng hủy: with its reason, which is kept. */
export function HoldDialog({ record: { id }, onClose }: HoldDialogProps) {
  const { t } = useTranslation('records');
  const hold = useCommand({
    send: (reason: string, { headers }) =>
      answer(api.POST('/api/v1/records/{id}/hold', { params: { path: { id } }, body: { reason }, headers })),
    changes: RETENTION_CHANGES,
    done: () => {
      notifyDone(t('hold.placed'));
      onClose();
    },
  });
  return (
    <ReasonDialog
      opened
      title={t('hold.place')}
      sentence={t('hold.sentence')}
      submitLabel={t('hold.place')}
      pending={hold.pending}
      problem={hold.problem}
      onSubmit={(reason) => void hold.run(reason)}
      onClose={onClose}
    />
  );
}

/** An act of weight: from then on the record may be destroyed when its term is over. */
export function LiftHoldDialog({ record: { id, title }, onClose }: HoldDialogProps) {
  const { t } = useTranslation('records');
  const lift = useCommand({
    send: (reason: string, { headers }) =>
      answer(api.POST('/api/v1/records/{id}/hold-lifting', { params: { path: { id } }, body: { reason }, headers })),
    weight: () => t('hold.confirm', { title }),
    changes: RETENTION_CHANGES,
    done: () => {
      notifyDone(t('hold.lifted'));
      onClose();
    },
  });
  return (
    <ReasonDialog
      opened
      title={t('hold.lift')}
      submitLabel={t('hold.lift')}
      pending={lift.pending}
      problem={lift.problem}
      onSubmit={(reason) => void lift.run(reason)}
      onClose={onClose}
    />
  );
}
