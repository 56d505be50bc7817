import { ActionIcon, Button, Group, List, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { Dialog } from '../../../ui/dialog';
import { DialogFoot } from '../../../ui/dialog-foot';
import { useFormProblem } from '../../../ui/form-problem';
import { Icon } from '../../../ui/icons';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { TRAINING_CHANGES } from '../training.queries';
import type { Course } from './course-page';

type Kind = Course['evaluationQuestions'][number]['kind'];
const MOST = 20;

/** What learners of a course are asked when their class is evaluated. */
export function CourseQuestions({ course }: { course: Tagged<Course> }) {
  const { t } = useTranslation('evaluation');
  const [changing, setChanging] = useState(false);
  const { evaluationQuestions, standardQuestions, actions } = course.value;
  return (
    <section aria-labelledby="course-questions">
      <Title order={2} size="h4" id="course-questions" mb="xs">
        {t('courseQuestions')}
      </Title>
      {standardQuestions ? (
        <Text size="sm" c="dimmed" mb="xs">
          {t('standard')}
        </Text>
      ) : null}
      <List type="ordered">
        {evaluationQuestions.map(({ kind, words }) => (
          <List.Item key={words}>
            {words} ({t(`kinds.${kind}`)})
          </List.Item>
        ))}
      </List>
      {actions.change?.allowed ? (
        <Group mt="xs">
          <Button variant="default" size="sm" leftSection={<Icon name="edit" size={18} />} onClick={() => setChanging(true)}>
            {t('changeQuestions')}
          </Button>
        </Group>
      ) : null}
      {changing ? <QuestionsDialog course={course} onClose={() => setChanging(false)} /> : null}
    </section>
  );
}

interface Values {
  evaluationQuestions: { key: string; kind: Kind; words: string }[];
}
const newQuestion = (kind: Kind = 'scale', words = ''): Values['evaluationQuestions'][number] => ({
  key: crypto.randomUUID(),
  kind,
  words,
});

function QuestionsDialog({ course, onClose }: { course: Tagged<Course>; onClose(): void }) {
  const { t } = useTranslation(['evaluation', 'ui']);
  const form = useForm<Values>({
    initialValues: { evaluationQuestions: course.value.evaluationQuestions.map(({ kind, words }) => newQuestion(kind, words)) },
    validate: { evaluationQuestions: { words: (value) => (value.trim().length < 3 ? t('ui:required') : null) } },
  });
  const save = useCommand({
    send: (evaluationQuestions: { kind: Kind; words: string }[] | null, { headers }) =>
      answer(
        api.PATCH('/api/v1/courses/{id}', {
          params: { path: { id: course.value.id } },
          body: { evaluationQuestions },
          headers: { ...headers, ...ifMatch(course) },
        }),
      ),
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t('questionsSaved'));
      onClose();
    },
  });
  useFormProblem(form, save.problem);
  const { evaluationQuestions: questions } = form.values;
  return (
    <Dialog onClose={onClose} size="lg" title={t('changeQuestions')}>
      <form
        noValidate
        onSubmit={form.onSubmit((values) =>
          save.run(values.evaluationQuestions.map(({ kind, words }) => ({ kind, words: words.trim().normalize('NFC') }))),
        )}
      >
        <Stack gap="md">
          {save.problem ? <ProblemView problem={save.problem} fieldLabels={{ evaluationQuestions: t('questions') }} /> : null}
          <Text size="sm">{t('frozenHint')}</Text>
          {questions.map(({ key }, index) => (
            <Group key={key} gap="xs" align="flex-end" wrap="wrap">
              <TextInput
                style={{ flex: '1 1 14rem' }}
                label={t('questionNumber', { number: index + 1 })}
                required
                maxLength={500}
                autoComplete="off"
                {...form.getInputProps(`evaluationQuestions.${index}.words`)}
              />
              <Select
                w="11rem"
                label={t('kind')}
                allowDeselect={false}
                data={(['scale', 'text'] as const).map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
                {...form.getInputProps(`evaluationQuestions.${index}.kind`)}
              />
              <ActionIcon
                variant="default"
                size={36}
                aria-label={t('removeQuestion', { number: index + 1 })}
                disabled={questions.length === 1}
                onClick={() => form.removeListItem('evaluationQuestions', index)}
              >
                <Icon name="close" />
              </ActionIcon>
            </Group>
          ))}
          <Group>
            <Button
              variant="default"
              size="sm"
              leftSection={<Icon name="add" size={18} />}
              disabled={questions.length >= MOST}
              onClick={() => form.insertListItem('evaluationQuestions', newQuestion())}
            >
              {t('addQuestion')}
            </Button>
            {course.value.standardQuestions ? null : (
              <Button variant="subtle" size="sm" loading={save.pending} onClick={() => void save.run(null)}>
                {t('useStandard')}
              </Button>
            )}
          </Group>
          <DialogFoot onCancel={onClose} pending={save.pending} label={t('ui:save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
