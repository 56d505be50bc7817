import { Alert, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { ActionBar } from '../../../ui/action-bar';
import { dayOf, formatDay, formatNumber } from '../../../ui/dates';
import { ReadState } from '../../../ui/detail-page';
import { Icon } from '../../../ui/icons';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { QrCode } from '../../../ui/qr-code';
import { StatusBadge } from '../../../ui/status-badge';
import type { ClassTabProps } from '../classes/class-tabs';
import { TRAINING_CHANGES } from '../training.queries';
import css from './evaluation.module.css';
import { type ClassEvaluation as Evaluation, evaluationQuery, evaluationSheetUrl, evaluationWorkbookUrl } from './evaluation.queries';
import { EvaluationResults } from './evaluation-results';

/** What learners think of a class: asked by a QR, answered by nobody in particular. */
export function ClassEvaluation({ tagged: { value: one } }: ClassTabProps) {
  const query = useQuery(evaluationQuery(one.id));
  return <ReadState query={query}>{(evaluation) => <Shown classId={one.id} evaluation={evaluation} />}</ReadState>;
}

function Shown({ classId, evaluation }: { classId: string; evaluation: Evaluation }) {
  const { t } = useTranslation('evaluation');
  const { state, answers, attended, results, shownFrom } = evaluation;
  const params = { params: { path: { id: classId } } };
  const open = useCommand({
    send: (_: null, { headers }) => answer(api.POST('/api/v1/training-classes/{id}/evaluation-opening', { ...params, headers })),
    changes: TRAINING_CHANGES,
    done: () => notifyDone(t('opened')),
  });
  const close = useCommand({
    send: (_: null, { headers }) => answer(api.POST('/api/v1/training-classes/{id}/evaluation-closing', { ...params, headers })),
    changes: TRAINING_CHANGES,
    done: () => notifyDone(t('closed')),
  });
  return (
    <Stack gap="lg">
      {open.problem ? <ProblemView problem={open.problem} /> : null}
      {close.problem ? <ProblemView problem={close.problem} /> : null}
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Group gap="xs">
            <StatusBadge tone={TONES[state ?? 'none']} word={t(`states.${state ?? 'none'}`)} />
            {state === null ? null : (
              <Text fw={600} role="status" className="qms-digits">
                {t('came', { answers: formatNumber(answers), attended: formatNumber(attended) })}
              </Text>
            )}
          </Group>
          <Text size="sm" c="dimmed" mt={4}>
            {state === 'closed' && evaluation.closedAt !== null
              ? t('closedOn', { day: formatDay(dayOf(new Date(evaluation.closedAt))) })
              : t('anonymous')}
          </Text>
        </div>
        <ActionBar
          answers={evaluation.actions}
          actions={[
            {
              name: 'open',
              label: t(state === null ? 'open' : 'reopen'),
              icon: 'right',
              pending: open.pending,
              run: () => void open.run(null),
            },
            { name: 'close', label: t('close'), icon: 'lock', pending: close.pending, run: () => void close.run(null) },
          ]}
        />
      </Group>
      {answers > attended ? (
        <Alert color="yellow" variant="light" icon={<Icon name="warning" />}>
          {t('moreThanAttended')}
        </Alert>
      ) : null}
      {evaluation.url === null ? null : <Invitation classId={classId} url={evaluation.url} />}
      {results === null ? <Questions evaluation={evaluation} /> : null}
      {state !== null && results === null ? <Text role="status">{t('tooFew', { count: shownFrom })}</Text> : null}
      {results === null ? null : (
        <>
          <Group>
            <Button
              component="a"
              href={evaluationWorkbookUrl(classId)}
              download
              variant="default"
              leftSection={<Icon name="download" size={18} />}
            >
              {t('workbook')}
            </Button>
          </Group>
          <EvaluationResults results={results} />
        </>
      )}
    </Stack>
  );
}

const TONES = { none: 'neutral', open: 'progress', closed: 'good' } as const;

/** The QR to be shown on the screen of the room, and a sheet of it for the wall. */
function Invitation({ classId, url }: { classId: string; url: string }) {
  const { t } = useTranslation('evaluation');
  return (
    <section className={css.invitation} aria-labelledby="evaluation-qr">
      <QrCode text={url} label={t('qr')} size="min(100%, 18rem)" />
      <Stack gap="xs" className={css.beside}>
        <Title order={2} size="h4" id="evaluation-qr">
          {t('qrTitle')}
        </Title>
        <Text size="sm">{t('qrHint')}</Text>
        <Text size="sm" className={css.address}>
          {url}
        </Text>
        <Group>
          <Button
            component="a"
            href={evaluationSheetUrl(classId)}
            download
            variant="default"
            leftSection={<Icon name="download" size={18} />}
          >
            {t('sheet')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}

function Questions({ evaluation: { questions, state } }: { evaluation: Evaluation }) {
  const { t } = useTranslation('evaluation');
  return (
    <section aria-labelledby="evaluation-questions">
      <Title order={2} size="h4" id="evaluation-questions" mb="xs">
        {t('questions')}
      </Title>
      <List type="ordered">
        {questions.map(({ kind, words }) => (
          <List.Item key={words}>
            {words} ({t(`kinds.${kind}`)})
          </List.Item>
        ))}
      </List>
      {state === null ? (
        <Text size="sm" c="dimmed" mt="xs">
          {t('frozenHint')}
        </Text>
      ) : null}
    </section>
  );
}
