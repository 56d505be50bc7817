/** What a resource may come as. */
export const FORMS = {
  json: 'application/json',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;
export type Form = keyof typeof FORMS;
const ALL = Object.keys(FORMS) as Form[];

/**
 * The best of the forms by an Accept header (RFC 9110, 12.5.1): the most specific range speaks for a form, the highest quality wins, our
 * order decides a tie. No header = the first form. @param forms that there are. @returns null where none is acceptable.
 */
export function preferredForm<Offered extends Form>(accept: string | undefined, forms: readonly Offered[]): Offered | null;
export function preferredForm(accept: string | undefined): Form | null;
export function preferredForm(accept: string | undefined, forms: readonly Form[] = ALL): Form | null {
  if (accept === undefined || accept.trim() === '') return forms[0]!;
  const ranges = accept.split(',').map((part) => {
    const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return { range, quality: quality ? Number(quality.slice(2)) : 1 };
  });
  let best: { form: Form; quality: number } | null = null;
  for (const form of forms) {
    const type = FORMS[form];
    const speaks = [type, `${type.split('/')[0]}/*`, '*/*'].map((range) => ranges.find((one) => one.range === range)).find(Boolean);
    const quality = speaks && Number.isFinite(speaks.quality) ? speaks.quality : 0;
    if (quality > 0 && (!best || quality > best.quality)) best = { form, quality };
  }
  return best?.form ?? null;
}
