import { ActionIcon, Button, Checkbox, Fieldset, Group, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icons';
import { type CourseValues, newTopic } from './course-values';

const REGIMES: readonly CourseValues['regime'][] = ['by-plan', 'regulated-consulting', 'regulated-auditing'];
const PAPERS: readonly CourseValues['paper'][] = ['attendance', 'completion', 'none'];
/** What TT 26/2014/TT-BKHCN, Điều 29 and Điều 30 write; filled in when such a course is chosen. */
const REGULATED = { paper: 'completion', hasTest: true, passMark: 70, topMark: 100, hasMidterm: true } as const;
/** What it leaves to the course within a limit: what was typed stays. */
const WITHIN = { capacity: 25, periods: 36 } as const;

/** Rules and curriculum of a course. */
export function CourseFields({ form }: { form: UseFormReturnType<CourseValues> }) {
  const { t } = useTranslation('training');
  const values = form.getValues();
  const regime = form.getInputProps('regime');
  return (
    <>
      <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
        <TextInput label={t('course.code')} required maxLength={40} autoComplete="off" data-autofocus {...form.getInputProps('code')} />
        <NumberInput label={t('course.periods')} required min={1} max={2000} allowDecimal={false} {...form.getInputProps('periods')} />
      </Group>
      <TextInput label={t('course.name')} required maxLength={500} autoComplete="off" {...form.getInputProps('name')} />
      <Select
        label={t('course.regime')}
        allowDeselect={false}
        data={REGIMES.map((value) => ({ value, label: t(`regimes.${value}`) }))}
        {...regime}
        onChange={(value: string | null) => {
          regime.onChange(value);
          if (value === null || value === 'by-plan') return;
          const { capacity, periods } = values;
          form.setValues({
            ...REGULATED,
            capacity: capacity === '' ? WITHIN.capacity : capacity,
            periods: periods === '' ? WITHIN.periods : periods,
          });
        }}
      />
      <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
        <Select
          label={t('course.paper')}
          allowDeselect={false}
          data={PAPERS.map((value) => ({ value, label: t(`coursePapers.${value}`) }))}
          {...form.getInputProps('paper')}
        />
        <NumberInput
          label={t('course.leastAttendance')}
          min={1}
          max={100}
          allowDecimal={false}
          {...form.getInputProps('leastAttendance')}
        />
      </Group>
      <Group gap="lg">
        <Checkbox label={t('course.hasMidterm')} {...form.getInputProps('hasMidterm', { type: 'checkbox' })} />
        <Checkbox label={t('course.hasTest')} {...form.getInputProps('hasTest', { type: 'checkbox' })} />
      </Group>
      {values.hasTest ? (
        <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
          <NumberInput label={t('course.passMark')} required min={0} max={999} decimalScale={2} {...form.getInputProps('passMark')} />
          <NumberInput label={t('course.topMark')} required min={1} max={999} decimalScale={2} {...form.getInputProps('topMark')} />
          <NumberInput label={t('course.attempts')} min={1} max={5} allowDecimal={false} {...form.getInputProps('attempts')} />
        </Group>
      ) : null}
      <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
        <NumberInput label={t('course.capacity')} min={1} max={5000} allowDecimal={false} {...form.getInputProps('capacity')} />
        <NumberInput
          label={t('course.validMonths')}
          description={t('course.validMonthsHint')}
          min={1}
          max={600}
          allowDecimal={false}
          {...form.getInputProps('validMonths')}
        />
        <NumberInput
          label={t('course.effectivenessMonths')}
          description={t('course.effectivenessHint')}
          min={1}
          max={24}
          allowDecimal={false}
          {...form.getInputProps('effectivenessMonths')}
        />
      </Group>
      <Textarea label={t('course.purpose')} autosize minRows={2} maxLength={2000} {...form.getInputProps('purpose')} />
      <Textarea label={t('course.basis')} autosize minRows={1} maxLength={1000} {...form.getInputProps('basis')} />
      <Fieldset legend={t('course.topics')}>
        <Stack gap="xs">
          {values.topics.map(({ key }, index) => (
            <Group key={key} gap="xs" align="flex-end" wrap="nowrap">
              <TextInput
                style={{ flex: 1 }}
                label={`${index + 1}. ${t('course.topicTitle')}`}
                maxLength={500}
                autoComplete="off"
                {...form.getInputProps(`topics.${index}.title`)}
              />
              <NumberInput
                label={t('course.periods')}
                w="6rem"
                min={0.5}
                max={500}
                decimalScale={1}
                {...form.getInputProps(`topics.${index}.periods`)}
              />
              <ActionIcon
                variant="default"
                size={36}
                aria-label={t('course.removeTopic', { number: index + 1 })}
                onClick={() => form.removeListItem('topics', index)}
              >
                <Icon name="close" />
              </ActionIcon>
            </Group>
          ))}
          <Group>
            <Button
              variant="default"
              size="sm"
              leftSection={<Icon name="add" size={18} />}
              onClick={() => form.insertListItem('topics', newTopic())}
            >
              {t('course.addTopic')}
            </Button>
          </Group>
        </Stack>
      </Fieldset>
    </>
  );
}
