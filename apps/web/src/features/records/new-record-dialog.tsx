import { Alert, Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { type StoredFile, uploadFile } from '../../api/upload';
import { useUnits } from '../../session/units.queries';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { useDraft } from '../../ui/draft';
import { FileDrop } from '../../ui/file-drop';
import { useFormProblem } from '../../ui/form-problem';
import { ListField } from '../../ui/list-field';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { useRecordLabels } from './record-labels';
import { MOST_HAND_FILES, RECORD_KINDS } from './record-words';
import { RECORD_CHANGES, type RecordKind, recordKindsQuery, retentionClassesQuery } from './records.queries';

type NewRecord = Input<'/api/v1/record-entries', 'post'>;

interface NewRecordDialogProps {
  /** Files that were dropped on the register. */
  initial?: readonly File[];
  /** The same files as a folder instead: a record for each. */
  onFolder?(): void;
  onClose(): void;
}

const EMPTY = {
  kind: null as RecordKind | null,
  title: '',
  happenedOn: null as string | null,
  number: '',
  issuer: '',
  unitId: null as string | null,
  classId: null as string | null,
  clauses: [] as string[],
  remarks: '',
};

/** One record of any kind of the paper world, with its files. */
export function NewRecordDialog({ initial = [], onFolder, onClose }: NewRecordDialogProps) {
  const { t, i18n } = useTranslation(['records', 'ui']);
  const kinds = useQuery(recordKindsQuery(i18n.language)).data?.items ?? [];
  const classes = useQuery(retentionClassesQuery()).data?.items ?? [];
  const units = useUnits();
  const [files, setFiles] = useState<readonly StoredFile[]>([]);
  const navigate = useNavigate();
  const form = useForm({
    initialValues: { ...EMPTY, title: initial.length === 1 ? titleOf(initial[0]!.name) : '' },
    validate: {
      kind: (kind) => (kind === null ? t('ui:required') : null),
      title: (title) => (title.trim().length < 2 ? t('ui:required') : null),
      happenedOn: (day) => (day === null ? t('ui:required') : null),
    },
  });
  const draft = useDraft('new-record', form.values, (values) => initial.length === 0 && form.setValues({ ...EMPTY, ...values }));
  const enter = useCommand({
    send: (body: NewRecord, { headers }) => answer(api.POST('/api/v1/record-entries', { body, headers })),
    changes: RECORD_CHANGES,
    done: ({ id }) => {
      draft.forget();
      notifyDone(t('hand.done'));
      void navigate({ to: '/ho-so/$id', params: { id } });
    },
  });
  useFormProblem(form, enter.problem);
  const labels = useRecordLabels();
  const rule = kinds.find(({ kind }) => kind === form.values.kind);
  const choose = (kind: string | null) => {
    const [before, after] = [rule, kinds.find((one) => one.kind === kind)];
    form.setFieldValue('kind', kind as RecordKind | null);
    // The proposal of the kind, as long as nobody wrote clauses of his own.
    if (form.values.clauses.join() === (before?.clauses ?? []).join()) form.setFieldValue('clauses', after?.clauses ?? []);
  };
  const submit = ({ kind, happenedOn, title, number, issuer, unitId, classId, clauses, remarks }: typeof form.values) => {
    if (kind === null || happenedOn === null) return;
    void enter.run({
      kind,
      happenedOn,
      clauses,
      title: text(title) ?? '',
      number: text(number),
      issuer: text(issuer),
      remarks: text(remarks),
      unitId: unitId ?? undefined,
      classId: classId ?? undefined,
      fileIds: files.map(({ id }) => id),
    });
  };
  return (
    <Dialog onClose={onClose} size="xl" title={t('hand.title')}>
      <form noValidate onSubmit={form.onSubmit(submit)}>
        <Stack gap="md">
          {enter.problem ? <ProblemView problem={enter.problem} fieldLabels={labels} /> : null}
          {onFolder && initial.length > 1 ? (
            <Alert color="blue" variant="light" title={t('hand.oneRecord', { count: initial.length })} styles={DARK_TITLE}>
              <Button variant="default" size="sm" onClick={onFolder}>
                {t('hand.eachOne')}
              </Button>
            </Alert>
          ) : null}
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
            <Select
              label={t('kind')}
              required
              allowDeselect={false}
              data={RECORD_KINDS.filter((kind) => kinds.find((one) => one.kind === kind)?.byHand).map((kind) => ({
                value: kind,
                label: t(`kinds.${kind}`),
              }))}
              {...form.getInputProps('kind')}
              onChange={choose}
            />
            <DateField label={t('happenedOn')} required {...form.getInputProps('happenedOn')} />
          </Group>
          <TextInput label={t('name')} required data-autofocus autoComplete="off" maxLength={1000} {...form.getInputProps('title')} />
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
            <TextInput
              label={t('number')}
              required={rule?.needsNumber ?? false}
              autoComplete="off"
              maxLength={100}
              {...form.getInputProps('number')}
            />
            <TextInput label={t('issuer')} autoComplete="off" maxLength={300} {...form.getInputProps('issuer')} />
          </Group>
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
            <ListField label={t('clauses')} description={t('clausesHint')} {...form.getInputProps('clauses')} />
            <Select
              label={t('batch.unit')}
              description={t('hand.unitHint')}
              clearable
              clearButtonProps={{ 'aria-label': t('batch.clear') }}
              data={units.map((unit) => ({ value: unit.id, label: unit.shortName }))}
              {...form.getInputProps('unitId')}
            />
          </Group>
          <Select
            label={t('retention.title')}
            clearable
            clearButtonProps={{ 'aria-label': t('batch.clear') }}
            placeholder={t('batch.classOfKind')}
            data={classes.map((one) => ({ value: one.id, label: one.name }))}
            {...form.getInputProps('classId')}
          />
          <Textarea label={t('remarks')} autosize minRows={2} maxRows={6} maxLength={4000} {...form.getInputProps('remarks')} />
          <FileDrop<StoredFile>
            label={t('hand.files')}
            hint={t('hand.filesHint', { most: MOST_HAND_FILES })}
            max={MOST_HAND_FILES}
            initial={initial}
            upload={uploadFile}
            onChange={setFiles}
          />
          <DialogFoot onCancel={onClose} pending={enter.pending} label={t('hand.submit')} />
        </Stack>
      </form>
    </Dialog>
  );
}

const DARK_TITLE = { title: { color: 'var(--qms-text)' } };

/** What was typed, without what nobody sees; nothing where nothing is left. */
export const text = (value: string): string | undefined => value.trim().normalize('NFC') || undefined;

/** "Biên bản xem xét.pdf" → "Biên bản xem xét". */
const titleOf = (name: string): string => name.normalize('NFC').replace(/\.[^.]{1,5}$/, '');
