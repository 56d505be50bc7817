import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListPaperChoice } from '../api/list-paper';
import { Icon } from './icons';

const CHOICES: readonly ListPaperChoice[] = [
  { use: 'form', form: 'word' },
  { use: 'form', form: 'pdf' },
  { use: 'annex', form: 'word' },
  { use: 'annex', form: 'pdf' },
];

/** Items of a menu: a list as a form of the quality management system or as the annex of a decision, as Word or PDF. */
export function PaperItems({ label, onTake }: { label: string; onTake(choice: ListPaperChoice): void }) {
  const { t } = useTranslation('ui');
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      {CHOICES.map((choice) => (
        <Menu.Item key={`${choice.use}-${choice.form}`} leftSection={<Icon name="file" size={18} />} onClick={() => onTake(choice)}>
          {t(`paper.${choice.use}`, { form: t(`paper.${choice.form}`) })}
        </Menu.Item>
      ))}
    </>
  );
}
