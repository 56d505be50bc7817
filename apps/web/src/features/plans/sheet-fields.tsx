import { NumberInput, Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/date-field';
import { dayOf } from '../../ui/dates';
import { PART_STATUSES, type ProgressWords } from './progress-words.rules';
import css from './sheet-page.module.css';

/** What a unit says of a task. Nothing here is sent by a button: each change goes to `onType`. */
export function SheetFields({ words, onType }: { words: ProgressWords; onType(change: Partial<ProgressWords>): void }) {
  const { t } = useTranslation(['plans', 'ui']);
  const choose = (status: ProgressWords['status']) =>
    onType({ status, doneOn: status === 'done' ? (words.doneOn ?? dayOf(new Date())) : null });
  return (
    <>
      <Textarea
        label={t('sheet.text')}
        autosize
        minRows={3}
        maxRows={16}
        maxLength={8000}
        value={words.text}
        onChange={(event) => onType({ text: event.currentTarget.value })}
      />
      <div className={css.facts}>
        <Select
          label={t('sheet.status')}
          allowDeselect={false}
          data={PART_STATUSES.map((status) => ({ value: status, label: t(`partStatuses.${status}`) }))}
          value={words.status}
          onChange={(status) => choose(status as ProgressWords['status'])}
        />
        <NumberInput
          label={t('sheet.percent')}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          min={0}
          max={100}
          clampBehavior="strict"
          value={words.percent ?? ''}
          onChange={(percent) => onType({ percent: typeof percent === 'number' ? percent : null })}
        />
        {words.status === 'done' ? (
          <DateField
            label={t('sheet.doneOn')}
            required
            maxDate={dayOf(new Date())}
            value={words.doneOn}
            error={words.doneOn === null ? t('sheet.doneOnNeeded') : undefined}
            onChange={(doneOn) => onType({ doneOn })}
          />
        ) : null}
      </div>
      <div className={css.pair}>
        <Textarea
          label={t('sheet.nextSteps')}
          autosize
          minRows={1}
          maxRows={10}
          maxLength={4000}
          value={words.nextSteps}
          onChange={(event) => onType({ nextSteps: event.currentTarget.value })}
        />
        <Textarea
          label={t('sheet.difficulties')}
          autosize
          minRows={1}
          maxRows={10}
          maxLength={4000}
          value={words.difficulties}
          onChange={(event) => onType({ difficulties: event.currentTarget.value })}
        />
      </div>
    </>
  );
}
