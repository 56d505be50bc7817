import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemIn } from '../../../api/problem';
import { ChooseMany } from '../../../ui/choose-many';
import { ProblemView } from '../../../ui/problem-view';
import { StatusBadge } from '../../../ui/status-badge';
import { DocumentState } from '../document-state';
import { numberText } from '../document-words';
import { type Candidate, candidatesQuery } from './issuances.queries';

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
  const { t } = useTranslation('issuances');
  const query = useQuery(candidatesQuery);
  if (query.error !== null) return <ProblemView problem={problemIn(query.error)} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Skeleton height={160} />;
  return (
    <ChooseMany
      label={label}
      items={query.data.items.map((draft) => ({
        id: draft.revisionId,
        words: `${draft.code} ${draft.title}`,
        label: (
          <>
            <strong>{draft.code}</strong> {draft.title}
          </>
        ),
        facts: <DraftFacts draft={draft} />,
      }))}
      chosen={chosen}
      most={most}
      find={t('findDraft')}
      none={t('noDrafts')}
      error={error}
      onChange={onChange}
    />
  );
}

function DraftFacts({ draft: { issue, amendment, preparedBy, state, hasFile } }: { draft: Candidate }) {
  const { t } = useTranslation('documents');
  return (
    <>
      <span className="qms-digits">{numberText({ issue, amendment })}</span>
      <span>{preparedBy}</span>
      {state === 'draft' ? null : <DocumentState state={state} />}
      {hasFile ? null : <StatusBadge tone="warning" word={t('approve.noFile')} />}
    </>
  );
}
