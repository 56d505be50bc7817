/** The server remembers a confirmation for 15 minutes; we stop trusting it a minute earlier. */
const REMEMBERED = 14 * 60 * 1000;

let confirmedAt: number | null = null;

export const noteConfirmation = (): void => {
  confirmedAt = Date.now();
};

/** A new sign-in or another person: nothing has been confirmed. */
export const forgetConfirmation = (): void => {
  confirmedAt = null;
};

export const isConfirmed = (): boolean => confirmedAt !== null && Date.now() - confirmedAt < REMEMBERED;
