import { ActionIcon, Button, Group, Text, Textarea } from '@mantine/core';
import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icons';
import { pastedRows } from '../../../ui/pasted-table';
import { stepsOf } from './pasted-steps';
import css from './procedure.module.css';
import type { ProcedureStep } from './procedure.queries';

const EMPTY: ProcedureStep = { what: '', responsible: '', time: '', form: '' };
const COLUMNS = ['what', 'responsible', 'time', 'form'] as const;

/** Steps as a table one types into; a table pasted into any cell fills the rows from there on. */
export function StepsTable({ steps, onChange }: { steps: readonly ProcedureStep[]; onChange(steps: ProcedureStep[]): void }) {
  const { t } = useTranslation('procedure');
  const shown = steps.length === 0 ? [EMPTY] : steps;
  const change = (at: number, field: (typeof COLUMNS)[number], text: string) =>
    onChange(shown.map((step, i) => (i === at ? { ...step, [field]: text } : step)));
  const move = (at: number, by: -1 | 1) => {
    const moved = [...shown];
    const [step] = moved.splice(at, 1);
    moved.splice(at + by, 0, step!);
    onChange(moved);
  };
  const paste = (at: number, event: ClipboardEvent) => {
    const rows = pastedRows(event.clipboardData);
    if (rows.length < 2 && (rows[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    const pasted = stepsOf(rows);
    const before = shown.slice(0, at);
    const after = shown.slice(at).filter((step) => Object.values(step).some((text) => text !== ''));
    onChange([...before, ...pasted, ...after]);
  };
  return (
    <section aria-labelledby="steps-title">
      <h2 className={css.heading} id="steps-title">
        {t('stepsTitle')}
      </h2>
      <Text size="sm" mb="xs">
        {t('stepsHint')}
      </Text>
      <table className={css.table} aria-labelledby="steps-title">
        <thead>
          <tr>
            <th scope="col">{t('step')}</th>
            {COLUMNS.map((field) => (
              <th key={field} scope="col">
                {t(field)}
              </th>
            ))}
            <th scope="col">{t('order')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place.
            <tr key={at}>
              <td>{t('stepNumber', { number: at + 1 })}</td>
              {COLUMNS.map((field) => (
                <td key={field} data-label={t(field)}>
                  <Textarea
                    aria-label={t('cell', { number: at + 1, field: t(field) })}
                    autosize
                    minRows={1}
                    value={step[field]}
                    onChange={(event) => change(at, field, event.currentTarget.value)}
                    onPaste={(event) => paste(at, event)}
                  />
                </td>
              ))}
              <td>
                <Group gap={4} wrap="nowrap">
                  <ActionIcon
                    variant="default"
                    size="lg"
                    disabled={at === 0}
                    aria-label={t('up', { number: at + 1 })}
                    onClick={() => move(at, -1)}
                  >
                    <Icon name="up" size={16} />
                  </ActionIcon>
                  <ActionIcon
                    variant="default"
                    size="lg"
                    disabled={at === shown.length - 1}
                    aria-label={t('down', { number: at + 1 })}
                    onClick={() => move(at, 1)}
                  >
                    <Icon name="down" size={16} />
                  </ActionIcon>
                  <ActionIcon
                    variant="default"
                    size="lg"
                    aria-label={t('remove', { number: at + 1 })}
                    onClick={() => onChange(shown.filter((_, i) => i !== at))}
                  >
                    <Icon name="close" size={16} />
                  </ActionIcon>
                </Group>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button mt="xs" variant="default" leftSection={<Icon name="add" size={18} />} onClick={() => onChange([...shown, EMPTY])}>
        {t('addStep')}
      </Button>
    </section>
  );
}
