import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Input } from '../../../api/types';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { type ExistingImport, IMPORT_CHANGES, type ListField, type ListRow } from './existing.queries';

type Correction = Input<'/api/v1/document-imports/{id}/rows/{row}', 'patch'>;

/** In the order of a master list. */
const FIELDS: readonly ListField[] = [
  'code',
  'title',
  'kind',
  'issue',
  'amendment',
  'effectiveOn',
  'decisionNumber',
  'decidedOn',
  'unit',
  'clauses',
  'holder',
  'note',
];

/** One row set right as one would type it into the sheet; only what was changed is sent. */
export function CorrectRowDialog({ tagged, row, onClose }: { tagged: Tagged<ExistingImport>; row: ListRow; onClose(): void }) {
  const { t } = useTranslation(['documents', 'ui']);
  const one = tagged.value;
  const told = one.problems.filter((problem) => problem.row === row.row && problem.severity !== 'note');
  const form = useForm({ initialValues: { ...row.texts, leftOut: row.standing === 'left-out' } });
  const correct = useCommand({
    send: (body: Correction, { headers }) =>
      answer(
        api.PATCH('/api/v1/document-imports/{id}/rows/{row}', {
          params: { path: { id: one.id, row: String(row.row) } },
          body,
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      ),
    changes: IMPORT_CHANGES,
    done: () => {
      notifyDone(t('existing.saved', { row: row.row }));
      onClose();
    },
  });
  useFormProblem(form, correct.problem);
  const send = (values: typeof form.values) => {
    const changed = FIELDS.filter((field) => values[field] !== row.texts[field]).map((field) => [field, values[field]]);
    const left = values.leftOut === (row.standing === 'left-out') ? {} : { leftOut: values.leftOut };
    const body: Correction = { ...Object.fromEntries(changed), ...left };
    if (Object.keys(body).length === 0) onClose();
    else void correct.run(body);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('existing.correctTitle', { row: row.row })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="sm">
          {correct.problem ? <ProblemView problem={correct.problem} /> : null}
          {FIELDS.map((field) => (
            <TextInput
              key={field}
              label={t(`existing.fields.${field}`)}
              description={told
                .filter((problem) => problem.field === field)
                .map((problem) => problem.text)
                .join('; ')}
              data-autofocus={told[0]?.field === field || undefined}
              {...form.getInputProps(field)}
            />
          ))}
          <Checkbox label={t('existing.leaveOut')} {...form.getInputProps('leftOut', { type: 'checkbox' })} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={correct.pending}>
              {t('existing.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
