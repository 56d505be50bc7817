import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates';
import { SourceLinesButton } from '../../ui/review-page';
import { StatusBadge } from '../../ui/status-badge';
import css from './plan-import-page.module.css';
import type { PlanImport, ProposedSection, ProposedTask } from './plans.queries';
import { range, readsOtherwise } from './review-problems.rules';

interface ProposalTasksProps {
  proposal: PlanImport;
  /** Code of the task whose lines are shown. */
  chosen: string | null;
  onShow(task: ProposedTask): void;
  onCorrect?: ((task: ProposedTask) => void) | undefined;
  onShowSection(section: ProposedSection): void;
  onCorrectSection?: ((section: ProposedSection) => void) | undefined;
}

/** The proposed tasks by section. */
export function ProposalTasks({ proposal, onShowSection, onCorrectSection, ...rest }: ProposalTasksProps) {
  return proposal.sections.map((section) => {
    const { code } = section;
    const tasks = proposal.tasks.filter((task) => task.section === code);
    return (
      <section key={code} className={css.proposal} aria-labelledby={`section-${code}`}>
        <SectionHead section={section} tasks={tasks.length} onShow={onShowSection} onCorrect={onCorrectSection} />
        {tasks.map((task) => (
          <ProposedTaskCard key={task.code} task={task} {...rest} />
        ))}
      </section>
    );
  });
}

interface SectionHeadProps {
  section: ProposedSection;
  tasks: number;
  onShow(section: ProposedSection): void;
  onCorrect?: ((section: ProposedSection) => void) | undefined;
}

/** The title as it will stand in the plan and its reports; what was read stays below it. */
function SectionHead({ section, tasks, onShow, onCorrect }: SectionHeadProps) {
  const { t } = useTranslation('plans');
  const { code, title, corrected, readTitle, sourceLines } = section;
  return (
    <div className={css.sectionHead}>
      <div className={css.top}>
        <h2 className={css.section} id={`section-${code}`}>
          {code}. {title} ({tasks})
        </h2>
        {corrected ? <StatusBadge tone="good" icon="edit" word={t('review.corrected')} /> : null}
        <span className={css.right}>
          <SourceLinesButton lines={range(sourceLines)} onShow={() => onShow(section)} />
          {onCorrect ? (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('review.correctSection', { code })}
              onClick={() => onCorrect(section)}
            >
              {t('review.correct')}
            </Button>
          ) : null}
        </span>
      </div>
      {corrected ? <p className={css.read}>{t('review.read', { text: readTitle })}</p> : null}
    </div>
  );
}

/** Fields of the reading, with the name that `missing` gives them. */
const FIELDS = [
  { field: 'leadText', missing: 'lead', label: 'review.lead' },
  { field: 'coordinatorsText', missing: 'coordinators', label: 'review.coordinators' },
  { field: 'productText', missing: 'products', label: 'review.products' },
] as const;

function ProposedTaskCard({
  task,
  chosen,
  onShow,
  onCorrect,
}: Pick<ProposalTasksProps, 'chosen' | 'onShow' | 'onCorrect'> & { task: ProposedTask }) {
  const { t } = useTranslation('plans');
  const { code, timing, reading, leads, corrected } = task;
  const unitNames = leads.units.map(({ name }) => name).join(', ');
  return (
    <article
      className={css.card}
      id={`task-${code}`}
      aria-labelledby={`task-${code}-code`}
      data-chosen={chosen === code || undefined}
      data-left-out={task.leftOut || undefined}
    >
      <div className={css.top}>
        <h3 className={css.code} id={`task-${code}-code`}>
          {code}
        </h3>
        {task.leftOut ? <StatusBadge tone="neutral" word={t('review.leftOut')} /> : null}
        {corrected.length > 0 ? <StatusBadge tone="good" icon="edit" word={t('review.corrected')} /> : null}
        {task.doubtful && corrected.length === 0 ? <StatusBadge tone="warning" word={t('review.doubtful')} /> : null}
        <span className={css.confidence}>{t('review.confidence', { percent: Math.round(task.confidence * 100) })}</span>
        <span className={css.right}>
          <SourceLinesButton lines={range(task.sourceLines)} onShow={() => onShow(task)} />
          {onCorrect ? (
            <Button variant="default" size="compact-sm" aria-label={t('review.correctTask', { code })} onClick={() => onCorrect(task)}>
              {t('review.correct')}
            </Button>
          ) : null}
        </span>
      </div>
      <p className={css.title}>{task.title}</p>
      {corrected.includes('title') ? <p className={css.read}>{t('review.read', { text: reading.title })}</p> : null}
      {task.body === null ? null : <p className={css.body}>{task.body}</p>}
      <dl className={css.facts}>
        {FIELDS.map(({ field, missing, label }) => (
          <Field
            key={field}
            label={t(label)}
            value={task[field]}
            read={reading[field]}
            isMissing={task.missing.includes(missing)}
            isCorrected={corrected.includes(field) || (field === 'leadText' && corrected.includes('leadUnitIds'))}
            isDoubtful={field === 'leadText' && leads.unmatched !== ''}
          >
            {field === 'leadText' && unitNames !== '' && unitNames !== task.leadText ? (
              <p className={css.read}>
                → {unitNames}
                {leads.collective ? ` (${t('review.collective')})` : null}
              </p>
            ) : null}
          </Field>
        ))}
        <Field
          label={t('review.timing')}
          value={timing.text}
          read={reading.timing.text}
          isMissing={task.missing.includes('timing')}
          isCorrected={corrected.includes('timing')}
          isDoubtful={false}
        >
          <p className={css.read}>
            {t(`timingKinds.${timing.kind}`)}
            {task.dueOn === null ? null : ` · ${t('review.dueBy', { day: formatDay(task.dueOn) })}`}
          </p>
        </Field>
      </dl>
    </article>
  );
}

interface FieldProps {
  label: string;
  value: string;
  /** As it was read, untouched. */
  read: string;
  isMissing: boolean;
  isCorrected: boolean;
  isDoubtful: boolean;
  children?: ReactNode;
}

function Field({ label, value, read, isMissing, isCorrected, isDoubtful, children }: FieldProps) {
  const { t } = useTranslation('plans');
  const doubt = isMissing ? 'missing' : isCorrected ? 'corrected' : isDoubtful ? 'warning' : undefined;
  return (
    <>
      <dt>{label}</dt>
      <dd data-doubt={doubt}>
        {isMissing ? t('review.missing') : value || '—'}
        {readsOtherwise(read, value) ? <p className={css.read}>{t('review.read', { text: read })}</p> : null}
        {children}
      </dd>
    </>
  );
}
