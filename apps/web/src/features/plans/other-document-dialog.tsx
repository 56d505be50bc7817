import { Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { type Command, useCommand } from '../../api/command';
import type { Problem } from '../../api/problem';
import type { Input } from '../../api/types';
import { type StoredFile, uploadFile } from '../../api/upload';
import { useSession } from '../../session/session.queries';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { useDraft } from '../../ui/draft';
import { FileDrop } from '../../ui/file-drop';
import { useFormProblem } from '../../ui/form-problem';
import { ProblemView } from '../../ui/problem-view';
import { PLAN_CHANGES, type Task } from './plans.queries';

type NewRecords = Input<'/api/v1/records', 'post'>;

interface OtherDocumentDialogProps {
  task: Task;
  pick: Command<{ recordId: string }, unknown>;
  onClose(): void;
}

/** A document that is not in the register yet: entered there and picked as evidence in one go. */
export function OtherDocumentDialog({ task, pick, onClose }: OtherDocumentDialogProps) {
  const { t } = useTranslation(['plans', 'ui']);
  const { organization } = useSession();
  const required = (value: string | null) => ((value ?? '').trim() === '' ? t('ui:required') : null);
  const form = useForm({
    initialValues: { number: '', happenedOn: null as string | null, title: '', issuer: organization.name },
    validate: { number: required, happenedOn: required, title: required, issuer: required },
  });
  const fileId = useRef<string | null>(null);
  // Entered already, but not picked (the connection went between the two): the same document is not entered twice.
  const entered = useRef<{ items: string; recordId: string } | null>(null);
  const draft = useDraft(`other-document:${task.id}`, form.values, form.setValues);
  const enter = useCommand({
    send: (body: NewRecords, { headers }) => answer(api.POST('/api/v1/records', { body, headers })),
    changes: [['records'], ...PLAN_CHANGES],
  });
  const problem = useMemo(() => enter.problem && asOfForm(enter.problem), [enter.problem]);
  useFormProblem(form, problem);
  const labels = {
    number: t('evidence.docNumber'),
    happenedOn: t('evidence.docDate'),
    title: t('evidence.docTitle'),
    issuer: t('evidence.docIssuer'),
    fileId: t('evidence.docFile'),
  };
  const send = async ({ number, happenedOn, title, issuer }: typeof form.values) => {
    const tidy = (text: string) => text.trim().normalize('NFC');
    const items: NewRecords['items'] = [
      {
        number: tidy(number),
        happenedOn: happenedOn ?? '',
        title: tidy(title),
        issuer: tidy(issuer),
        ...(fileId.current !== null && { fileId: fileId.current }),
      },
    ];
    const same = JSON.stringify(items);
    if (entered.current?.items !== same) {
      const recordId = (await enter.run({ items }))?.ids[0];
      if (recordId === undefined) return;
      entered.current = { items: same, recordId };
    }
    if ((await pick.run({ recordId: entered.current.recordId })) === null) return;
    draft.forget();
    onClose();
  };
  const shown = problem ?? (entered.current === null ? null : pick.problem);
  return (
    <Dialog onClose={onClose} size="lg" title={t('evidence.otherTitle')}>
      <form noValidate onSubmit={form.onSubmit((values) => void send(values))}>
        <Stack gap="sm">
          {shown ? <ProblemView problem={shown} fieldLabels={labels} /> : null}
          <Group grow align="flex-start" gap="sm">
            <TextInput label={labels.number} required data-autofocus {...form.getInputProps('number')} />
            <DateField label={labels.happenedOn} required {...form.getInputProps('happenedOn')} />
          </Group>
          <Textarea label={labels.title} required autosize minRows={2} {...form.getInputProps('title')} />
          <TextInput label={labels.issuer} required {...form.getInputProps('issuer')} />
          <FileDrop<StoredFile>
            label={labels.fileId}
            hint={t('evidence.docFileHint')}
            max={1}
            upload={uploadFile}
            onChange={([stored]) => {
              fileId.current = stored?.id ?? null;
            }}
          />
          <DialogFoot onCancel={onClose} pending={enter.pending || pick.pending} label={t('evidence.add')} />
        </Stack>
      </form>
    </Dialog>
  );
}

/** The one document is the first of a list for the server: `items.0.number` is the field `number` here. */
const asOfForm = (problem: Problem): Problem => ({
  ...problem,
  errors: problem.errors.map((error) => ({ ...error, field: error.field.replace(/^items(\.0|\[0\])\./, '') })),
});
