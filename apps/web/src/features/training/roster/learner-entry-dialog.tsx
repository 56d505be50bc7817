import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Attempt, useCommand } from '../../../api/command';
import { Dialog } from '../../../ui/dialog';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { PageProblem } from '../../../ui/page-states';
import { ProblemView } from '../../../ui/problem-view';
import { TRAINING_CHANGES } from '../training.queries';
import { LearnerFields, type LearnerForm, learnerBody, NOBODY_YET, useLearnerLabels } from './learner-fields';
import { alikeQuery } from './roster.queries';
import { WhoIsIt } from './who-is-it';

/** Who is entered: a known learner, or a person by what is known of him. */
export type PersonEntered = ({ learnerId: string } | ReturnType<typeof learnerBody>) & { isNew?: true };

/** One person to be entered. Where somebody known is like him, it asks who he is. */
export function LearnerEntryDialog({
  title,
  sentence,
  asksWhy = false,
  children,
  send,
  onClose,
}: {
  title: string;
  sentence?: string;
  /** A reason is always asked for; otherwise where a warning stands against it. */
  asksWhy?: boolean;
  /** Fields of the act itself. */
  children?: ReactNode;
  /** @param reason '' where none was given */
  send(person: PersonEntered, reason: string, attempt: Attempt): Promise<unknown>;
  onClose(): void;
}) {
  const { t } = useTranslation(['roster', 'ui']);
  const labels = useLearnerLabels();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [who, setWho] = useState<string | null>(null);
  const form = useForm<LearnerForm>({
    initialValues: NOBODY_YET,
    validate: { fullName: (name) => (name.trim().length < 2 ? t('ui:required') : null) },
    // Another person: who he is must be asked anew.
    onValuesChange: () => {
      setWho(null);
      enter.reset();
    },
  });
  const enter = useCommand({
    send: ({ person, why }: { person: PersonEntered; why: string }, attempt) => send(person, why, attempt),
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t('entered', { name: form.values.fullName.trim() }));
      onClose();
    },
  });
  useFormProblem(form, enter.problem);
  const isAlike = enter.problem?.code === 'learner-alike';
  const asksWho = isAlike || who !== null;
  const alike = useQuery({ ...alikeQuery(form.values), enabled: asksWho && form.values.fullName.trim() !== '' });
  const mustSayWhy = asksWhy || enter.problem?.code === 'reason-required';
  const submit = (values: LearnerForm) => {
    const why = reason.trim().normalize('NFC');
    setMissing(mustSayWhy && why === '');
    if (mustSayWhy && why === '') return;
    const known = who !== null && who !== 'new';
    void enter.run({ person: { ...(known ? { learnerId: who } : learnerBody(values)), ...(who === 'new' && { isNew: true }) }, why });
  };
  return (
    <Dialog onClose={onClose} size="lg" title={title}>
      <form noValidate onSubmit={form.onSubmit(submit)}>
        <Stack gap="sm">
          {enter.problem ? <ProblemView problem={enter.problem} fieldLabels={labels} /> : null}
          {sentence === undefined ? null : <Text>{sentence}</Text>}
          <LearnerFields form={form} />
          {asksWho && alike.isError ? <PageProblem error={alike.error} onRetry={() => void alike.refetch()} /> : null}
          {asksWho && alike.data ? <WhoIsIt candidates={alike.data.items} value={who} onChange={setWho} /> : null}
          {children}
          {mustSayWhy || reason !== '' ? (
            <Textarea
              label={t('reason')}
              required
              autosize
              minRows={2}
              value={reason}
              error={missing ? t('ui:reason.missing') : undefined}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          ) : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={enter.pending} disabled={isAlike && who === null}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
