import { Checkbox, Group, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './choose-many.module.css';
import { finds } from './fold';

export interface Choosable {
  id: string;
  label: ReactNode;
  /** Below the label. */
  facts?: ReactNode;
  /** What a search looks in. */
  words: string;
}

export interface ChooseManyProps {
  label: string;
  description?: string;
  items: readonly Choosable[];
  chosen: readonly string[];
  /** How many may be chosen; any number by default. */
  most?: number;
  /** Label and placeholder of the search. */
  find: string;
  /** Where there is nothing to choose from. */
  none: string;
  error?: string;
  onChange(ids: readonly string[]): void;
}

/** Several of a long list, to tick: found by typing, all that is shown at once. */
export function ChooseMany({
  label,
  description,
  items,
  chosen,
  most = Number.POSITIVE_INFINITY,
  find,
  none,
  error,
  onChange,
}: ChooseManyProps) {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState('');
  const shown = items.filter(({ words }) => finds(words, typed));
  const ids = shown.map(({ id }) => id);
  const all = ids.length > 0 && ids.every((id) => chosen.includes(id));
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const toggleAll = () => onChange(all ? chosen.filter((id) => !ids.includes(id)) : [...new Set([...chosen, ...ids])].slice(0, most));
  return (
    <fieldset className={css.group}>
      <legend className={css.legend}>{label}</legend>
      {description ? (
        <Text size="sm" c="dimmed" mb="xs">
          {description}
        </Text>
      ) : null}
      {items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      ) : (
        <>
          <Group gap="sm" mb="xs" align="flex-end">
            <TextInput
              className={css.search}
              aria-label={find}
              placeholder={find}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Text size="sm" role="status">
              {t('choose.chosen', { count: chosen.length })}
            </Text>
          </Group>
          <div className={css.list}>
            {shown.length === 0 ? (
              <p className={css.none}>{t('choose.noMatch')}</p>
            ) : (
              <Checkbox
                className={css.all}
                label={t('choose.all', { count: shown.length })}
                checked={all}
                indeterminate={!all && ids.some((id) => chosen.includes(id))}
                onChange={toggleAll}
              />
            )}
            {shown.map((item) => (
              <Checkbox
                key={item.id}
                className={css.item}
                checked={chosen.includes(item.id)}
                disabled={!chosen.includes(item.id) && chosen.length >= most}
                onChange={() => toggle(item.id)}
                label={item.label}
                description={item.facts ? <span className={css.facts}>{item.facts}</span> : undefined}
              />
            ))}
          </div>
        </>
      )}
      {error === undefined ? null : (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
