import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { formatDay, formatMoment } from '../../ui/dates';
import { DetailPage, ReadState } from '../../ui/detail-page';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { Progress } from '../../ui/progress';
import { ReasonDialog } from '../../ui/reason-dialog';
import { Timeline } from '../../ui/timeline';
import { EditWordsDialog } from './edit-words-dialog';
import { usePeriodName } from './period-name';
import { ReportStateBadge } from './plan-words';
import { PLAN_CHANGES, type SheetTask, type UnitReport, unitReportQuery } from './plans.queries';
import { reportedOf } from './progress-words.rules';
import { ReportedTaskCard } from './reported-task';
import { unitReportRoute } from './routes';
import css from './sheet-page.module.css';

/** A unit's report as the planning officer reads it: accepts it, returns it with what is wanting, or words it anew. */
export function UnitReportPage() {
  const { id } = unitReportRoute.useParams();
  const query = useQuery(unitReportQuery(id));
  return <ReadState query={query}>{(report) => <Shown report={report} />}</ReadState>;
}

type Dialog = { name: 'return' } | { name: 'edit'; task: SheetTask };

function Shown({ report }: { report: UnitReport }) {
  const { t } = useTranslation('plans');
  const periodName = usePeriodName();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { id, unit, period, tasks, planId, planNumber, actions, decisions } = report;
  const accept = useCommand({
    send: (_: null, { headers }) => answer(api.POST('/api/v1/unit-reports/{id}/acceptance', { params: { path: { id } }, headers })),
    changes: PLAN_CHANGES,
    done: () => notifyDone(t('unitReport.accepted', { unit: unit.shortName })),
  });
  // Words may be edited exactly while the report may still be returned: it was sent, and nothing was issued from it.
  const mayEdit = actions.return?.allowed === true;
  return (
    <DetailPage
      title={t('unitReport.title', { period: periodName(period.name), unit: unit.shortName })}
      back={{ href: `/ke-hoach/${planId}`, label: t('tasks.ofPlan', { number: planNumber }) }}
      status={<ReportStateBadge state={report.state} late={report.late} />}
      line={
        <>
          <span>{unit.name}</span>
          {report.submittedAt === null ? null : <span>{t('unitReport.submittedAt', { at: formatMoment(report.submittedAt) })}</span>}
          <span>
            {t('sheet.due')} <span className="qms-digits">{formatDay(period.dueBy)}</span>
          </span>
        </>
      }
      answers={actions}
      actions={[
        { name: 'accept', label: t('unitReport.accept'), icon: 'check', pending: accept.pending, run: () => void accept.run(null) },
        { name: 'return', label: t('unitReport.return'), tone: 'danger', beside: true, run: () => setDialog({ name: 'return' }) },
      ]}
    >
      {accept.problem ? <ProblemView problem={accept.problem} /> : null}
      <div className={css.told}>
        <Progress label={t('sheet.progress')} done={reportedOf(tasks)} total={tasks.length} />
      </div>
      <div className={css.tasks}>
        {tasks.map((task) => (
          <ReportedTaskCard key={task.taskId} task={task} onEdit={mayEdit ? () => setDialog({ name: 'edit', task }) : undefined} />
        ))}
      </div>
      {decisions.length === 0 ? null : (
        <section className={css.decisions} aria-labelledby="decisions">
          <h2 className={css.title} id="decisions">
            {t('unitReport.decisions')}
          </h2>
          <Timeline
            entries={decisions.map(({ verdict, reason, by, at }) => ({
              id: at,
              at,
              who: by ?? '',
              sentence: t(`unitReport.verdicts.${verdict}`).toLocaleLowerCase(),
              remark: reason,
            }))}
          />
        </section>
      )}
      {dialog?.name === 'return' ? <ReturnReport report={report} onClose={() => setDialog(null)} /> : null}
      {dialog?.name === 'edit' ? <EditWordsDialog reportId={id} task={dialog.task} onClose={() => setDialog(null)} /> : null}
    </DetailPage>
  );
}

function ReturnReport({ report: { id, unit }, onClose }: { report: UnitReport; onClose(): void }) {
  const { t } = useTranslation('plans');
  const giveBack = useCommand({
    send: (reason: string, { headers }) =>
      answer(api.POST('/api/v1/unit-reports/{id}/return', { params: { path: { id } }, body: { reason }, headers })),
    changes: PLAN_CHANGES,
    done: () => {
      notifyDone(t('unitReport.returned', { unit: unit.shortName }));
      onClose();
    },
  });
  return (
    <ReasonDialog
      opened
      title={t('unitReport.returnTitle', { unit: unit.shortName })}
      sentence={t('unitReport.returnSentence')}
      submitLabel={t('unitReport.return')}
      tone="danger"
      pending={giveBack.pending}
      problem={giveBack.problem}
      onSubmit={(reason) => void giveBack.run(reason)}
      onClose={onClose}
    />
  );
}
