import { Button, Checkbox, Group, ScrollArea, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { Dialog } from '../../../ui/dialog';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { TRAINING_CHANGES } from '../training.queries';
import type { ClassResults, LearnerResult } from './certificates.queries';

type Test = LearnerResult['marks'][number]['test'];
const MARK = /^\d{1,3}([.,]\d{1,2})?$/;

/** The marks of one test, learner by learner, or out of a table that was copied from a spreadsheet. */
export function MarksDialog({ classId, results, onClose }: { classId: string; results: ClassResults; onClose(): void }) {
  const { t } = useTranslation(['certificates', 'ui']);
  const tests = [
    ...(results.passMark === null ? [] : Array.from({ length: results.attempts }, (_, i) => ({ test: 'final' as Test, attempt: i + 1 }))),
    ...(results.hasMidterm ? [{ test: 'midterm' as Test, attempt: 1 }] : []),
  ];
  const [chosen, setChosen] = useState(0);
  const { test, attempt } = tests[chosen]!;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [taken, setTaken] = useState<Readonly<Record<string, boolean>>>({});
  const [table, setTable] = useState('');
  const [problems, setProblems] = useState<readonly { cell: string; message: string; text: string }[]>([]);
  const known = (one: LearnerResult) => one.marks.find((mark) => mark.test === test && mark.attempt === attempt);
  const textOf = (one: LearnerResult) => typed[one.enrolmentId] ?? String(known(one)?.mark ?? '').replace('.', ',');
  const takenOf = (one: LearnerResult) => taken[one.enrolmentId] ?? known(one) !== undefined;
  const touched = results.learners.filter(({ enrolmentId }) => enrolmentId in typed || enrolmentId in taken);
  const wrong = results.learners.filter((one) => textOf(one).trim() !== '' && !MARK.test(textOf(one).trim()));
  const enter = useCommand({
    send: (_: object, { headers }) =>
      answer(
        api.POST('/api/v1/training-classes/{id}/marks', {
          params: { path: { id: classId } },
          body: {
            test,
            attempt,
            // What was not touched here may have been entered elsewhere since.
            rows: touched.map((one) => ({
              enrolmentId: one.enrolmentId,
              mark: textOf(one).trim() || null,
              ...(test === 'midterm' && { taken: takenOf(one) }),
            })),
          },
          headers,
        }),
      ),
    changes: TRAINING_CHANGES,
    done: ({ entered, corrected, removed }) => {
      notifyDone(t('marks.done', { entered, corrected, removed }));
      onClose();
    },
  });
  const read = useCommand({
    send: (text: string) =>
      answer(api.POST('/api/v1/training-classes/{id}/marks/reading', { params: { path: { id: classId } }, body: { text } })),
    done: (found) => {
      setTyped((before) => ({
        ...before,
        ...Object.fromEntries(found.marks.map(({ enrolmentId, mark }) => [enrolmentId, mark.replace('.', ',')])),
      }));
      setProblems(found.problems);
    },
  });
  const label = (one: (typeof tests)[number]) =>
    one.test === 'midterm' ? t('marks.midterm') : results.attempts > 1 ? t('marks.attempt', { attempt: one.attempt }) : t('marks.final');
  return (
    <Dialog onClose={onClose} size="lg" title={t('marks.enter')}>
      <Stack gap="md">
        {enter.problem ? (
          <ProblemView
            problem={enter.problem}
            fieldLabels={Object.fromEntries(touched.map(({ name }, place) => [`rows[${place}].mark`, name]))}
          />
        ) : null}
        <Select
          label={t('marks.test')}
          allowDeselect={false}
          data={tests.map((one, index) => ({ value: String(index), label: label(one) }))}
          value={String(chosen)}
          onChange={(value) => {
            setChosen(Number(value ?? 0));
            setTyped({});
            setTaken({});
          }}
        />
        <Textarea
          label={t('marks.paste')}
          description={t('marks.pasteHint')}
          autosize
          minRows={2}
          maxRows={5}
          value={table}
          onChange={(event) => setTable(event.currentTarget.value)}
        />
        {read.problem ? <ProblemView problem={read.problem} /> : null}
        {problems.length > 0 ? (
          <div role="alert">
            <Text fw={600} c="var(--qms-warning)">
              {t('marks.problems', { count: problems.length })}
            </Text>
            <ul>
              {problems.map(({ cell, message, text }) => (
                <li key={`${cell}${message}`}>{t('marks.problem', { cell, message, text })}</li>
              ))}
            </ul>
          </div>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" disabled={table.trim() === ''} loading={read.pending} onClick={() => void read.run(table)}>
            {t('marks.read')}
          </Button>
        </Group>
        <ScrollArea.Autosize mah={360} viewportProps={{ tabIndex: 0 }}>
          <Stack gap="xs">
            {results.learners.map((one) => (
              <Group key={one.enrolmentId} justify="space-between" wrap="nowrap" gap="sm">
                <Text size="sm">{one.ordinal === null ? one.name : `${one.ordinal}. ${one.name}`}</Text>
                <Group gap="xs" wrap="nowrap">
                  {test === 'midterm' ? (
                    <Checkbox
                      aria-label={t('marks.takenOf', { name: one.name })}
                      label={t('marks.taken')}
                      checked={takenOf(one)}
                      onChange={(event) => setTaken({ ...taken, [one.enrolmentId]: event.currentTarget.checked })}
                    />
                  ) : null}
                  <TextInput
                    w={84}
                    inputMode="decimal"
                    autoComplete="off"
                    aria-label={t('marks.of', { name: one.name })}
                    value={textOf(one)}
                    error={wrong.includes(one)}
                    onChange={(event) => setTyped({ ...typed, [one.enrolmentId]: event.currentTarget.value })}
                  />
                </Group>
              </Group>
            ))}
          </Stack>
        </ScrollArea.Autosize>
        {wrong.length > 0 ? (
          <Text size="sm" c="var(--qms-bad)" role="alert">
            {t('marks.wrong', { names: wrong.map(({ name }) => name).join(', ') })}
          </Text>
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button
            loading={enter.pending}
            disabled={wrong.length > 0 || touched.length === 0}
            onClick={() => void enter.run({ test, attempt, typed, taken })}
          >
            {t('ui:save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
