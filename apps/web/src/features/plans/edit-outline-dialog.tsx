import { Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { linesOf } from './outline-lines.rules';
import { PLAN_CHANGES } from './plans.queries';
import type { PeriodReport } from './reports.queries';

type Outline = Input<'/api/v1/plans/{id}/periods/{period}/outline', 'put'>;

/** What frames the report: title, opening and closing words, to whom it goes. Its sections stay as they are. */
export function EditOutlineDialog({ report, onClose }: { report: PeriodReport; onClose(): void }) {
  const { t } = useTranslation(['reports', 'ui']);
  const { planId, period } = report;
  const needed = (value: string) => (value.trim() === '' ? t('ui:required') : null);
  const form = useForm({
    initialValues: {
      title: report.title,
      addressees: report.addressees.join('\n'),
      opening: report.opening,
      closing: report.closing,
      copies: report.copies.join('\n'),
    },
    validate: { title: needed, addressees: needed, opening: needed, closing: needed, copies: needed },
  });
  const edit = useCommand({
    send: (body: Outline, { headers }) =>
      answer(
        api.PUT('/api/v1/plans/{id}/periods/{period}/outline', {
          params: { path: { id: planId, period: period.key } },
          body,
          headers: { ...headers, 'if-match': `"${period.version}"` },
        }),
      ),
    changes: PLAN_CHANGES,
    done: () => {
      notifyDone(t('outline.done'));
      onClose();
    },
  });
  useFormProblem(form, edit.problem);
  const labels = {
    title: t('outline.title'),
    addressees: t('outline.addressees'),
    opening: t('outline.opening'),
    closing: t('outline.closing'),
    copies: t('outline.copies'),
  };
  const send = (values: typeof form.values) => {
    const tidy = (text: string) => text.trim().normalize('NFC');
    void edit.run({
      title: tidy(values.title),
      opening: tidy(values.opening),
      closing: tidy(values.closing),
      addressees: linesOf(values.addressees),
      copies: linesOf(values.copies),
      sections: report.sections.map(({ key, heading, level, filling, planSections }) => ({ key, heading, level, filling, planSections })),
    });
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('outline.action')}>
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="sm">
          {edit.problem ? <ProblemView problem={edit.problem} fieldLabels={labels} /> : null}
          <Textarea label={labels.title} required autosize minRows={1} maxLength={1000} data-autofocus {...form.getInputProps('title')} />
          <Textarea
            label={labels.addressees}
            description={t('outline.oneALine')}
            required
            autosize
            minRows={1}
            {...form.getInputProps('addressees')}
          />
          <Textarea label={labels.opening} required autosize minRows={3} maxLength={4000} {...form.getInputProps('opening')} />
          <Textarea label={labels.closing} required autosize minRows={2} maxLength={2000} {...form.getInputProps('closing')} />
          <Textarea
            label={labels.copies}
            description={t('outline.copiesHint')}
            required
            autosize
            minRows={3}
            {...form.getInputProps('copies')}
          />
          <DialogFoot onCancel={onClose} pending={edit.pending} label={t('ui:save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
