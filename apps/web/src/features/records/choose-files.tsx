import { Button, Group } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons';

/** A folder, or single files; nothing is sent yet. */
export function ChooseFiles({ onChoose, disabled }: { onChoose(files: File[]): void; disabled?: boolean }) {
  const { t } = useTranslation('records');
  const [folder, files] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const take = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])];
    // The same folder may be chosen again.
    input.value = '';
    if (chosen.length > 0) onChoose(chosen);
  };
  return (
    <Group gap="xs">
      <Button variant="default" disabled={disabled} leftSection={<Icon name="upload" size={18} />} onClick={() => folder.current?.click()}>
        {t('batch.chooseFolder')}
      </Button>
      <Button variant="default" disabled={disabled} leftSection={<Icon name="file" size={18} />} onClick={() => files.current?.click()}>
        {t('batch.chooseFiles')}
      </Button>
      <input
        ref={folder}
        type="file"
        hidden
        aria-label={t('batch.chooseFolder')}
        {...{ webkitdirectory: '' }}
        onChange={(event) => take(event.currentTarget)}
      />
      <input ref={files} type="file" hidden multiple aria-label={t('batch.chooseFiles')} onChange={(event) => take(event.currentTarget)} />
    </Group>
  );
}
