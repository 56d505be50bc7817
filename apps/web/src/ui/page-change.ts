let changed = false;

/** Called by the router when another page (not another filter of the same) is on its way. */
export function notePageChange(): void {
  changed = true;
}

/** True once after each change of page: the new page's heading then takes the focus. */
export function takePageChange(): boolean {
  const was = changed;
  changed = false;
  return was;
}
