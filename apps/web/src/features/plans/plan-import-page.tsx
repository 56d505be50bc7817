import { Button, Checkbox, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Tagged } from '../../api/client';
import { useCommand } from '../../api/command';
import { BecauseList } from '../../ui/because-list';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ReadState } from '../../ui/detail-page';
import { AppLink } from '../../ui/link';
import { notifyDone } from '../../ui/notify';
import { ReviewPage } from '../../ui/review-page';
import { StatusBadge } from '../../ui/status-badge';
import { CorrectHeadDialog } from './correct-head-dialog';
import { CorrectSectionDialog } from './correct-section-dialog';
import { CorrectTaskDialog } from './correct-task-dialog';
import css from './plan-import-page.module.css';
import { PLAN_CHANGES, type PlanImport, type ProposedSection, type ProposedTask, planImportQuery } from './plans.queries';
import { ProposalHead } from './proposal-head';
import { ProposalTasks } from './proposal-tasks';
import { type ProposalProblem, problemsOf, range } from './review-problems.rules';
import { planImportRoute } from './routes';

/** The proposal beside its source: what was read, what is doubtful; a person corrects and confirms. */
export function PlanImportPage() {
  const { id } = planImportRoute.useParams();
  const query = useQuery(planImportQuery(id));
  return <ReadState query={query}>{(tagged) => <Shown tagged={tagged} />}</ReadState>;
}

type Dialog =
  | { name: 'head' }
  | { name: 'section'; section: ProposedSection }
  | { name: 'task'; task: ProposedTask }
  | { name: 'confirm' }
  | { name: 'discard' };

function Shown({ tagged }: { tagged: Tagged<PlanImport> }) {
  const { t } = useTranslation('plans');
  const proposal = tagged.value;
  const { problems, notes } = useProblems(proposal);
  const [withNotes, setWithNotes] = useState(false);
  const [chosen, setChosen] = useState<{ problem: string | null; task: string | null; lines: readonly number[] }>({
    problem: null,
    task: null,
    lines: [],
  });
  const [dialog, setDialog] = useState<(Dialog & { seen: Tagged<PlanImport> }) | null>(null);
  // What is corrected is what stood there at the opening: a proposal that is read anew meanwhile makes nobody's words the newer ones.
  const open = (one: Dialog) => setDialog({ ...one, seen: tagged });
  const close = () => setDialog(null);
  const mayCorrect = proposal.actions.correct?.allowed === true;
  return (
    <>
      <ReviewPage
        title={t('review.title', { name: proposal.sourceName })}
        back={{ href: '/ke-hoach/nhap', label: t('import.title') }}
        beside={
          <StatusBadge
            tone={proposal.state === 'confirmed' ? 'good' : proposal.state === 'proposal' ? 'warning' : 'neutral'}
            word={t(`import.states.${proposal.state}`)}
          />
        }
        line={
          notes.length > 0 ? (
            <Checkbox
              label={t('review.notes', { count: notes.length })}
              checked={withNotes}
              onChange={(event) => setWithNotes(event.currentTarget.checked)}
            />
          ) : undefined
        }
        source={proposal.sourceLines}
        shownLines={chosen.lines}
        problems={withNotes ? [...problems, ...notes] : problems}
        chosenProblem={chosen.problem}
        onProblem={(problem) => {
          const { task } = problem as ProposalProblem;
          setChosen({ problem: problem.id, task, lines: problem.lines ?? [] });
          document.getElementById(task === null ? 'proposal-head' : `task-${task}`)?.scrollIntoView({ block: 'nearest' });
        }}
        foot={<Foot proposal={proposal} onConfirm={() => open({ name: 'confirm' })} onDiscard={() => open({ name: 'discard' })} />}
      >
        <div className={css.proposal}>
          <ProposalHead proposal={proposal} onCorrect={mayCorrect ? () => open({ name: 'head' }) : undefined} />
          <ProposalTasks
            proposal={proposal}
            chosen={chosen.task}
            onShow={(task) => setChosen({ problem: null, task: task.code, lines: range(task.sourceLines) })}
            onCorrect={mayCorrect ? (task) => open({ name: 'task', task }) : undefined}
            onShowSection={(section) => setChosen({ problem: null, task: null, lines: range(section.sourceLines) })}
            onCorrectSection={mayCorrect ? (section) => open({ name: 'section', section }) : undefined}
          />
        </div>
      </ReviewPage>
      {dialog?.name === 'head' ? <CorrectHeadDialog tagged={dialog.seen} onClose={close} /> : null}
      {dialog?.name === 'section' ? <CorrectSectionDialog tagged={dialog.seen} section={dialog.section} onClose={close} /> : null}
      {dialog?.name === 'task' ? <CorrectTaskDialog tagged={dialog.seen} task={dialog.task} onClose={close} /> : null}
      {dialog?.name === 'confirm' ? <Confirm proposal={proposal} open={problems.length} onClose={close} /> : null}
      {dialog?.name === 'discard' ? <Discard proposal={proposal} onClose={close} /> : null}
    </>
  );
}

function useProblems(proposal: PlanImport): { problems: ProposalProblem[]; notes: ProposalProblem[] } {
  const { t } = useTranslation('plans');
  const all = problemsOf(proposal, {
    headMissing: (fields) =>
      t('review.headMissing', { fields: fields.map((field) => t(`review.headFields.${field}` as 'review.headFields.number')).join(', ') }),
    missing: (fields) => `${t('review.missing')}: ${fields.map((field) => t(`review.fields.${field}` as 'review.fields.lead')).join(', ')}`,
    unmatched: (text) => t('review.unmatched', { text }),
    ended: (names) => t('review.ended', { names: names.join(', ') }),
  });
  return { problems: all.filter(({ isNote }) => !isNote), notes: all.filter(({ isNote }) => isNote) };
}

/** What a confirmation would make, counted; and the two ways on. */
function Foot({ proposal, onConfirm, onDiscard }: { proposal: PlanImport; onConfirm(): void; onDiscard(): void }) {
  const { t } = useTranslation('plans');
  const { counts, periods, actions, planId } = proposal;
  const { confirm, discard } = actions;
  return (
    <>
      <div>
        <strong>{t('review.counts', { tasks: counts.tasks, sections: counts.sections, periods: periods.length })}</strong>
        <p className={css.counts}>
          {t('review.countsMore', {
            corrected: counts.corrected,
            sections: counts.correctedSections,
            leftOut: counts.leftOut,
            incomplete: counts.incomplete,
            doubtful: counts.doubtful,
          })}
        </p>
        {confirm && !confirm.allowed && proposal.state === 'proposal' ? <BecauseList because={confirm.because} /> : null}
      </div>
      <Group gap="xs">
        {planId === null ? null : (
          <Button component={AppLink} href={`/ke-hoach/${planId}`}>
            {t('import.openPlan')}
          </Button>
        )}
        {discard?.allowed ? (
          <Button variant="default" onClick={onDiscard}>
            {t('review.discard')}
          </Button>
        ) : null}
        {confirm && proposal.state === 'proposal' ? (
          <Button disabled={!confirm.allowed} onClick={onConfirm}>
            {t('review.confirm')}
          </Button>
        ) : null}
      </Group>
    </>
  );
}

function Confirm({ proposal, open, onClose }: { proposal: PlanImport; open: number; onClose(): void }) {
  const { t } = useTranslation('plans');
  const router = useRouter();
  const { id, counts, periods } = proposal;
  const confirm = useCommand({
    send: (_: null, { headers }) => answer(api.POST('/api/v1/plan-imports/{id}/confirmation', { params: { path: { id } }, headers })),
    changes: PLAN_CHANGES,
    done: ({ planId, tasks, periods: made }) => {
      notifyDone(t('review.confirmed', { tasks, periods: made }));
      void router.navigate({ href: `/ke-hoach/${planId}` });
    },
  });
  return (
    <ConfirmDialog
      opened
      sentence={t('review.confirmSentence', { tasks: counts.tasks, periods: periods.length, open })}
      pending={confirm.pending}
      problem={confirm.problem}
      onConfirm={() => void confirm.run(null)}
      onClose={onClose}
    />
  );
}

function Discard({ proposal: { id }, onClose }: { proposal: PlanImport; onClose(): void }) {
  const { t } = useTranslation('plans');
  const discard = useCommand({
    send: (_: null, { headers }) => answer(api.DELETE('/api/v1/plan-imports/{id}', { params: { path: { id } }, headers })),
    changes: PLAN_CHANGES,
    done: () => {
      notifyDone(t('review.discarded'));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      sentence={t('review.discardSentence')}
      pending={discard.pending}
      problem={discard.problem}
      onConfirm={() => void discard.run(null)}
      onClose={onClose}
    />
  );
}
