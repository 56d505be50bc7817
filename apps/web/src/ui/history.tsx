import { useTranslation } from 'react-i18next';
import { changesBetween } from './before-after';
import { Timeline } from './timeline';

/** An entry of the journal as a detail answer carries it, newest first. */
export interface HistoryEntry {
  id: string;
  /** Instant, ISO 8601. */
  at: string;
  actor: { name: string };
  sentence: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  facts: Record<string, unknown>;
}

/** What the journal says of one thing, for people: fields that have a word, not the keys of the machinery. */
export function History({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t, i18n } = useTranslation('journal');
  const hasWord = (field: string) => !/Id$|^id$|sha256/i.test(field) && i18n.exists(`fields.${field}`, { ns: 'journal' });
  const word = (value: unknown) =>
    typeof value === 'string' && i18n.exists(`values.${value}`, { ns: 'journal' }) ? t(`values.${value}` as 'values.draft') : value;
  const shown = (fields: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([field]) => hasWord(field))
        .map(([field, value]) => [field, word(value)]),
    );
  return (
    <Timeline
      entries={entries.map(({ id, at, actor, sentence, before, after, facts }) => ({
        id,
        at,
        who: actor.name,
        sentence,
        remark: typeof facts.remark === 'string' ? facts.remark : null,
        changes: changesBetween(shown(before), shown(after), (field) => t(`fields.${field}` as 'fields.state')),
      }))}
    />
  );
}
