/** Số vào sổ as it is printed and spoken of: `001/2026`. */
export const registerNumber = ({ number, year }: { readonly number: number; readonly year: number }): string =>
  `${String(number).padStart(3, '0')}/${year}`;
