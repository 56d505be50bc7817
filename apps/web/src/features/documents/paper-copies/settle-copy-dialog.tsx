import { Radio, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { Dialog } from '../../../ui/dialog';
import { DialogFoot } from '../../../ui/dialog-foot';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { COPY_CHANGES, COPY_OUTCOMES, type CopyOutcome, type PaperCopy } from './paper-copies.queries';

/** What became of a copy: back, destroyed, or lost with how. */
export function SettleCopyDialog({ copy, onClose }: { copy: PaperCopy; onClose(): void }) {
  const { t } = useTranslation(['copies', 'ui']);
  const form = useForm({
    initialValues: { outcome: 'returned' as CopyOutcome, remark: '' },
    validate: { remark: (value, { outcome }) => (outcome === 'lost' && value.trim() === '' ? t('ui:required') : null) },
  });
  const settle = useCommand({
    send: ({ outcome, remark }: typeof form.values, { headers }) =>
      answer(
        api.POST('/api/v1/paper-copies/{id}/settlement', {
          params: { path: { id: copy.id } },
          body: { outcome, remark: remark.trim().normalize('NFC') || undefined },
          headers,
        }),
      ),
    changes: COPY_CHANGES,
    done: () => {
      notifyDone(t('settled'));
      onClose();
    },
  });
  useFormProblem(form, settle.problem);
  const labels = { outcome: t('outcome'), remark: t('remark') };
  return (
    <Dialog onClose={onClose} title={t('settleOf', { number: copy.number, code: copy.code })}>
      <form noValidate onSubmit={form.onSubmit((values) => void settle.run(values))}>
        <Stack gap="md">
          {settle.problem ? <ProblemView problem={settle.problem} fieldLabels={labels} /> : null}
          <Radio.Group label={labels.outcome} description={copy.holder} {...form.getInputProps('outcome')}>
            <Stack gap="xs" mt="xs">
              {COPY_OUTCOMES.map((outcome) => (
                <Radio key={outcome} value={outcome} label={t(`outcomes.${outcome}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput label={labels.remark} required={form.values.outcome === 'lost'} maxLength={500} {...form.getInputProps('remark')} />
          <DialogFoot onCancel={onClose} pending={settle.pending} label={t('save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
