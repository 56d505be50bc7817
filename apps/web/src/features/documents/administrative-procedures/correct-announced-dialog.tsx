import { Button, Checkbox, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Input } from '../../../api/types';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { type AnnouncedRow, type Announcement, TTHC_CHANGES } from './tthc.queries';

type Correction = Input<'/api/v1/administrative-procedure-imports/{id}/rows/{row}', 'patch'>;
const FIELDS = ['code', 'name', 'field', 'level', 'timeLimit', 'fee', 'note'] as const;

/** One row set right as one would type it; only what was changed is sent. */
export function CorrectAnnouncedDialog({ tagged, row, onClose }: { tagged: Tagged<Announcement>; row: AnnouncedRow; onClose(): void }) {
  const { t } = useTranslation(['tthc', 'documents', 'ui']);
  const told = tagged.value.problems.filter((problem) => problem.row === row.row && problem.severity !== 'note');
  const form = useForm({ initialValues: { ...row.texts, leftOut: row.standing === 'left-out' } });
  const correct = useCommand({
    send: (body: Correction, { headers }) =>
      answer(
        api.PATCH('/api/v1/administrative-procedure-imports/{id}/rows/{row}', {
          params: { path: { id: tagged.value.id, row: String(row.row) } },
          body,
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      ),
    changes: TTHC_CHANGES,
    done: () => {
      notifyDone(t('documents:existing.saved', { row: row.row }));
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
      title={t('documents:existing.correctTitle', { row: row.row })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="sm">
          {correct.problem ? <ProblemView problem={correct.problem} /> : null}
          {FIELDS.map((field) => (
            <Textarea
              key={field}
              label={t(`fields.${field}`)}
              description={told
                .filter((problem) => problem.field === field)
                .map((problem) => problem.text)
                .join('; ')}
              autosize
              minRows={1}
              data-autofocus={told[0]?.field === field || undefined}
              {...form.getInputProps(field)}
            />
          ))}
          <Checkbox label={t('documents:existing.leaveOut')} {...form.getInputProps('leftOut', { type: 'checkbox' })} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={correct.pending}>
              {t('documents:existing.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
