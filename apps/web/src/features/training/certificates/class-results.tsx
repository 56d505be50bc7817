import { Card, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { ActionBar } from '../../../ui/action-bar';
import { BecauseList } from '../../../ui/because-list';
import { formatNumber } from '../../../ui/dates';
import { ReadState } from '../../../ui/detail-page';
import { notifyDone } from '../../../ui/notify';
import { EmptyState } from '../../../ui/page-states';
import { ProblemView } from '../../../ui/problem-view';
import { StatusBadge, type Tone } from '../../../ui/status-badge';
import type { ClassTabProps } from '../classes/class-tabs';
import { TRAINING_CHANGES } from '../training.queries';
import { type LearnerResult, type ClassResults as Results, resultsQuery } from './certificates.queries';
import { JudgeLearnerDialog } from './judge-learner-dialog';
import { MarksDialog } from './marks-dialog';

const TONES: Record<LearnerResult['state'], Tone> = { accepted: 'neutral', passed: 'good', failed: 'bad' };

/** Attendance and marks of everybody against the rule of the course, and what they were judged. */
export function ClassResults({ tagged: { value: one } }: ClassTabProps) {
  const query = useQuery(resultsQuery(one.id));
  return <ReadState query={query}>{(results) => <Shown classId={one.id} results={results} />}</ReadState>;
}

function Shown({ classId, results }: { classId: string; results: Results }) {
  const { t } = useTranslation('certificates');
  const [dialog, setDialog] = useState<'marks' | LearnerResult | null>(null);
  const judge = useCommand({
    send: (_: null, { headers }) =>
      answer(api.POST('/api/v1/training-classes/{id}/judgements', { params: { path: { id: classId } }, headers })),
    changes: TRAINING_CHANGES,
    done: ({ passed, failed }) => notifyDone(t('results.judged', { passed, failed })),
  });
  if (results.learners.length === 0) return <EmptyState title={t('results.empty')} hint={t('results.emptyHint')} />;
  const count = (state: LearnerResult['state']) => results.learners.filter((one) => one.state === state).length;
  return (
    <Stack gap="sm">
      {judge.problem ? <ProblemView problem={judge.problem} /> : null}
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Text>{ruleText(results, t)}</Text>
          <Text size="sm" c="dimmed">
            {t('results.counts', {
              all: results.learners.length,
              passed: count('passed'),
              failed: count('failed'),
              open: count('accepted'),
            })}
          </Text>
        </div>
        <ActionBar
          answers={results.actions}
          actions={[
            { name: 'judge', label: t('results.judge'), icon: 'check', pending: judge.pending, run: () => void judge.run(null) },
            { name: 'enterMarks', label: t('marks.enter'), icon: 'edit', beside: true, run: () => setDialog('marks') },
          ]}
        />
      </Group>
      {results.learners.map((one) => (
        <Card key={one.enrolmentId} component="article" withBorder padding="sm" aria-label={one.name}>
          <Group justify="space-between" align="flex-start" gap="sm">
            <div>
              <Text fw={600}>{one.ordinal === null ? one.name : `${one.ordinal}. ${one.name}`}</Text>
              <Text size="sm" c="dimmed">
                {[
                  one.agencyName,
                  t('results.attended', { attended: one.attended, sessions: one.sessions }),
                  one.mark === null ? null : t('results.mark', { mark: formatNumber(one.mark) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              {one.reason ? <Text size="sm">{t('results.otherwise', { reason: one.reason })}</Text> : null}
              {one.outdated ? (
                <Text size="sm" c="var(--qms-warning)">
                  {t('results.outdated')}
                </Text>
              ) : null}
              {one.because.length > 0 ? <BecauseList because={one.because} /> : null}
            </div>
            <Group gap="xs">
              <StatusBadge tone={TONES[one.state]} word={t(`results.states.${one.state}`)} />
              {results.actions.judge?.allowed ? (
                <ActionBar
                  answers={one.actions}
                  actions={[
                    {
                      name: 'judgeOtherwise',
                      label: t('results.judgeOne', { name: one.name }),
                      icon: 'edit',
                      aside: true,
                      leads: true,
                      run: () => setDialog(one),
                    },
                    { name: 'judgeByRule', label: t('results.byRule'), icon: 'retry', aside: true, run: () => setDialog(one) },
                  ]}
                />
              ) : null}
            </Group>
          </Group>
        </Card>
      ))}
      {dialog === 'marks' ? <MarksDialog classId={classId} results={results} onClose={() => setDialog(null)} /> : null}
      {dialog !== null && dialog !== 'marks' ? <JudgeLearnerDialog learner={dialog} onClose={() => setDialog(null)} /> : null}
    </Stack>
  );
}

function ruleText(results: Results, t: ReturnType<typeof useTranslation<'certificates'>>['t']): string {
  const parts = [
    results.leastAttendance === null ? null : t('results.leastAttendance', { percent: results.leastAttendance }),
    results.hasMidterm ? t('results.midterm') : null,
    results.passMark === null
      ? null
      : t('results.passMark', { pass: formatNumber(results.passMark), top: formatNumber(results.topMark ?? 100) }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? t('results.noRule') : t('results.rule', { parts: parts.join(', ') });
}
