import { useQueries } from '@tanstack/react-query';
import { type Problem, problemIn } from '../../api/problem';
import { useSession } from '../../session/session.queries';
import type { IconName } from '../../ui/icons';
import { foundQuery, SOURCES, type Source } from './search.queries';
import type { Group } from './search-results';

const ORDER = Object.keys(SOURCES) as Source[];
const ICONS: Readonly<Record<Source, IconName>> = { documents: 'document', plans: 'plan', records: 'record', people: 'user' };

interface FoundNow {
  readonly groups: readonly Group[];
  readonly pending: boolean;
  readonly problem: Problem | null;
  retry(): void;
}

/** What the server finds in what this person's menu names. A source that fails hides no other one. */
export function useFound(q: string | undefined): FoundNow {
  const { menu } = useSession();
  const sources = ORDER.filter((source) => menu.includes(source));
  const answers = useQueries({ queries: sources.map((source) => foundQuery(source, q)) });
  const failed = answers.filter(({ isError }) => isError);
  return {
    groups: sources.map((name, index) => ({ name, icon: () => ICONS[name], items: answers[index]?.data ?? [] })),
    pending: q !== undefined && answers.some(({ isFetching }) => isFetching),
    problem: failed[0] === undefined ? null : problemIn(failed[0].error),
    retry: () => {
      for (const answer of failed) void answer.refetch();
    },
  };
}
