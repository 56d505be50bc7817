let awaited = false;

/** Called by the router once another page (not another filter of the same) has been drawn: its heading takes the focus, now or as soon as it stands. */
export function focusNewPage(): void {
  const heading = document.querySelector<HTMLElement>('h1[tabindex="-1"]');
  awaited = heading === null;
  heading?.focus({ preventScroll: true });
}

/** True once where a new page was drawn before its heading stood (its content was still on the way). */
export function takeAwaitedFocus(): boolean {
  const was = awaited;
  awaited = false;
  return was;
}
