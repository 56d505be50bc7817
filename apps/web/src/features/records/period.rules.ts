/** A year or a quarter of it, or days of one's own. */
export interface ChosenPeriod {
  readonly year: string;
  /** `1` … `4`; '' = the whole year. */
  readonly quarter: string;
  /** Days of one's own, `YYYY-MM-DD`; they go before year and quarter. */
  readonly from: string;
  readonly to: string;
}

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'] as const;

/** First and last day of what was chosen; the year of `today` where nothing was. */
export function daysOf({ year, quarter, from, to }: ChosenPeriod, today: string): { from: string; to: string } {
  const of = year === '' ? today.slice(0, 4) : year;
  const place = Number(quarter) - 1;
  const last = LAST_DAYS[place];
  const [first, end] = last === undefined ? ['01-01', '12-31'] : [`${String(place * 3 + 1).padStart(2, '0')}-01`, last];
  return { from: from || `${of}-${first}`, to: to || `${of}-${end}` };
}
