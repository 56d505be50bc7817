import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { ActionBar } from '../../../ui/action-bar';
import { formatDay, formatNumber } from '../../../ui/dates';
import { ReadState } from '../../../ui/detail-page';
import { FilterBar, FilterSelect, FilterText } from '../../../ui/filter-bar';
import { Icon } from '../../../ui/icons';
import { ListSection } from '../../../ui/list-page';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { useUrlFilters } from '../../../ui/url-filters';
import type { ClassTabProps } from '../classes/class-tabs';
import { TRAINING_CHANGES } from '../training.queries';
import { AcceptChosen } from './accept-chosen';
import { EnrolmentDialog } from './enrolment-dialog';
import { EnrolmentState } from './enrolment-state';
import { ENROLMENT_STATES } from './enrolment-words';
import { EnterLearnerDialog } from './enter-learner-dialog';
import { type Roster, type RosterEntry, rosterQuery, rosterUrl, useRoster } from './roster.queries';

/** Danh sách học viên: who is in the class, how he came in, what may be done now. */
export function ClassRoster({ tagged: { value: one } }: ClassTabProps) {
  const query = useQuery(rosterQuery(one.id));
  return <ReadState query={query}>{(roster) => <Shown classId={one.id} roster={roster} />}</ReadState>;
}

function Shown({ classId, roster }: { classId: string; roster: Roster }) {
  const { t } = useTranslation(['roster', 'ui']);
  const filters = useUrlFilters(['q', 'state']);
  const list = useRoster(classId, filters.values);
  const [entering, setEntering] = useState<'nomination' | 'walk-in' | null>(null);
  const [opened, setOpened] = useState<RosterEntry | null>(null);
  const { acceptMany } = roster.actions;
  return (
    <Stack gap="sm">
      <Paper withBorder p="sm">
        <Group justify="space-between" gap="sm">
          <Counts roster={roster} />
          <RosterActions classId={classId} roster={roster} onEnter={setEntering} />
        </Group>
      </Paper>
      <ListSection
        title={t('title')}
        list={list}
        rowKey={(row) => row.id}
        onOpen={(row) => setOpened(row)}
        filters={filters}
        filterBar={
          <FilterBar filters={filters}>
            <FilterText filters={filters} name="q" label={t('find')} />
            <FilterSelect
              filters={filters}
              name="state"
              label={t('state')}
              options={ENROLMENT_STATES.map((state) => ({ value: state, label: t(`states.${state}`) }))}
            />
            <Button
              component="a"
              variant="default"
              href={rosterUrl(classId, filters.values)}
              download
              leftSection={<Icon name="download" size={18} />}
            >
              {t('export')}
            </Button>
          </FilterBar>
        }
        columns={[
          {
            key: 'name',
            header: t('fields.fullName'),
            cell: (row) => (row.ordinal === null ? row.learner.fullName : `${row.ordinal}. ${row.learner.fullName}`),
          },
          {
            key: 'born',
            header: t('fields.birthDate'),
            cell: ({ learner }) => <span className="qms-digits">{learner.birthDate === null ? '—' : formatDay(learner.birthDate)}</span>,
            width: '7rem',
          },
          { key: 'position', header: t('fields.position'), cell: ({ learner }) => learner.position ?? '—', width: '10rem' },
          { key: 'agency', header: t('fields.agency'), cell: ({ learner }) => learner.agencyName ?? '—', width: '13rem' },
          { key: 'source', header: t('source'), cell: (row) => t(`sources.${row.source}`), width: '8rem', phone: 'hidden' },
          { key: 'state', header: t('state'), cell: (row) => <EnrolmentState state={row.state} />, width: '9rem' },
        ]}
        empty={{ title: t('empty'), hint: t('emptyHint') }}
        {...(acceptMany?.allowed && {
          bulk: (keys: readonly string[], clear: () => void) => <AcceptChosen classId={classId} chosen={keys} clear={clear} />,
        })}
      />
      {entering === null ? null : <EnterLearnerDialog classId={classId} source={entering} onClose={() => setEntering(null)} />}
      {opened === null ? null : <EnrolmentDialog id={opened.id} onClose={() => setOpened(null)} />}
    </Stack>
  );
}

function Counts({ roster }: { roster: Roster }) {
  const { t } = useTranslation('roster');
  const { capacity, accepted, counts } = roster;
  return (
    <div>
      <Text fw={600}>
        {capacity === null ? t('accepted', { count: accepted }) : t('acceptedOf', { count: accepted, capacity: formatNumber(capacity) })}
      </Text>
      <Text size="sm" c="dimmed">
        {counts.map(({ state, count }) => `${t(`states.${state}`)}: ${formatNumber(count)}`).join(' · ')}
      </Text>
    </div>
  );
}

interface RosterActionsProps {
  classId: string;
  roster: Roster;
  onEnter(source: 'nomination' | 'walk-in'): void;
}

function RosterActions({ classId, roster, onEnter }: RosterActionsProps) {
  const { t } = useTranslation('roster');
  const router = useRouter();
  const params = { path: { id: classId } };
  const closing = useCommand({
    send: (reason: string | null, { headers }) =>
      answer(api.POST('/api/v1/training-classes/{id}/roster-closing', { params, body: reason === null ? {} : { reason }, headers })),
    changes: TRAINING_CHANGES,
    done: ({ learners }) => notifyDone(t('closed', { count: learners })),
  });
  const reopening = useCommand({
    send: (_: null, { headers }) => answer(api.DELETE('/api/v1/training-classes/{id}/roster-closing', { params, headers })),
    changes: TRAINING_CHANGES,
    done: () => notifyDone(t('reopened')),
  });
  const problem = closing.problem ?? reopening.problem;
  return (
    <Stack gap="xs" align="flex-end">
      <ActionBar
        answers={roster.actions}
        actions={[
          {
            name: 'import',
            label: t('import.action'),
            icon: 'upload',
            run: () => void router.navigate({ href: `/dao-tao/lop/${classId}/nhap-danh-sach` }),
          },
          {
            name: 'closeRoster',
            label: t('close'),
            icon: 'lock',
            beside: true,
            pending: closing.pending,
            run: (reason) => void closing.run(reason),
          },
          { name: 'enterWalkIn', label: t('enterWalkIn'), icon: 'add', beside: true, run: () => onEnter('walk-in') },
          { name: 'enter', label: t('enter'), icon: 'add', run: () => onEnter('nomination') },
          { name: 'reopenRoster', label: t('reopen'), icon: 'retry', pending: reopening.pending, run: () => void reopening.run(null) },
        ]}
      />
      {problem ? <ProblemView problem={problem} /> : null}
    </Stack>
  );
}
