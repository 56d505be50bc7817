import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BecauseList } from '../../ui/because-list';
import { formatMoment } from '../../ui/dates';
import { ProblemView } from '../../ui/problem-view';
import { EvidencePicker } from './evidence-picker';
import type { Task } from './plans.queries';
import { Reasons, RecordLine, RecordLines } from './record-line';
import css from './task-evidence.module.css';
import { useEvidence } from './use-evidence';

/** What proves that a task was done; beside it, for who may pick, where more is found. */
export function TaskEvidence({ task }: { task: Task }) {
  const { t } = useTranslation('plans');
  const commands = useEvidence(task);
  const may = task.actions.linkEvidence;
  return (
    <div className={css.sides} data-both={may?.allowed || undefined}>
      <section className={css.side} aria-labelledby="evidence-picked">
        <h2 id="evidence-picked" className={css.title}>
          {t('evidence.pickedTitle', { count: task.evidenceList.length })}
        </h2>
        {commands.remove.problem ? <ProblemView problem={commands.remove.problem} /> : null}
        {task.evidenceList.length === 0 ? <p className={css.none}>{t('evidence.none')}</p> : null}
        <RecordLines label={t('evidence.title')}>
          {task.evidenceList.map((one) => (
            <RecordLine
              key={one.id}
              record={{ ...one, id: one.recordId }}
              action={
                may?.allowed ? (
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={t('evidence.removeLabel', { title: one.title })}
                    disabled={commands.remove.pending}
                    onClick={() => void commands.remove.run(one)}
                  >
                    {t('evidence.remove')}
                  </Button>
                ) : null
              }
            >
              {one.note === null ? null : <p className={css.note}>{one.note}</p>}
              <Reasons because={one.because} />
              <p className={css.note}>
                {one.addedBy === null
                  ? formatMoment(one.addedAt)
                  : t('evidence.pickedBy', { name: one.addedBy, at: formatMoment(one.addedAt) })}
              </p>
            </RecordLine>
          ))}
        </RecordLines>
        {may && !may.allowed ? (
          <div className={css.forbidden}>
            <BecauseList because={may.because} />
          </div>
        ) : null}
      </section>
      {may?.allowed ? <EvidencePicker task={task} pick={commands.pick} /> : null}
    </div>
  );
}
