import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayOf, formatDay } from '../../ui/dates';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';
import { depthOf, statusesOf, tasksHref } from './board.rules';
import css from './plan-board.module.css';
import { TASK_STATUSES } from './plan-words';
import type { Plan } from './plans.queries';
import { StatusBar } from './status-bar';
import { StatusLinks } from './status-links';
import { StatusMatrix } from './status-matrix';

/** Stands in the page only while the board does: a rule for pages of paper knows no class, and a named page would part the board from its head. */
const PAPER = '@media print { @page { size: A3 landscape; margin: 12mm; } }';

/** Bảng theo dõi: where the plan stands today, by section and by lead unit. Prints on A3, landscape. */
export function PlanBoard({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plans');
  const { present, absent } = statusesOf(plan.counts, TASK_STATUSES);
  return (
    <>
      <style>{PAPER}</style>
      <section className={css.summary} aria-labelledby="board-summary">
        <div className={css.head}>
          <h2 id="board-summary" className={css.title}>
            {t('summary', { day: formatDay(dayOf(new Date())), count: plan.counts.tasks })}
          </h2>
          <div className={css.buttons} data-print="no">
            <Button className={css.print} variant="default" leftSection={<Icon name="document" size={18} />} onClick={() => window.print()}>
              {t('print')}
            </Button>
            <Button component={AppLink} href={tasksHref(plan.id)} variant="default">
              {t('allTasks')}
            </Button>
          </div>
        </div>
        <StatusBar counts={plan.counts} size="band" />
        <StatusLinks planId={plan.id} of={{}} counts={plan.counts} label={t('board')} />
      </section>
      <StatusMatrix
        planId={plan.id}
        title={t('bySection')}
        rowHeader={t('section')}
        rows={plan.sections.map((section) => ({
          key: section.code,
          code: section.code,
          name: section.title,
          within: depthOf(section, plan.sections) > 0,
          counts: section.counts,
          choice: { section: section.code },
        }))}
        statuses={present}
        total={plan.counts}
        note={absent.length === 0 ? undefined : t('absent', { statuses: absent.map((status) => t(`statuses.${status}`)).join('; ') })}
      />
      <StatusMatrix
        planId={plan.id}
        title={t('byUnit')}
        rowHeader={t('tasks.leads')}
        rows={plan.units.map(({ id, name, counts }) => ({ key: id, name, within: false, counts, choice: { unitId: id } }))}
        statuses={present}
        total={plan.counts}
        note={t('severalLeads')}
      />
    </>
  );
}
