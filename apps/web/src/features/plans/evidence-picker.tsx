import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../api/command';
import { ReadState } from '../../ui/detail-page';
import { Icon } from '../../ui/icons';
import { ProblemView } from '../../ui/problem-view';
import { searched } from '../../ui/searched';
import { OtherDocumentDialog } from './other-document-dialog';
import { recordsFoundQuery, type Suggestion, suggestionsQuery, type Task } from './plans.queries';
import { Reasons, RecordLine, RecordLines } from './record-line';
import css from './task-evidence.module.css';

/** The field that looks for records, by its id. */
export const EVIDENCE_SEARCH = 'evidence-search';

interface EvidencePickerProps {
  task: Task;
  pick: Command<{ recordId: string }, unknown>;
}

/** Three ways to evidence: a search in the register, what the register suggests until one searches, a document that is not there yet. */
export function EvidencePicker({ task, pick }: EvidencePickerProps) {
  const { t } = useTranslation('plans');
  const [entering, setEntering] = useState(false);
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed, 350);
  const q = searched(settled);
  return (
    <section className={css.side} aria-labelledby="evidence-find" data-print="no">
      <div className={css.head}>
        <h2 id="evidence-find" className={css.title}>
          {t('evidence.find')}
        </h2>
        <Button variant="default" size="sm" leftSection={<Icon name="add" size={18} />} onClick={() => setEntering(true)}>
          {t('evidence.other')}
        </Button>
      </div>
      {pick.problem ? <ProblemView problem={pick.problem} /> : null}
      <TextInput
        id={EVIDENCE_SEARCH}
        type="search"
        label={t('evidence.search')}
        description={t('evidence.searchHint')}
        leftSection={<Icon name="search" size={18} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {q === undefined ? <Suggested task={task} pick={pick} /> : <Found task={task} pick={pick} q={q} />}
      {entering ? <OtherDocumentDialog task={task} pick={pick} onClose={() => setEntering(false)} /> : null}
    </section>
  );
}

function Suggested({ task, pick }: EvidencePickerProps) {
  const { t } = useTranslation('plans');
  const query = useQuery(suggestionsQuery(task.id));
  return (
    <>
      <h3 className={css.subtitle}>{t('evidence.suggestions')}</h3>
      <ReadState query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={css.none}>{t('evidence.noSuggestions')}</p>
          ) : (
            <RecordLines label={t('evidence.suggestions')}>
              {items.map(({ record, because }) => (
                <RecordLine key={record.id} record={record} action={<PickButton task={task} record={record} pick={pick} />}>
                  <Reasons because={because} />
                </RecordLine>
              ))}
            </RecordLines>
          )
        }
      </ReadState>
    </>
  );
}

function Found({ task, pick, q }: EvidencePickerProps & { q: string }) {
  const { t } = useTranslation('plans');
  const query = useQuery(recordsFoundQuery(q));
  return (
    <>
      <h3 className={css.subtitle}>
        <span role="status">
          {query.data === undefined
            ? t('evidence.searching')
            : query.data.items.length === 0
              ? t('evidence.noMatch')
              : t('evidence.found', { count: query.data.items.length })}
        </span>
      </h3>
      <ReadState query={query}>
        {({ items }) => (
          <RecordLines label={t('evidence.search')}>
            {items.map((record) => (
              <RecordLine key={record.id} record={record} action={<PickButton task={task} record={record} pick={pick} />} />
            ))}
          </RecordLines>
        )}
      </ReadState>
    </>
  );
}

function PickButton({ task, record: { id, title }, pick }: EvidencePickerProps & { record: Pick<Suggestion['record'], 'id' | 'title'> }) {
  const { t } = useTranslation('plans');
  const picked = task.evidenceList.some(({ recordId }) => recordId === id);
  return (
    <Button
      variant={picked ? 'default' : 'light'}
      size="compact-sm"
      aria-label={t(picked ? 'evidence.isPickedLabel' : 'evidence.pickLabel', { title })}
      disabled={picked || pick.pending}
      onClick={() => void pick.run({ recordId: id })}
    >
      {t(picked ? 'evidence.isPicked' : 'evidence.pick')}
    </Button>
  );
}
