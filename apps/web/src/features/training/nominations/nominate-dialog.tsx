import { Alert, Checkbox, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { type StoredFile, uploadFile } from '../../../api/upload';
import { BecauseList } from '../../../ui/because-list';
import { ChooseMany } from '../../../ui/choose-many';
import { DateField } from '../../../ui/date-field';
import { dayOf, formatDay } from '../../../ui/dates';
import { Dialog } from '../../../ui/dialog';
import { DialogFoot } from '../../../ui/dialog-foot';
import { FileDrop } from '../../../ui/file-drop';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { TRAINING_CHANGES } from '../training.queries';
import { NewPeople, type NewPerson, newPersonBody } from './new-people';
import { type Invitation, knownLearnersQuery, type Nominate } from './nominations.queries';

const LIMIT = 200 * 1024 * 1024;

interface Form {
  known: readonly string[];
  people: readonly NewPerson[];
  letterNumber: string;
  letterOn: string | null;
  fileId: string;
}

/** Công văn cử học viên: people whom the agency sent before, others typed or pasted, number, date and file of the paper. */
export function NominateDialog({ one, reason: given, onClose }: { one: Invitation; reason: string | null; onClose(): void }) {
  const { t } = useTranslation(['nominations', 'ui']);
  const { data: known } = useQuery(knownLearnersQuery(one.id));
  const [reason, setReason] = useState(given ?? '');
  const [others, setOthers] = useState(false);
  const needed = (value: string | null) => (value === null || value.trim() === '' ? t('ui:required') : null);
  const form = useForm<Form>({
    initialValues: { known: [], people: [], letterNumber: '', letterOn: null, fileId: '' },
    validate: {
      letterNumber: needed,
      letterOn: needed,
      people: (people, { known: chosen }) => (people.length + chosen.length === 0 ? t('nominate.nobody') : null),
    },
  });
  const nominate = useCommand({
    send: (body: Nominate, { headers }) =>
      answer(api.POST('/api/v1/class-invitations/{id}/nominations', { params: { path: { id: one.id } }, body, headers })),
    changes: TRAINING_CHANGES,
    done: ({ nominated }) => {
      notifyDone(t('nominate.done', { count: nominated }));
      onClose();
    },
  });
  const { problem } = nominate;
  const asksWho = problem?.code === 'learner-alike' || others;
  const asksWhy = problem?.code === 'reason-required' || reason !== '';
  const labels = {
    letterNumber: t('letterNumber'),
    letterOn: t('letterOn'),
    fileId: t('letterFile'),
    learners: t('people'),
    reason: t('reason'),
  };
  const send = ({ known: chosen, people, letterNumber, letterOn, fileId }: Form) => {
    if (letterOn === null) return;
    void nominate.run({
      learners: [
        ...chosen.map((learnerId) => ({ learnerId })),
        ...people.map((person) => ({ ...newPersonBody(person), ...(others && { isNew: true }) })),
      ],
      letterNumber: letterNumber.trim().normalize('NFC'),
      letterOn,
      ...(fileId && { fileId }),
      ...(reason.trim() !== '' && { reason: reason.trim().normalize('NFC') }),
    });
  };
  const count = form.values.known.length + form.values.people.length;
  return (
    <Dialog onClose={onClose} size="xl" title={t('nominate.title')}>
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="md">
          {problem && problem.code !== 'reason-required' ? <ProblemView problem={problem} fieldLabels={labels} /> : null}
          <ChooseMany
            label={t('nominate.known')}
            items={(known?.items ?? []).map(({ id, fullName, birthDate, position }) => ({
              id,
              label: fullName,
              facts: [birthDate === null ? null : formatDay(birthDate), position].filter(Boolean).join(' · '),
              words: `${fullName} ${position ?? ''}`,
            }))}
            chosen={form.values.known}
            most={200}
            find={t('nominate.find')}
            none={t('nominate.nobodyKnown')}
            onChange={(ids) => form.setFieldValue('known', ids)}
          />
          <NewPeople id={one.id} people={form.values.people} onChange={(people) => form.setFieldValue('people', people)} />
          {form.errors.people ? (
            <Text c="var(--qms-bad)" role="alert">
              {form.errors.people}
            </Text>
          ) : null}
          {asksWho ? (
            <Checkbox
              label={t('nominate.others')}
              description={t('nominate.othersHint')}
              checked={others}
              onChange={(event) => setOthers(event.currentTarget.checked)}
            />
          ) : null}
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
            <TextInput label={labels.letterNumber} required maxLength={100} autoComplete="off" {...form.getInputProps('letterNumber')} />
            <DateField label={labels.letterOn} required maxDate={dayOf(new Date())} {...form.getInputProps('letterOn')} />
          </Group>
          <FileDrop<StoredFile>
            label={labels.fileId}
            accept=".pdf"
            maxBytes={LIMIT}
            max={1}
            upload={uploadFile}
            onChange={(stored) => form.setFieldValue('fileId', stored[0]?.id ?? '')}
          />
          {problem?.code === 'reason-required' ? (
            <Alert color="yellow" title={t('nominate.warned')}>
              <BecauseList because={problem.reasons ?? []} />
            </Alert>
          ) : null}
          {asksWhy ? (
            <Textarea
              label={labels.reason}
              required
              autosize
              minRows={2}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          ) : null}
          <DialogFoot onCancel={onClose} pending={nominate.pending} label={t('nominate.send', { count })} />
        </Stack>
      </form>
    </Dialog>
  );
}
