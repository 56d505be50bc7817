import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '../../api/client';
import type { ActionSpec } from '../../ui/action-bar';
import { DetailPage, ReadState } from '../../ui/detail-page';
import { History } from '../../ui/history';
import { AppLink } from '../../ui/link';
import { PageTabs } from '../../ui/page-tabs';
import { useUrlFilters } from '../../ui/url-filters';
import { AdjustTaskDialog } from './adjust-task-dialog';
import { openPeriod, tasksHref } from './board.rules';
import { EVIDENCE_SEARCH } from './evidence-picker';
import { TaskStatusBadge } from './plan-words';
import { planQuery, type Task, taskQuery } from './plans.queries';
import { taskRoute } from './routes';
import { TaskAdjustments } from './task-adjustments';
import { TaskEvidence } from './task-evidence';
import { TaskGeneral } from './task-general';
import { TaskProgress } from './task-progress';

/** One task of a plan: its words, its evidence, what was reported, what was adjusted. */
export function TaskPage() {
  const { id } = taskRoute.useParams();
  const query = useQuery(taskQuery(id));
  return <ReadState query={query}>{(tagged) => <Shown tagged={tagged} />}</ReadState>;
}

function Shown({ tagged }: { tagged: Tagged<Task> }) {
  const { t } = useTranslation('plans');
  const router = useRouter();
  const task = tagged.value;
  const url = useUrlFilters(['tab']);
  const [adjusting, setAdjusting] = useState(false);
  const { data: plan } = useQuery(planQuery(task.planId));
  const period = plan === undefined ? undefined : openPeriod(plan.periods);
  // Where evidence is picked already, one begins to search.
  const pickEvidence = () => {
    if (url.values.tab === 'evidence') document.getElementById(EVIDENCE_SEARCH)?.focus();
    else url.set({ tab: 'evidence' });
  };
  const actions: ActionSpec[] = [
    ...(period === undefined
      ? []
      : [
          {
            name: 'report',
            label: t('task.report'),
            icon: 'report' as const,
            run: () => void router.navigate({ href: `/ke-hoach/${task.planId}/tien-do/${period.key}` }),
          },
        ]),
    { name: 'linkEvidence', label: t('evidence.action'), icon: 'record', run: pickEvidence },
    { name: 'adjust', label: t('task.adjust'), icon: 'edit', run: () => setAdjusting(true) },
  ];
  return (
    <DetailPage
      code={task.code}
      title={task.title}
      back={{ href: `/ke-hoach/${task.planId}/nhiem-vu`, label: t('tasks.back', { number: task.planNumber }) }}
      status={<TaskStatusBadge status={task.status} />}
      line={
        <AppLink href={tasksHref(task.planId, { section: task.section })}>
          {task.section} {task.sectionTitle}
        </AppLink>
      }
      answers={task.actions}
      actions={actions}
    >
      <PageTabs
        label={t('task.tabs')}
        tabs={[
          { name: 'general', label: t('task.general'), content: <TaskGeneral task={task} /> },
          { name: 'evidence', label: t('evidence.title'), count: task.evidenceList.length, content: <TaskEvidence task={task} /> },
          { name: 'progress', label: t('task.progress'), content: <TaskProgress task={task} /> },
          {
            name: 'adjustments',
            label: t('task.adjustments'),
            count: task.adjustments.length,
            content: <TaskAdjustments task={task} />,
          },
          { name: 'history', label: t('task.history'), content: <History entries={task.history} /> },
        ]}
      />
      {adjusting ? <AdjustTaskDialog tagged={tagged} onClose={() => setAdjusting(false)} /> : null}
    </DetailPage>
  );
}
