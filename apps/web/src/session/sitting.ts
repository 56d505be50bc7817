/** The server remembers a confirmation for 15 minutes; a minute before its end we ask again rather than be refused. */
const REMEMBERED = 15 * 60 * 1000;
const MARGIN = 60 * 1000;

let until = 0;

/** @param instant until when the server says that nothing need be confirmed anew (ISO 8601); null = nothing has been confirmed. */
export const rememberConfirmation = (instant: string | null): void => {
  until = instant === null ? 0 : Date.parse(instant);
};

export const noteConfirmation = (): void => {
  until = Date.now() + REMEMBERED;
};

export const isConfirmed = (): boolean => Date.now() < until - MARGIN;
