import type { Language } from '@qms/http';
import { CLAUSES } from '@qms/standards';
import { RECORD_KINDS } from '../record.entity';
import { RECORD_PROBLEMS } from '../records.problems';
import type { ClausesDto, RecordKindsDto } from './hand-entry.dto';
import { HAND_RULES } from './hand-entry.rules';

/** What a form of entry has to know. */
export const recordKinds = (language: Language): RecordKindsDto => ({
  items: RECORD_KINDS.map((kind) => {
    const { onlyBy, needsNumber, clauses } = HAND_RULES[kind];
    return { kind, byHand: onlyBy === null, because: onlyBy && RECORD_PROBLEMS[onlyBy][language], needsNumber, clauses: [...clauses] };
  }),
});

export const clauses = (language: Language): ClausesDto => ({
  items: CLAUSES.map((clause) => ({ number: clause.number, title: clause[language] })),
});
