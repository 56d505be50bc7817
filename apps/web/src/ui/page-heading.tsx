import { type ReactNode, useEffect, useRef } from 'react';
import { takeAwaitedFocus } from './page-change';

/** The one h1 of a page. It names the browser's tab, and takes the focus when the page was reached by a link. */
export function PageHeading({ name, className, children }: { name: string; className?: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeAwaitedFocus()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <title>{name}</title>
      <h1 ref={heading} tabIndex={-1} className={className}>
        {children}
      </h1>
    </>
  );
}
