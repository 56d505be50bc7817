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

interface EvidencePickerProps {
  task: Task;
  pick: Command<{ recordId: string }, unknown>;
}

/** Three ways to evidence: what the register suggests, a search in it, a document that is not there yet. */
export function EvidencePicker({ task, pick }: EvidencePickerProps) {
  const { t } = useTranslation('plans');
  const [entering, setEntering] = useState(false);
  const suggestions = useQuery(suggestionsQuery(task.id));
  return (
    <section className={css.side} aria-labelledby="evidence-suggestions" data-print="no">
      <h2 id="evidence-suggestions" className={css.title}>
        {t('evidence.suggestions')}
      </h2>
      {pick.problem ? <ProblemView problem={pick.problem} /> : null}
      <ReadState query={suggestions}>
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
      <div className={css.part}>
        <Search task={task} pick={pick} />
      </div>
      <div className={css.part}>
        <Button variant="default" leftSection={<Icon name="add" size={18} />} onClick={() => setEntering(true)}>
          {t('evidence.other')}
        </Button>
      </div>
      {entering ? <OtherDocumentDialog task={task} pick={pick} onClose={() => setEntering(false)} /> : null}
    </section>
  );
}

function Search({ task, pick }: EvidencePickerProps) {
  const { t } = useTranslation('plans');
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed, 350);
  const q = searched(settled);
  const found = useQuery({ ...recordsFoundQuery(q ?? ''), enabled: q !== undefined });
  return (
    <>
      <TextInput
        type="search"
        label={t('evidence.search')}
        description={t('evidence.searchHint')}
        leftSection={<Icon name="search" size={18} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {q === undefined ? null : (
        <ReadState query={found}>
          {({ items }) =>
            items.length === 0 ? (
              <p className={css.none} role="status">
                {t('evidence.noMatch')}
              </p>
            ) : (
              <RecordLines label={t('evidence.search')}>
                {items.map((record) => (
                  <RecordLine key={record.id} record={record} action={<PickButton task={task} record={record} pick={pick} />} />
                ))}
              </RecordLines>
            )
          }
        </ReadState>
      )}
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
