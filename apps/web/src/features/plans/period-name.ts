import { useTranslation } from 'react-i18next';

const NAMES = [
  ['quarter', /^quý (?<which>I|II|III|IV) năm (?<year>\d{4})$/u],
  ['firstHalf', /^6 tháng đầu năm (?<year>\d{4})$/u],
  ['nineMonths', /^9 tháng năm (?<year>\d{4})$/u],
  ['year', /^năm (?<year>\d{4})$/u],
] as const;

/** How reporting periods are called in the reader's language: the names that plans are given are known, others stay as the office wrote them. */
export function usePeriodName(): (name: string) => string {
  const { t } = useTranslation('plans');
  return (name) => {
    for (const [key, pattern] of NAMES) {
      const found = pattern.exec(name.normalize('NFC'))?.groups;
      if (found) return t(`periodNames.${key}`, { which: found.which ?? '', year: found.year ?? '' });
    }
    return name;
  };
}
