import { useTranslation } from 'react-i18next';
import type { IconName } from '../../ui/icons';
import { StatusBadge, type Tone } from '../../ui/status-badge';
import type { ReportState, Task, TaskStatus } from './plans.queries';

/** In the order in which they are told. */
export const TASK_STATUSES: readonly TaskStatus[] = [
  'done-on-time',
  'done-late',
  'in-progress',
  'continuous',
  'not-yet-due',
  'overdue',
  'waiting-for-guidance',
  'adjusted',
  'stopped',
];

export const TASK_TONES: Record<TaskStatus, Tone> = {
  'not-yet-due': 'neutral',
  'in-progress': 'progress',
  continuous: 'progress',
  'done-on-time': 'good',
  'done-late': 'warning',
  overdue: 'bad',
  'waiting-for-guidance': 'warning',
  adjusted: 'neutral',
  stopped: 'neutral',
};

/** A sign of its own for each: two statuses of one tone are told apart without their words. */
export const TASK_ICONS: Record<TaskStatus, IconName> = {
  'not-yet-due': 'calendar',
  'in-progress': 'clock',
  continuous: 'retry',
  'done-on-time': 'check',
  'done-late': 'warning',
  overdue: 'stop',
  'waiting-for-guidance': 'info',
  adjusted: 'edit',
  stopped: 'close',
};

const REPORT_TONES: Record<ReportState, Tone> = {
  'not-sent': 'neutral',
  drafting: 'neutral',
  submitted: 'progress',
  returned: 'bad',
  accepted: 'good',
};

export function TaskStatusBadge({ status }: { status: TaskStatus }) {
  const { t } = useTranslation('plans');
  return <StatusBadge tone={TASK_TONES[status]} icon={TASK_ICONS[status]} word={t(`statuses.${status}`)} />;
}

type PartStatus = NonNullable<Task['leads'][number]['status']>;

const PART_TONES: Record<PartStatus, Tone> = { 'not-started': 'neutral', 'in-progress': 'progress', continuous: 'progress', done: 'good' };

/** How far a unit says that its part is. */
export function PartStatusBadge({ status }: { status: PartStatus }) {
  const { t } = useTranslation('plans');
  return <StatusBadge tone={PART_TONES[status]} icon={status === 'continuous' ? 'retry' : undefined} word={t(`partStatuses.${status}`)} />;
}

/** Where a unit's report stands; "Gửi chậm" beside it where it came or is late. */
export function ReportStateBadge({ state, late }: { state: ReportState; late: boolean }) {
  const { t } = useTranslation('plans');
  return (
    <>
      <StatusBadge tone={REPORT_TONES[state]} word={t(`reportStates.${state}`)} />
      {late ? <StatusBadge tone="bad" icon="clock" word={t('sentLate')} /> : null}
    </>
  );
}
