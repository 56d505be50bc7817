import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatNumber } from '../../ui/dates';
import { DueDate } from '../../ui/due-date';
import { FilterBar, FilterSelect } from '../../ui/filter-bar';
import { ListPage } from '../../ui/list-page';
import { OrganizationName } from '../../ui/names';
import { useUrlFilters } from '../../ui/url-filters';
import { isClosed } from './board.rules';
import { TASK_STATUSES, TaskStatusBadge } from './plan-words';
import { planQuery, type TaskRow, useTasks } from './plans.queries';
import { tasksRoute } from './routes';
import css from './tasks-page.module.css';

/** The tasks of a plan, in its order. */
export function TasksPage() {
  const { t } = useTranslation('plans');
  const { id } = tasksRoute.useParams();
  const filters = useUrlFilters(['section', 'unitId', 'status', 'withoutEvidence']);
  const list = useTasks(id, filters.values);
  const { data: plan } = useQuery(planQuery(id));
  // Who looks for tasks without evidence comes to give it.
  const tab = filters.values.withoutEvidence === '' ? '' : '?tab=evidence';
  return (
    <ListPage
      title={t('tasks.title')}
      back={{ href: `/ke-hoach/${id}`, label: plan === undefined ? t('title') : t('tasks.ofPlan', { number: plan.number }) }}
      line={plan?.title}
      list={list}
      rowKey={(task) => task.id}
      rowHref={(task) => `/ke-hoach/nhiem-vu/${task.id}${tab}`}
      columns={[
        {
          key: 'title',
          header: t('tasks.name'),
          cell: ({ code, title }) => (
            <>
              <span className={css.code}>{code}</span>
              <span className={css.title}>{title}</span>
            </>
          ),
        },
        { key: 'leads', header: t('tasks.leads'), cell: (task) => <Leads task={task} />, width: '8.5rem' },
        { key: 'due', header: t('tasks.due'), cell: (task) => <Due task={task} />, width: '10rem' },
        { key: 'status', header: t('tasks.status'), cell: (task) => <TaskStatusBadge status={task.status} />, width: '13.25rem' },
        {
          key: 'evidence',
          header: t('tasks.evidence'),
          cell: ({ evidence }) => (evidence === 0 ? <span className={css.soft}>{t('tasks.none')}</span> : formatNumber(evidence)),
          align: 'right',
          width: '6.5rem',
        },
      ]}
      filters={filters}
      filterBar={
        <FilterBar filters={filters}>
          <FilterSelect
            filters={filters}
            name="section"
            label={t('section')}
            options={(plan?.sections ?? []).map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
          />
          <FilterSelect
            filters={filters}
            name="unitId"
            label={t('tasks.leads')}
            options={(plan?.units ?? []).map(({ id: value, name }) => ({ value, label: name }))}
          />
          <FilterSelect
            filters={filters}
            name="status"
            label={t('tasks.status')}
            options={TASK_STATUSES.map((status) => ({ value: status, label: t(`statuses.${status}`) }))}
          />
          <FilterSelect
            filters={filters}
            name="withoutEvidence"
            label={t('tasks.evidence')}
            options={[{ value: '1', label: t('withoutEvidence') }]}
          />
        </FilterBar>
      }
      empty={{ title: t('tasks.empty') }}
    />
  );
}

function Leads({ task: { leads, leadText } }: { task: TaskRow }) {
  const { t } = useTranslation('plans');
  // A task of all units names them in the plan's words, not one by one.
  if (leads.length === 0 || leads.length > 3) return leadText || t('tasks.noLead');
  return leads.map(({ id, shortName, name }, index) => (
    <Fragment key={id}>
      {index === 0 ? null : ', '}
      <OrganizationName shortName={shortName} name={name} />
    </Fragment>
  ));
}

/** The last day where there is one, with how far it is while it still counts; else the words of the plan. */
function Due({ task: { dueOn, timingText, status } }: { task: TaskRow }) {
  if (dueOn === null) return <span className={css.small}>{timingText}</span>;
  return isClosed(status) ? <span className="qms-digits">{formatDay(dueOn)}</span> : <DueDate on={dueOn} />;
}
