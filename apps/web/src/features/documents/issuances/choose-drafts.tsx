import { Checkbox, Group, Skeleton, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemIn } from '../../../api/problem';
import { finds } from '../../../ui/fold';
import { ProblemView } from '../../../ui/problem-view';
import { StatusBadge } from '../../../ui/status-badge';
import { DocumentState } from '../document-state';
import { numberText } from '../document-words';
import css from './choose-drafts.module.css';
import { candidatesQuery } from './issuances.queries';

interface ChooseDraftsProps {
  label: string;
  chosen: readonly string[];
  /** How many more may be chosen. */
  most: number;
  error?: string;
  onChange(revisionIds: readonly string[]): void;
}

/** Drafts that go with no package yet, to tick. */
export function ChooseDrafts({ label, chosen, most, error, onChange }: ChooseDraftsProps) {
  const { t } = useTranslation(['issuances', 'documents']);
  const [typed, setTyped] = useState('');
  const query = useQuery(candidatesQuery);
  if (query.error !== null) return <ProblemView problem={problemIn(query.error)} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Skeleton height={160} />;
  const drafts = query.data.items;
  const shown = drafts.filter(({ code, title }) => finds(`${code} ${title}`, typed));
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const ids = shown.map(({ revisionId }) => revisionId);
  const all = ids.length > 0 && ids.every((id) => chosen.includes(id));
  return (
    <fieldset className={css.group}>
      <legend className={css.legend}>{label}</legend>
      {drafts.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('noDrafts')}
        </Text>
      ) : (
        <>
          <Group gap="sm" mb="xs" align="flex-end">
            <TextInput
              className={css.search}
              aria-label={t('findDraft')}
              placeholder={t('findDraft')}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Text size="sm" role="status">
              {t('chosen', { count: chosen.length })}
            </Text>
          </Group>
          <div className={css.list}>
            {shown.length === 0 ? (
              <p className={css.none}>{t('noMatch')}</p>
            ) : (
              <Checkbox
                className={css.all}
                label={t('chooseAll', { count: shown.length })}
                checked={all}
                indeterminate={!all && ids.some((id) => chosen.includes(id))}
                onChange={() => onChange(all ? chosen.filter((id) => !ids.includes(id)) : [...new Set([...chosen, ...ids])].slice(0, most))}
              />
            )}
            {shown.map(({ revisionId, code, title, issue, amendment, state, hasFile, preparedBy }) => (
              <Checkbox
                key={revisionId}
                className={css.draft}
                checked={chosen.includes(revisionId)}
                disabled={!chosen.includes(revisionId) && chosen.length >= most}
                onChange={() => toggle(revisionId)}
                label={
                  <>
                    <strong>{code}</strong> {title}
                  </>
                }
                description={
                  <span className={css.facts}>
                    <span className="qms-digits">{numberText({ issue, amendment })}</span>
                    <span>{preparedBy}</span>
                    {state === 'draft' ? null : <DocumentState state={state} />}
                    {hasFile ? null : <StatusBadge tone="warning" word={t('documents:approve.noFile')} />}
                  </span>
                }
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
