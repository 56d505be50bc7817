import { Group, NumberInput, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { text } from './new-record-dialog';

/** What the minutes of a transfer say besides its records, as a form holds it. */
export interface TransferWords {
  title: string;
  basis: string;
  condition: string;
  boxes: number | '';
}

/** As it is sent; an empty field stays open on the paper, for the pen. */
export const transferFacts = ({ basis, condition, boxes }: TransferWords) => ({
  basis: text(basis) ?? null,
  condition: text(condition) ?? null,
  boxes: boxes === '' ? null : boxes,
});

/** What they are called, by their path in what is sent. */
export function useTransferLabels(): Readonly<Record<keyof TransferWords, string>> {
  const { t } = useTranslation('records');
  return { title: t('transfer.name'), basis: t('transfer.basis'), condition: t('transfer.condition'), boxes: t('transfer.boxes') };
}

/** What a form of them must hold before it is sent. */
export function useTransferRules(): { title(value: string): string | null } {
  const { t } = useTranslation('ui');
  return { title: (value) => (value.trim() === '' ? t('required') : null) };
}

/** Căn cứ, tình trạng tài liệu, số hộp (cặp): what the minutes ask of who hands over (NĐ 30/2020/NĐ-CP, Phụ lục V, V). */
export function TransferFields({ form }: { form: UseFormReturnType<TransferWords> }) {
  const { t } = useTranslation('records');
  const labels = useTransferLabels();
  return (
    <>
      <TextInput
        label={labels.title}
        description={t('transfer.nameHint')}
        required
        autoComplete="off"
        maxLength={300}
        data-autofocus
        {...form.getInputProps('title')}
      />
      <TextInput
        label={labels.basis}
        description={t('transfer.basisHint')}
        autoComplete="off"
        maxLength={500}
        {...form.getInputProps('basis')}
      />
      <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
        <Textarea
          label={labels.condition}
          description={t('transfer.conditionHint')}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={500}
          {...form.getInputProps('condition')}
        />
        <NumberInput
          label={labels.boxes}
          description={t('transfer.boxesHint')}
          min={0}
          max={100_000}
          allowDecimal={false}
          {...form.getInputProps('boxes')}
        />
      </Group>
    </>
  );
}
