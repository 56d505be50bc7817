import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface BroughtInFieldProps {
  /** What may be named, with its number and title. */
  options: readonly { value: string; label: string }[];
  value: string[];
  onChange(ids: string[]): void;
}

/** Which external documents a draft brings in; nothing where none is to be brought in. */
export function BroughtInField({ options, value, onChange }: BroughtInFieldProps) {
  const { t } = useTranslation('externals');
  if (options.length === 0) return null;
  return (
    <Checkbox.Group label={t('names')} description={t('namesHint')} value={value} onChange={onChange}>
      <Stack gap={6} mt={4}>
        {options.map((one) => (
          <Checkbox key={one.value} value={one.value} label={one.label} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
