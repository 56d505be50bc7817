import { Button, Checkbox, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Command } from '../api/command';
import { Dialog } from './dialog';
import { useFormProblem } from './form-problem';
import { ProblemView } from './problem-view';

/** Only what was changed. */
export type RowChange<Field extends string> = Partial<Record<Field, string>> & { leftOut?: boolean };

/** A row of an imported table, and what there is to say of it. */
export interface ReviewedRow<Field extends string> {
  readonly row: number;
  readonly texts: Readonly<Record<Field, string>>;
  readonly standing: string;
  readonly problems: readonly { readonly row: number; readonly field: string | null; readonly severity: string; readonly text: string }[];
}

interface Props<Field extends string> {
  readonly reviewed: ReviewedRow<Field>;
  /** In the order of the table, each with its word. */
  readonly fields: readonly { readonly name: Field; readonly label: string }[];
  /** Cells of one line, or texts of several. */
  readonly cells: 'line' | 'text';
  /** Sends what was changed. */
  readonly correct: Pick<Command<RowChange<Field>, unknown>, 'run' | 'pending' | 'problem'>;
  onClose(): void;
}

/** One row set right as one would type it into the sheet; only what was changed is sent. */
export function CorrectRowDialog<Field extends string>({ reviewed, fields, cells, correct, onClose }: Props<Field>) {
  const { t } = useTranslation('ui');
  const { row, texts } = reviewed;
  const leftOut = reviewed.standing === 'left-out';
  const told = reviewed.problems.filter((problem) => problem.row === row && problem.severity !== 'note');
  const form = useForm<Record<string, string | boolean>>({ initialValues: { ...texts, leftOut } });
  useFormProblem(form, correct.problem);
  const save = (values: typeof form.values) => {
    const changed = fields.filter(({ name }) => values[name] !== texts[name]).map(({ name }) => [name, values[name]]);
    const left = values.leftOut === leftOut ? {} : { leftOut: values.leftOut };
    const change = { ...Object.fromEntries(changed), ...left } as RowChange<Field>;
    if (Object.keys(change).length === 0) onClose();
    else void correct.run(change);
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('correctRow.title', { row })}>
      <form noValidate onSubmit={form.onSubmit(save)}>
        <Stack gap="sm">
          {correct.problem ? <ProblemView problem={correct.problem} /> : null}
          {fields.map(({ name, label }) => {
            const field = {
              label,
              description: told
                .filter((problem) => problem.field === name)
                .map((problem) => problem.text)
                .join('; '),
              'data-autofocus': told[0]?.field === name || undefined,
              ...form.getInputProps(name),
            };
            return cells === 'line' ? <TextInput key={name} {...field} /> : <Textarea key={name} autosize minRows={1} {...field} />;
          })}
          <Checkbox label={t('correctRow.leaveOut')} {...form.getInputProps('leftOut', { type: 'checkbox' })} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={correct.pending}>
              {t('correctRow.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
