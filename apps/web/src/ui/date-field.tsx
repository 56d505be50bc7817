import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, parseDay } from './dates';
import { Icon } from './icons';

export interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue' | 'type' | 'rightSection'> {
  /** `YYYY-MM-DD`, or null. */
  value?: string | null;
  /** The day as soon as one stands there whole; null while what is typed is none. */
  onChange?(day: string | null): void;
  /** Whether something is typed that is no whole day: null then does not mean that nobody wants one. */
  onUnread?(isUnread: boolean): void;
  /** `YYYY-MM-DD`. */
  minDate?: string;
  maxDate?: string;
}

/** A day, typed as 05/02/2026 or picked. What is typed is never changed or taken away: a wrong day gets an error beside it. */
export function DateField({ value = null, onChange, onUnread, minDate, maxDate, error, ...rest }: DateFieldProps) {
  const { t } = useTranslation('ui');
  const [text, setText] = useState(value === null ? '' : formatDay(value));
  const [wrong, setWrong] = useState(false);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    // Another day from outside (a draft, a cleared filter) replaces the text; one's own typing does not.
    setText((typed) => (parseDay(typed) === value && (value !== null || typed !== '') ? typed : value === null ? '' : formatDay(value)));
  }, [value]);
  const take = (typed: string) => {
    setText(typed);
    setWrong(false);
    const day = parseDay(typed);
    onUnread?.(typed.trim() !== '' && day === null);
    if (day !== value) onChange?.(day);
  };
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      placeholder={t('date.form')}
      {...rest}
      value={text}
      error={error ?? (wrong ? t('date.wrong') : undefined)}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={(event) => {
        setWrong(text.trim() !== '' && parseDay(text) === null);
        rest.onBlur?.(event);
      }}
      rightSectionWidth={44}
      rightSection={
        <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon variant="subtle" color="gray" c="dimmed" aria-label={t('date.pick')} onClick={() => setOpened((was) => !was)}>
              <Icon name="calendar" size={18} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <DatePicker
              value={value}
              ariaLabels={{ previousMonth: t('date.previousMonth'), nextMonth: t('date.nextMonth') }}
              minDate={minDate}
              maxDate={maxDate}
              defaultDate={value ?? undefined}
              onChange={(day) => {
                take(day === null ? '' : formatDay(day));
                setOpened(false);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
