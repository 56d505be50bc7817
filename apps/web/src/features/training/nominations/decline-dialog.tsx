import { Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { Dialog } from '../../../ui/dialog';
import { DialogFoot } from '../../../ui/dialog-foot';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { TRAINING_CHANGES } from '../training.queries';

/** Không cử người; why may be said. */
export function DeclineDialog({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useTranslation('nominations');
  const [reason, setReason] = useState('');
  const decline = useCommand({
    send: (body: { reason?: string }, { headers }) =>
      answer(api.POST('/api/v1/class-invitations/{id}/declining', { params: { path: { id } }, body, headers })),
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t('decline.done'));
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('decline.action')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const written = reason.trim().normalize('NFC');
          void decline.run(written === '' ? {} : { reason: written });
        }}
      >
        <Stack gap="sm">
          {decline.problem ? <ProblemView problem={decline.problem} fieldLabels={{ reason: t('decline.reason') }} /> : null}
          <Text>{t('decline.sentence')}</Text>
          <Textarea
            label={t('decline.reason')}
            autosize
            minRows={2}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <DialogFoot onCancel={onClose} pending={decline.pending} label={t('decline.action')} />
        </Stack>
      </form>
    </Dialog>
  );
}
