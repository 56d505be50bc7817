import { Fieldset, Group, Radio, Select, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates';
import { type EvaluatedPerson, SEEN_BY, VERDICTS } from './effectiveness.queries';
import type { TypedEvaluation } from './evaluation.rules';

interface Props {
  person: EvaluatedPerson;
  number: number;
  typed: TypedEvaluation;
  /** Written where somebody is not effective and nothing stands there yet. */
  proposed: string;
  disabled: boolean;
  onChange(change: Partial<TypedEvaluation>): void;
}

/** One learner of the form. */
export function EvaluationFields({ person, number, typed, proposed, disabled, onChange }: Props) {
  const { t } = useTranslation('effectiveness');
  return (
    <Fieldset legend={`${number}. ${person.fullName}`} disabled={disabled}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {[person.position, person.birthDate === null ? null : formatDay(person.birthDate)].filter(Boolean).join(' · ')}
        </Text>
        <Radio.Group
          label={t('verdict')}
          value={typed.verdict ?? ''}
          onChange={(verdict) =>
            onChange({
              verdict: verdict as TypedEvaluation['verdict'],
              ...(verdict === 'not-effective' && typed.furtherAction === '' && { furtherAction: proposed }),
            })
          }
        >
          <Group gap="lg" mt={4}>
            {VERDICTS.map((verdict) => (
              <Radio key={verdict} value={verdict} label={t(`verdicts.${verdict}`)} />
            ))}
          </Group>
        </Radio.Group>
        {typed.verdict === null ? null : (
          <SimpleGrid cols={{ base: 1, sm: typed.verdict === 'effective' ? 2 : 3 }} spacing="sm">
            <Select
              label={t('seenBy')}
              allowDeselect={false}
              data={SEEN_BY.map((value) => ({ value, label: t(`seenBys.${value}`) }))}
              value={typed.seenBy}
              onChange={(seenBy) => seenBy !== null && onChange({ seenBy })}
            />
            <Textarea
              label={t('remark')}
              autosize
              minRows={1}
              maxLength={1000}
              value={typed.remark}
              onChange={(event) => onChange({ remark: event.currentTarget.value })}
            />
            {typed.verdict === 'effective' ? null : (
              <Textarea
                label={t('furtherAction')}
                required
                autosize
                minRows={1}
                maxLength={1000}
                value={typed.furtherAction}
                onChange={(event) => onChange({ furtherAction: event.currentTarget.value })}
              />
            )}
          </SimpleGrid>
        )}
        {person.evaluation === null ? null : (
          <Text size="sm" c="dimmed">
            {t('said', { by: person.evaluation.by, on: formatDay(person.evaluation.on) })}
          </Text>
        )}
        {person.evaluation?.correctionReason ? <Text size="sm">{t('because', { reason: person.evaluation.correctionReason })}</Text> : null}
        {person.before.map((one, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was said before never changes its place.
          <Text key={place} size="sm" c="dimmed">
            {t('before', { verdict: t(`verdicts.${one.verdict}`), by: one.by, on: formatDay(one.on) })}
          </Text>
        ))}
      </Stack>
    </Fieldset>
  );
}
