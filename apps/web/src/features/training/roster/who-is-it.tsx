import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates';

export interface Candidate {
  readonly id: string;
  readonly fullName: string;
  readonly birthDate: string | null;
  readonly position: string | null;
  readonly agencyName: string | null;
}

interface WhoIsItProps {
  candidates: readonly Candidate[];
  /** Id of a candidate, `new` for none of them, null while nobody said. */
  value: string | null;
  onChange(value: string): void;
}

/** Name variants side by side: a person says whether it is one of them. */
export function WhoIsIt({ candidates, value, onChange }: WhoIsItProps) {
  const { t } = useTranslation('roster');
  return (
    <Radio.Group label={t('who.title')} description={t('who.hint')} value={value} onChange={onChange}>
      <Stack gap="xs" mt="xs">
        {candidates.map((one) => (
          <Radio
            key={one.id}
            value={one.id}
            label={
              <>
                {one.fullName}
                <Text component="span" display="block" size="sm" c="dimmed">
                  {[one.birthDate === null ? null : formatDay(one.birthDate), one.position, one.agencyName].filter(Boolean).join(' · ') ||
                    t('who.nothingElse')}
                </Text>
              </>
            }
          />
        ))}
        <Radio value="new" label={t('who.nobody')} />
      </Stack>
    </Radio.Group>
  );
}
