import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates';
import { DetailPage, ReadState } from '../../ui/detail-page';
import { History } from '../../ui/history';
import { PageTabs } from '../../ui/page-tabs';
import { AddTaskDialog } from './add-task-dialog';
import { PlanBoard } from './plan-board';
import { PlanPeriods } from './plan-periods';
import { type Plan, planQuery } from './plans.queries';
import { planRoute } from './routes';

/** One reform plan: where it stands, its reporting deadlines, what happened to it. */
export function PlanPage() {
  const { id } = planRoute.useParams();
  const query = useQuery(planQuery(id));
  return <ReadState query={query}>{(plan) => <Shown plan={plan} />}</ReadState>;
}

function Shown({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plans');
  const [adding, setAdding] = useState(false);
  return (
    <DetailPage
      code={plan.number}
      title={plan.title}
      back={{ href: '/ke-hoach', label: t('title') }}
      line={
        <>
          <span>{plan.issuer}</span>
          <span>{t('ofDate', { day: formatDay(plan.issuedOn) })}</span>
        </>
      }
      answers={plan.actions}
      actions={[{ name: 'adjust', label: t('addTask.action'), icon: 'add', run: () => setAdding(true) }]}
    >
      <PageTabs
        label={t('tabs')}
        tabs={[
          { name: 'board', label: t('board'), content: <PlanBoard plan={plan} /> },
          { name: 'periods', label: t('periods'), count: plan.periods.length, content: <PlanPeriods plan={plan} /> },
          { name: 'history', label: t('history'), content: <History entries={plan.history} /> },
        ]}
      />
      {adding ? <AddTaskDialog plan={plan} onClose={() => setAdding(false)} /> : null}
    </DetailPage>
  );
}
