import { useRouter, useRouterState } from '@tanstack/react-router';

export interface UrlFilters<Name extends string = string> {
  /** Chosen values; '' where none is chosen. */
  readonly values: Readonly<Record<Name, string>>;
  /** Whether any is chosen. */
  readonly active: boolean;
  /** Sets some, '' takes one away; the address changes in place, so that "back" leaves the page. */
  set(chosen: Partial<Record<Name, string>>): void;
  clear(): void;
}

/** Filters that live in the address, so that a reload, a bookmark or a sent link shows the same. */
export function useUrlFilters<const Name extends string>(names: readonly Name[]): UrlFilters<Name> {
  const router = useRouter();
  const search = useRouterState({ select: (state) => state.location.search as Record<string, unknown> });
  const values = Object.fromEntries(names.map((name) => [name, typeof search[name] === 'string' ? search[name] : ''])) as Record<
    Name,
    string
  >;
  const set = (chosen: Partial<Record<Name, string>>) => {
    // What stands in the address now, not at the last drawing: two filters may change in one moment.
    const { pathname, searchStr } = router.state.location;
    const params = new URLSearchParams(searchStr);
    for (const [name, value] of Object.entries<string | undefined>(chosen)) {
      if (value === undefined || value === '') params.delete(name);
      else params.set(name, value);
    }
    const query = params.toString();
    void router.navigate({ href: query === '' ? pathname : `${pathname}?${query}`, replace: true, resetScroll: false });
  };
  return {
    values,
    active: names.some((name) => values[name] !== ''),
    set,
    clear: () => set(Object.fromEntries(names.map((name) => [name, ''])) as Record<Name, string>),
  };
}
