import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Input } from '../../../api/types';
import { SignedPaperDialog } from '../../../decisions/signed-paper-dialog';
import { notifyDone } from '../../../ui/notify';
import { useRequestName } from './change-request-state';
import { type ChangeRequest, REQUEST_CHANGES } from './changes.queries';

/** For heads who sign elsewhere: the signed sheet decides the request. */
export function SignedSheetDialog({ request, onClose }: { request: ChangeRequest; onClose(): void }) {
  const { t } = useTranslation(['changes', 'documents']);
  const name = useRequestName();
  const [decision, setDecision] = useState<'accept' | 'refuse'>('accept');
  const decide = useCommand({
    send: (body: Input<'/api/v1/change-requests/{id}/decision', 'post'>, { headers }) =>
      answer(api.POST('/api/v1/change-requests/{id}/decision', { params: { path: { id: request.id } }, body, headers })),
    changes: REQUEST_CHANGES,
    done: (_, sent) => {
      notifyDone(t(sent.decision === 'accept' ? 'accepted' : 'refused', { name: name(request) }));
      onClose();
    },
  });
  const asksReason = decision === 'refuse' || decide.problem?.code === 'reason-required';
  return (
    <SignedPaperDialog
      title={t('sheet.title', { name: name(request) })}
      hint={t('sheet.hint')}
      fileLabel={t('sheet.file')}
      submitLabel={t('sheet.submit')}
      numbered="without-number"
      reason={asksReason ? { label: t(decision === 'refuse' ? 'refuse.because' : 'reason'), given: '' } : null}
      pending={decide.pending}
      problem={decide.problem}
      onSubmit={({ number: _number, effectiveFrom: _from, endsOn: _ends, ...sheet }) => void decide.run({ ...sheet, decision })}
      onClose={onClose}
    >
      <Radio.Group label={t('sheet.decision')} value={decision} onChange={(chosen) => setDecision(chosen as 'accept' | 'refuse')}>
        <Stack gap={6} mt={4}>
          <Radio value="accept" label={t('accept')} />
          <Radio value="refuse" label={t('refuse.action')} />
        </Stack>
      </Radio.Group>
    </SignedPaperDialog>
  );
}
