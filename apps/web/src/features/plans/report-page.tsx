import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates';
import { DetailPage, PageSkeleton, ReadState } from '../../ui/detail-page';
import { DueDate } from '../../ui/due-date';
import { fileUrl } from '../../ui/file-list';
import { History } from '../../ui/history';
import { PageTabs } from '../../ui/page-tabs';
import { EditOutlineDialog } from './edit-outline-dialog';
import { IssueReportDialog } from './issue-report-dialog';
import { usePeriodName } from './period-name';
import { ReportEvidence, ReportTasks } from './report-annexes';
import { ReportDownloads } from './report-downloads';
import css from './report-page.module.css';
import { ReportStateMark } from './report-state';
import { ReportText } from './report-text';
import { type PeriodReport, reportQuery } from './reports.queries';
import { reportRoute } from './routes';

const PdfView = lazy(() => import('../../ui/pdf-view').then((module) => ({ default: module.PdfView })));
const ReportPreview = lazy(() => import('./report-preview').then((module) => ({ default: module.ReportPreview })));

/** The consolidated report of a period: edited section by section, taken out as Word and PDF, issued by the clerk. */
export function PeriodReportPage() {
  const { id, period } = reportRoute.useParams();
  const query = useQuery(reportQuery(id, period));
  return <ReadState query={query}>{(report) => <Shown report={report} />}</ReadState>;
}

function Shown({ report }: { report: PeriodReport }) {
  const { t } = useTranslation(['reports', 'plans']);
  const periodName = usePeriodName();
  const [dialog, setDialog] = useState<'issue' | 'outline' | null>(null);
  const close = () => setDialog(null);
  const { planId, planNumber, period, state, tasks, evidence, fileId } = report;
  const title = t('title', { period: periodName(period.name) });
  return (
    <DetailPage
      title={title}
      back={{ href: `/ke-hoach/${planId}?tab=periods`, label: t('plans:tasks.ofPlan', { number: planNumber }) }}
      status={<ReportStateMark state={state} />}
      line={
        <>
          <span>{t('data', { from: formatDay(period.dataFrom), to: formatDay(period.dataTo) })}</span>
          {state === 'issued' ? null : (
            <span>
              {t('due')} <DueDate on={period.dueBy} />
            </span>
          )}
        </>
      }
      answers={report.actions}
      actions={[
        { name: 'issue', label: t('issue.action'), icon: 'check', run: () => setDialog('issue') },
        { name: 'edit', label: t('outline.action'), icon: 'edit', run: () => setDialog('outline') },
      ]}
    >
      {state === 'issued' ? <Issued report={report} /> : null}
      <ReportDownloads report={report} />
      <PageTabs
        label={t('tabs')}
        tabs={[
          { name: 'text', label: t('text'), content: <ReportText report={report} /> },
          {
            name: 'paper',
            label: t('paper'),
            content: (
              <Suspense fallback={<PageSkeleton />}>
                {fileId === null ? <ReportPreview report={report} title={title} /> : <PdfView url={fileUrl(fileId)} title={title} />}
              </Suspense>
            ),
          },
          { name: 'tasks', label: t('annexTasks'), count: tasks.length, content: <ReportTasks report={report} /> },
          { name: 'evidence', label: t('annexEvidence'), count: evidence.length, content: <ReportEvidence report={report} /> },
          { name: 'history', label: t('history'), content: <History entries={report.history} /> },
        ]}
      />
      {dialog === 'issue' ? <IssueReportDialog report={report} onClose={close} /> : null}
      {dialog === 'outline' ? <EditOutlineDialog report={report} onClose={close} /> : null}
    </DetailPage>
  );
}

/** Number, day and the issued document. */
function Issued({ report: { number, issuedOn, fileId } }: { report: PeriodReport }) {
  const { t } = useTranslation('reports');
  return (
    <div className={css.issued}>
      <strong>{t('issue.line', { number, day: issuedOn === null ? '' : formatDay(issuedOn) })}</strong>
      {fileId === null ? null : (
        <a href={fileUrl(fileId)} download>
          {t('issue.download')}
        </a>
      )}
    </div>
  );
}
