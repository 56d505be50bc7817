/** A number of the register as it is written: `001`, and in full from a thousand on. */
export const writtenNumber = (number: number): string => String(number).padStart(3, '0');

/** Số vào sổ as it is printed and spoken of: `001/2026`. */
export const registerNumber = ({ number, year }: { readonly number: number; readonly year: number }): string =>
  `${writtenNumber(number)}/${year}`;

/** {@link writtenNumber} in SQL; `lpad` alone would cut what is longer. @param alias of `certificate` */
export const writtenNumberSql = (alias: string): string => `lpad(${alias}.number::text, greatest(3, length(${alias}.number::text)), '0')`;
/** {@link registerNumber} in SQL. */
export const registerNumberSql = (alias: string): string => `${writtenNumberSql(alias)} || '/' || ${alias}.year`;
