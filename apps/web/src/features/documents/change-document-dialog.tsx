import { Select, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { useUnits } from '../../session/units.queries';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { useFormProblem } from '../../ui/form-problem';
import { ListField } from '../../ui/list-field';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { type ControlledDocument, DOCUMENT_CHANGES } from './documents.queries';

type Changes = Input<'/api/v1/documents/{id}', 'patch'>;

/** Title (of a first draft that was not submitted), clauses and unit of a document. */
export function ChangeDocumentDialog({ tagged, onClose }: { tagged: Tagged<ControlledDocument>; onClose(): void }) {
  const { t } = useTranslation(['documents', 'ui']);
  const document = tagged.value;
  const units = useUnits();
  const form = useForm({
    initialValues: { title: document.title, clauses: document.clauses, unitId: document.unitId },
    validate: { title: (value) => (value.trim() === '' ? t('ui:required') : null) },
  });
  const change = useCommand({
    send: (body: Changes, { headers }) =>
      answer(
        api.PATCH('/api/v1/documents/{id}', {
          params: { path: { id: document.id } },
          body,
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      ),
    changes: DOCUMENT_CHANGES,
    done: () => {
      notifyDone(t('change.done', { code: document.code }));
      onClose();
    },
  });
  useFormProblem(form, change.problem);
  const labels = { title: t('name'), clauses: t('clauses'), unitId: t('unit') };
  const send = ({ title, clauses, unitId }: typeof form.values) => {
    const named = title.trim().normalize('NFC');
    void change.run({ ...(named === document.title ? {} : { title: named }), clauses, unitId: unitId ?? undefined });
  };
  return (
    <Dialog onClose={onClose} title={t('change.document')}>
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="sm">
          {change.problem ? <ProblemView problem={change.problem} fieldLabels={labels} /> : null}
          {document.actions.rename?.allowed ? (
            <Textarea label={labels.title} required autosize minRows={1} data-autofocus {...form.getInputProps('title')} />
          ) : null}
          <ListField label={labels.clauses} description={t('clausesHint')} {...form.getInputProps('clauses')} />
          <Select
            label={labels.unitId}
            data={units.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('unitId')}
          />
          <DialogFoot onCancel={onClose} pending={change.pending} label={t('ui:save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
