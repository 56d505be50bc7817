import { formatDay } from '../../../ui/dates';

/** `13/05/2026 - 14/05/2026`, or the one day. */
export const classDays = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string =>
  startsOn === endsOn ? formatDay(startsOn) : `${formatDay(startsOn)} - ${formatDay(endsOn)}`;
