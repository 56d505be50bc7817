import { formatDay } from '../../../ui/dates';

/** `13/05/2026 - 14/05/2026`, or the one day. */
export const classDays = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string =>
  startsOn === endsOn ? formatDay(startsOn) : `${formatDay(startsOn)} - ${formatDay(endsOn)}`;

/** The day after, where the class goes on until then; null past its end. */
export function dayAfter(day: string, endsOn: string): string | null {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return next <= endsOn ? next : null;
}
