import { Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { ActionBar } from '../../../ui/action-bar';
import { formatDay } from '../../../ui/dates';
import { ReadState } from '../../../ui/detail-page';
import { Dialog } from '../../../ui/dialog';
import { Facts } from '../../../ui/facts';
import { AppLink } from '../../../ui/link';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { TRAINING_CHANGES } from '../training.queries';
import { EnrolmentState } from './enrolment-state';
import { type Enrolment, enrolmentQuery } from './roster.queries';
import { SubstituteDialog } from './substitute-dialog';

const MOVES = [
  { name: 'accept', path: '/api/v1/enrolments/{id}/acceptance', icon: 'check' },
  { name: 'putOnWaitingList', path: '/api/v1/enrolments/{id}/waiting', icon: 'clock' },
  { name: 'return', path: '/api/v1/enrolments/{id}/return', icon: 'retry' },
] as const;
/** These say why, always. */
const LEAVES = [
  { name: 'decline', path: '/api/v1/enrolments/{id}/declining' },
  { name: 'withdraw', path: '/api/v1/enrolments/{id}/withdrawal' },
] as const;
type Move = (typeof MOVES)[number] | (typeof LEAVES)[number];

/** One learner in one class, and what may be done about him now. */
export function EnrolmentDialog({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useTranslation(['roster', 'ui']);
  const query = useQuery(enrolmentQuery(id));
  return (
    <Dialog onClose={onClose} size="lg" title={t('one')}>
      <ReadState query={query}>{(tagged) => <Shown tagged={tagged} onClose={onClose} />}</ReadState>
    </Dialog>
  );
}

function Shown({ tagged, onClose }: { tagged: Tagged<Enrolment>; onClose(): void }) {
  const { t } = useTranslation('roster');
  const one = tagged.value;
  const [leaving, setLeaving] = useState<(typeof LEAVES)[number] | null>(null);
  const [replacing, setReplacing] = useState(false);
  const move = useCommand({
    send: ({ path, reason }: { path: Move['path']; name: Move['name']; reason: string | null }, { headers }) =>
      answer(
        api.POST(path, {
          params: { path: { id: one.id } },
          body: reason === null ? {} : { reason },
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      ),
    changes: TRAINING_CHANGES,
    done: (_, { name }) => {
      notifyDone(t(`moves.${name}.done`, { name: one.learner.fullName }));
      onClose();
    },
  });
  const { learner } = one;
  return (
    <Stack gap="sm">
      {move.problem && leaving === null ? <ProblemView problem={move.problem} /> : null}
      <Facts
        facts={[
          { label: t('fields.fullName'), value: <AppLink href={`/dao-tao/hoc-vien/${learner.id}`}>{learner.fullName}</AppLink> },
          { label: t('fields.birthDate'), value: learner.birthDate === null ? null : formatDay(learner.birthDate) },
          { label: t('fields.position'), value: learner.position },
          { label: t('fields.agency'), value: learner.agencyName },
          { label: t('fields.email'), value: learner.email },
          { label: t('fields.phone'), value: learner.phone },
          { label: t('source'), value: t(`sources.${one.source}`) },
          { label: t('state'), value: <EnrolmentState state={one.state} /> },
          ...(one.reason === null ? [] : [{ label: t('reason'), value: one.reason }]),
        ]}
      />
      <Group justify="flex-end">
        <ActionBar
          answers={one.actions}
          actions={[
            ...MOVES.map(({ name, path, icon }) => ({
              name,
              label: t(`moves.${name}.action`),
              icon,
              pending: move.pending,
              run: (reason: string | null) => void move.run({ name, path, reason }),
            })),
            { name: 'substitute', label: t('substitute.action'), icon: 'people', beside: true, run: () => setReplacing(true) },
            ...LEAVES.map((leave) => ({
              name: leave.name,
              label: t(`moves.${leave.name}.action`),
              tone: 'danger' as const,
              beside: true as const,
              run: () => setLeaving(leave),
            })),
          ]}
        />
      </Group>
      {replacing ? <SubstituteDialog tagged={tagged} onClose={onClose} /> : null}
      {leaving === null ? null : (
        <ReasonDialog
          opened
          title={t(`moves.${leaving.name}.action`)}
          sentence={learner.fullName}
          submitLabel={t(`moves.${leaving.name}.action`)}
          tone="danger"
          pending={move.pending}
          problem={move.problem}
          onSubmit={(reason) => void move.run({ name: leaving.name, path: leaving.path, reason })}
          onClose={() => setLeaving(null)}
        />
      )}
    </Stack>
  );
}
