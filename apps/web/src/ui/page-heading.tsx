import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { takePageChange } from './page-change';

/** The one h1 of a page. It names the browser's tab, and takes the focus when the page was reached by a link. */
export function PageHeading({ name, className, children }: { name: string; className?: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that stays mounted under another address is another page.
  useEffect(() => {
    if (takePageChange()) heading.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <>
      <title>{name}</title>
      <h1 ref={heading} tabIndex={-1} className={className}>
        {children}
      </h1>
    </>
  );
}
