/** A term as the forms of NĐ 30/2020/NĐ-CP, Phụ lục V write it: `Vĩnh viễn` or years in two digits. */
export const termWords = (years: number | null): string => (years === null ? 'Vĩnh viễn' : `${String(years).padStart(2, '0')} năm`);
