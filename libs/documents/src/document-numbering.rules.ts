export interface RevisionNumber {
  readonly issue: number;
  readonly amendment: number;
}

/** The next number: a new issue begins at amendment 00, an amendment counts within its issue. */
export const nextNumber = (last: RevisionNumber, step: 'issue' | 'amendment'): RevisionNumber =>
  step === 'issue' ? { issue: last.issue + 1, amendment: 0 } : { issue: last.issue, amendment: last.amendment + 1 };

/** `03/01`: lần ban hành 03, lần sửa đổi 01. */
export const numberText = ({ issue, amendment }: RevisionNumber): string =>
  `${String(issue).padStart(2, '0')}/${String(amendment).padStart(2, '0')}`;
