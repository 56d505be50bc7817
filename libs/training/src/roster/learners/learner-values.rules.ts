import { type Because, Refusal } from '@qms/lifecycle';
import { ageOn, isEmail, isName, readPhone } from '../imports/roster-values.rules';

/** What is entered of a person by hand. */
export interface LearnerValues {
  readonly fullName: string;
  readonly birthDate: string | null;
  readonly position: string | null;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Blanks are no text. */
export const textOrNull = (text: string | null | undefined): string | null => text?.normalize('NFC').replace(/\s+/g, ' ').trim() || null;

/**
 * The values as they are kept. @throws Refusal with every field that cannot be right.
 * @param was what stands of him already, from a list that was taken with its warnings: only what changes is judged, the rest stays as it is
 */
export function learnerValues(given: Partial<LearnerValues>, today: string, was: Partial<LearnerValues> = {}): LearnerValues {
  const values = {
    fullName: textOrNull(given.fullName) ?? '',
    birthDate: given.birthDate ?? null,
    position: textOrNull(given.position),
    agencyId: given.agencyId ?? null,
    // The name of an agency of the tree stands there.
    agencyName: given.agencyId ? null : textOrNull(given.agencyName),
    email: textOrNull(given.email),
    phone: textOrNull(given.phone),
  };
  const changes = (field: keyof LearnerValues): boolean => values[field] !== was[field];
  const because: Because[] = [
    ...(!changes('fullName') || isName(values.fullName) ? [] : [{ code: 'learner-name-malformed', params: { field: 'fullName' } }]),
    ...(changes('birthDate') && values.birthDate && (values.birthDate > today || ageOn(values.birthDate, today) > 120)
      ? [{ code: 'birth-date-unlikely', params: { field: 'birthDate' } }]
      : []),
    ...(changes('email') && values.email && !isEmail(values.email)
      ? [{ code: 'learner-email-malformed', params: { field: 'email' } }]
      : []),
    ...(changes('phone') && values.phone && !readPhone(values.phone, false)
      ? [{ code: 'learner-phone-malformed', params: { field: 'phone' } }]
      : []),
  ];
  if (because.length > 0) throw new Refusal(because[0]!.code, because[0]!.params, because.length > 1 ? because : []);
  return { ...values, phone: changes('phone') ? values.phone && readPhone(values.phone, false) : values.phone };
}
