import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { notifyDone } from '../../ui/notify';
import { usePeriodName } from './period-name';
import { PLAN_CHANGES, type Sheet } from './plans.queries';
import { reportedOf } from './progress-words.rules';
import type { TypedProgress } from './typed-progress';

/** The head of the unit sends the sheet, once everything typed has been saved. */
export function SubmitSheetDialog({ sheet, typed, onClose }: { sheet: Sheet; typed: TypedProgress; onClose(): void }) {
  const { t } = useTranslation('plans');
  const periodName = usePeriodName();
  const [outstanding, setOutstanding] = useState(0);
  const { planId, period, unit, tasks } = sheet;
  const submit = useCommand({
    send: (_: null, { headers }) =>
      answer(
        api.POST('/api/v1/plans/{id}/progress/{period}/submissions', {
          params: { path: { id: planId, period: period.key } },
          body: { unitId: unit?.id },
          headers,
        }),
      ),
    changes: PLAN_CHANGES,
    done: () => {
      notifyDone(t('sheet.submitted', { period: periodName(period.name) }));
      onClose();
    },
  });
  const silent = tasks.filter(({ entry }) => entry === null || entry.text.trim() === '').map(({ code }) => code);
  const send = async () => {
    const saved = await typed.flush();
    setOutstanding(typed.outstanding);
    if (saved) await submit.run(null);
  };
  const sentence = t('sheet.submitSentence', {
    period: periodName(period.name),
    unit: unit?.name ?? '',
    reported: reportedOf(tasks),
    total: tasks.length,
  });
  return (
    <ConfirmDialog
      opened
      sentence={[
        sentence,
        ...(silent.length > 0 ? [t('sheet.silent', { codes: silent.join(', ') })] : []),
        ...(outstanding > 0 ? [t('sheet.notAllSaved', { count: outstanding })] : []),
      ].join(' ')}
      pending={submit.pending}
      problem={submit.problem}
      onConfirm={() => void send()}
      onClose={onClose}
    />
  );
}
