import { Injectable } from '@nestjs/common';
import { type LegalDate, PUBLIC_ACTOR, sha256, Work } from '@qms/work';
import { readCode } from '../certificates/certificate-code.rules';
import { maskedName } from '../certificates/masked-name.rules';
import { registerNumber } from '../certificates/register-number.rules';

/** `valid`, `expired`, `replaced`, `revoked`. */
export type VerifiedState = 'valid' | 'expired' | 'replaced' | 'revoked';

/** All that the public page says of a certificate: five things. */
export interface Verified {
  /** With most letters left out. */
  readonly name: string;
  readonly course: string;
  /** `001/2026`, with the decision that grants it. */
  readonly number: string;
  readonly issuer: string;
  readonly standing: { readonly state: VerifiedState; readonly replacedBy: string | null };
}

interface Row {
  readonly fullName: string;
  readonly course: string;
  readonly number: number;
  readonly year: number;
  readonly grantNumber: string;
  readonly grantedOn: LegalDate;
  readonly issuer: string;
  readonly state: 'issued' | 'replaced' | 'revoked';
  readonly expired: boolean;
  readonly otherNumber: number | null;
  readonly otherYear: number | null;
}

const BY_HASH = `select c.full_name as "fullName", c.printed ->> 'course' as course, c.number, c.year, c.printed ->> 'grantNumber' as "grantNumber",
    c.printed ->> 'grantedOn' as "grantedOn", c.printed ->> 'issuer' as issuer, c.state, coalesce(c.expires_on <= $2::date, false) as expired,
    n.number as "otherNumber", n.year as "otherYear"
  from certificate c left join certificate n on n.replaces_id = c.id and n.issued_at is not null where c.code_hash = $1 and c.issued_at is not null`;

/** What anybody may know of a certificate whose code he holds. The same is done for a code that is none: one question by its hash. */
@Injectable()
export class VerificationReader {
  constructor(private readonly work: Work) {}

  /** @param typed as it was read or typed. @returns null = there is none */
  verify(typed: string): Promise<Verified | null> {
    const hash = sha256(readCode(typed.slice(0, 200)) ?? 'no code');
    return this.work.read(PUBLIC_ACTOR, async (db) => {
      const [row] = await db.query<Row>(BY_HASH, [hash, db.today]);
      if (!row) return null;
      const [year, month, day] = row.grantedOn.split('-');
      return {
        name: maskedName(row.fullName),
        course: row.course,
        number: `${registerNumber(row)}, Quyết định số ${row.grantNumber} ngày ${day}/${month}/${year}`,
        issuer: row.issuer,
        standing: {
          state: row.state === 'issued' ? (row.expired ? 'expired' : 'valid') : row.state,
          replacedBy: row.otherNumber === null ? null : registerNumber({ number: row.otherNumber, year: row.otherYear! }),
        },
      };
    });
  }
}
