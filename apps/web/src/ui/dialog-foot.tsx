import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface DialogFootProps {
  readonly onCancel: () => void;
  /** What is sent is under way. */
  readonly pending: boolean;
  /** What sending does, in its own words. */
  readonly label: string;
}

/** The end of a form in a dialog: leave it as it was, or send it. */
export function DialogFoot({ onCancel, pending, label }: DialogFootProps) {
  const { t } = useTranslation('ui');
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
      <Button type="submit" loading={pending}>
        {label}
      </Button>
    </Group>
  );
}
