import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useDraft } from '../../ui/draft';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { PLAN_CHANGES } from './plans.queries';
import css from './report-page.module.css';
import type { PeriodReport, ReportSection } from './reports.queries';

interface EditSectionFormProps {
  report: PeriodReport;
  section: ReportSection;
  onClose(): void;
}

/** A section worded anew in its place, beside what the units' words make. What is typed outlives a reload. */
export function EditSectionForm({ report: { planId, period }, section, onClose }: EditSectionFormProps) {
  const { t } = useTranslation(['reports', 'ui']);
  const queries = useQueryClient();
  const { key, heading, merged, parts } = section;
  const [text, setText] = useState(section.text);
  const [seen, setSeen] = useState(section.version);
  const draft = useDraft(`report.${planId}.${period.key}.${key}`, text, setText);
  const edit = useCommand({
    send: ({ version, words }: { version: number; words: string }, { headers }) =>
      answer(
        api.PUT('/api/v1/plans/{id}/reports/{period}/sections/{key}', {
          params: { path: { id: planId, period: period.key, key } },
          body: { text: words },
          headers: { ...headers, 'if-match': `"${version}"` },
        }),
      ),
    changes: PLAN_CHANGES,
    done: () => {
      draft.forget();
      notifyDone(t('section.saved', { heading }));
      onClose();
    },
  });
  const isChanged = edit.problem?.status === 412;
  const hasTheirs = isChanged && section.version !== seen;
  useEffect(() => {
    if (isChanged) void queries.invalidateQueries({ queryKey: ['reports'] });
  }, [isChanged, queries]);
  const save = (version: number) => {
    setSeen(version);
    void edit.run({ version, words: text.trim().normalize('NFC') });
  };
  return (
    <Stack gap="sm" className={css.editor}>
      {edit.problem && !hasTheirs ? <ProblemView problem={edit.problem} /> : null}
      {hasTheirs ? (
        <div className={css.theirs} role="alert">
          <strong>{t('section.theirs', { name: section.editedBy ?? '' })}</strong>
          <p className={css.words}>{section.text}</p>
        </div>
      ) : null}
      <Textarea
        aria-label={heading}
        autosize
        minRows={5}
        maxRows={24}
        maxLength={40_000}
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs">
        <Button
          variant="default"
          onClick={() => {
            draft.forget();
            onClose();
          }}
        >
          {t('ui:cancel')}
        </Button>
        <Button loading={edit.pending} onClick={() => save(isChanged ? section.version : seen)}>
          {isChanged ? t('section.overwrite') : t('ui:save')}
        </Button>
      </Group>
      {merged === '' || merged === text ? null : (
        <div className={css.source}>
          <strong>{t('section.merged')}</strong>
          <p className={css.words}>{merged}</p>
          <Button variant="default" size="compact-sm" onClick={() => setText(merged)}>
            {t('section.takeMerged')}
          </Button>
        </div>
      )}
      {parts.length === 0 ? null : (
        <details className={css.parts}>
          <summary>{t('section.parts', { count: parts.length })}</summary>
          <ul>
            {parts.map((part) => (
              <li key={`${part.taskCode}:${part.unitId}`}>
                <strong>
                  {part.taskCode} · {part.unitName}
                </strong>
                <p className={css.words}>{part.editedText ?? part.text}</p>
                {part.editedText === null ? null : <p className={css.soft}>{t('section.original', { text: part.text })}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Stack>
  );
}
