import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { BecauseList } from '../../ui/because-list';
import { formatDay } from '../../ui/dates';
import { DetailPage, ReadState } from '../../ui/detail-page';
import { DueDate } from '../../ui/due-date';
import { Icon } from '../../ui/icons';
import { OrganizationName } from '../../ui/names';
import { EmptyState } from '../../ui/page-states';
import { Progress } from '../../ui/progress';
import { useUrlFilters } from '../../ui/url-filters';
import { usePeriodName } from './period-name';
import { ReportStateBadge } from './plan-words';
import { type Sheet, sheetQuery } from './plans.queries';
import { reportedOf } from './progress-words.rules';
import { sheetRoute } from './routes';
import css from './sheet-page.module.css';
import { SheetTaskCard } from './sheet-task';
import { SubmitSheetDialog } from './submit-sheet-dialog';
import { useTypedProgress } from './use-typed-progress';

/** A lead unit's sheet of one period: task by task what was done, saved as it is typed; its head sends it. */
export function SheetPage() {
  const { id, period } = sheetRoute.useParams();
  const { values } = useUrlFilters(['don-vi']);
  const query = useQuery(sheetQuery(id, period, values['don-vi']));
  return <ReadState query={query}>{(sheet) => <Shown sheet={sheet} unitChoice={values['don-vi']} />}</ReadState>;
}

function Shown({ sheet, unitChoice }: { sheet: Sheet; unitChoice: string }) {
  const { t } = useTranslation('plans');
  const periodName = usePeriodName();
  const typed = useTypedProgress(sheet, unitChoice);
  const outstanding = useSyncExternalStore(typed.subscribe, () => typed.outstanding);
  const [sending, setSending] = useState(false);
  const { unit, period, tasks, planNumber, state, actions } = sheet;
  const save = actions.save;
  const returned = state === 'returned' ? sheet.decisions.find(({ verdict }) => verdict === 'returned') : undefined;
  const mayType = save?.allowed === true;
  return (
    <DetailPage
      title={t('sheet.title', { period: periodName(period.name) })}
      back={{ href: `/ke-hoach/${sheet.planId}`, label: t('tasks.ofPlan', { number: planNumber }) }}
      status={<ReportStateBadge state={state} late={sheet.late} />}
      line={
        <>
          {unit === null ? null : <OrganizationName shortName={unit.shortName} name={unit.name} />}
          <span>
            {t('sheet.due')} {mayType ? <DueDate on={period.dueBy} /> : <span className="qms-digits">{formatDay(period.dueBy)}</span>}
          </span>
        </>
      }
      answers={unit === null ? {} : actions}
      actions={[{ name: 'submit', label: t('sheet.submit'), icon: 'right', run: () => setSending(true) }]}
    >
      {returned ? (
        <Alert color="red" variant="light" icon={<Icon name="warning" />} mb="md" title={t('sheet.returnedTitle')}>
          {returned.reason}
          {returned.by === null ? null : <div className={css.soft}>{`${returned.by}, ${formatDay(returned.at)}`}</div>}
        </Alert>
      ) : null}
      {unit === null || tasks.length === 0 ? (
        <EmptyState icon="plan" title={t('sheet.none')} />
      ) : (
        <>
          {save && !mayType ? (
            <div className={css.closed}>
              <BecauseList because={save.because} />
            </div>
          ) : null}
          <div className={css.progress} data-print="no">
            <div className={css.bar}>
              <Progress label={t('sheet.progress')} done={reportedOf(tasks)} total={tasks.length} />
            </div>
            {mayType ? (
              <p className={css.all} role="status" data-outstanding={outstanding > 0 || undefined}>
                {outstanding > 0 ? t('sheet.outstanding', { count: outstanding }) : t('sheet.allSaved')}
              </p>
            ) : null}
          </div>
          <div className={css.tasks}>
            {tasks.map((task) => (
              <SheetTaskCard key={task.taskId} task={task} typed={typed} mayType={mayType} />
            ))}
          </div>
        </>
      )}
      {sending ? <SubmitSheetDialog sheet={sheet} typed={typed} onClose={() => setSending(false)} /> : null}
    </DetailPage>
  );
}
