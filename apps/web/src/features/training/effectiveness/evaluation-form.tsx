import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { formatDay } from '../../../ui/dates';
import { Icon } from '../../../ui/icons';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { Progress } from '../../../ui/progress';
import { EFFECTIVENESS_CHANGES, type Evaluate, type Review } from './effectiveness.queries';
import { newOf, type TypedEvaluation, typedOf } from './evaluation.rules';
import { EvaluationFields } from './evaluation-fields';

/** All people of the office in one form: each a verdict, how it was seen, a remark; saved together. */
export function EvaluationForm({ review }: { review: Review }) {
  const { t } = useTranslation('effectiveness');
  const may = review.actions.evaluate?.allowed === true;
  const [typed, setTyped] = useState<Readonly<Record<string, TypedEvaluation>>>({});
  const [reason, setReason] = useState('');
  const of = (person: Review['items'][number]) => typed[person.enrolmentId] ?? typedOf(person);
  const news = review.items.flatMap((person) => newOf(person, of(person)) ?? []);
  const corrects = review.items.some((person) => person.evaluation !== null && newOf(person, of(person)) !== null);
  const unsaid = review.items.filter((person) => of(person).verdict === null);
  const evaluate = useCommand({
    send: (body: Evaluate, { headers }) =>
      answer(api.POST('/api/v1/effectiveness-reviews/{id}/evaluations', { params: { path: { id: review.classId } }, body, headers })),
    changes: EFFECTIVENESS_CHANGES,
    done: ({ people, corrected, finished }) => {
      notifyDone(finished && people > 0 ? t('finished') : t('saved', { count: people + corrected }));
      setTyped({});
      setReason('');
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void evaluate.run({ items: news, ...(corrects && { reason: reason.trim().normalize('NFC') || null }) });
      }}
    >
      <Stack gap="md">
        {review.late ? (
          <Alert color="yellow" variant="light" icon={<Icon name="warning" />}>
            {t('late', { on: formatDay(review.dueBy) })}
          </Alert>
        ) : null}
        {evaluate.problem ? (
          <ProblemView problem={evaluate.problem} fieldLabels={{ items: t('furtherAction'), reason: t('reason') }} />
        ) : null}
        {may ? null : <Text>{t('readOnly')}</Text>}
        {review.items.map((person, place) => (
          <EvaluationFields
            key={person.enrolmentId}
            person={person}
            number={place + 1}
            typed={of(person)}
            proposed={review.proposedAction}
            disabled={!may}
            onChange={(change) => setTyped((all) => ({ ...all, [person.enrolmentId]: { ...of(person), ...change } }))}
          />
        ))}
        {may ? (
          <>
            {unsaid.length === 0 ? null : (
              <Group>
                <Button
                  variant="default"
                  onClick={() =>
                    setTyped((all) => ({
                      ...all,
                      ...Object.fromEntries(unsaid.map((person) => [person.enrolmentId, { ...of(person), verdict: 'effective' as const }])),
                    }))
                  }
                >
                  {t('restEffective', { count: unsaid.length })}
                </Button>
              </Group>
            )}
            {corrects ? (
              <Textarea
                name="reason"
                label={t('reason')}
                description={t('reasonHint')}
                required
                autosize
                minRows={1}
                maxLength={1000}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            ) : null}
            <Progress label={t('entered')} done={review.evaluated} total={review.people} />
            <Group>
              <Button type="submit" loading={evaluate.pending} disabled={news.length === 0}>
                {t('save')}
              </Button>
              {news.length === 0 ? <Text size="sm">{t('nothingNew')}</Text> : null}
            </Group>
          </>
        ) : null}
      </Stack>
    </form>
  );
}
