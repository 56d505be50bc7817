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

/** The values as they are kept. @throws Refusal with every field that cannot be right. */
export function learnerValues(given: Partial<LearnerValues>, today: string): LearnerValues {
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
  const because: Because[] = [
    ...(isName(values.fullName) ? [] : [{ code: 'learner-name-malformed', params: { field: 'fullName' } }]),
    ...(values.birthDate && (values.birthDate > today || ageOn(values.birthDate, today) > 120)
      ? [{ code: 'birth-date-unlikely', params: { field: 'birthDate' } }]
      : []),
    ...(values.email && !isEmail(values.email) ? [{ code: 'learner-email-malformed', params: { field: 'email' } }] : []),
    ...(values.phone && !readPhone(values.phone, false) ? [{ code: 'learner-phone-malformed', params: { field: 'phone' } }] : []),
  ];
  if (because.length > 0) throw new Refusal(because[0]!.code, because[0]!.params, because.length > 1 ? because : []);
  return { ...values, phone: values.phone && readPhone(values.phone, false) };
}
