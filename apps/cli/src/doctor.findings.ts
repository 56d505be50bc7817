/** What one look found. A fault must be put right; a notice is worth knowing. */
export interface Finding {
  readonly check:
    | 'configuration'
    | 'keys'
    | 'database'
    | 'clock'
    | 'store'
    | 'space'
    | 'antivirus'
    | 'files'
    | 'uploads'
    | 'damaged'
    | 'copies'
    | 'journal'
    | 'seals'
    | 'jobs';
  readonly state: 'fine' | 'notice' | 'fault';
  readonly vi: string;
  readonly en: string;
}

type Check = Finding['check'];
export const fine = (check: Check, vi: string, en: string): Finding => ({ check, state: 'fine', vi, en });
export const notice = (check: Check, vi: string, en: string): Finding => ({ check, state: 'notice', vi, en });
export const fault = (check: Check, vi: string, en: string): Finding => ({ check, state: 'fault', vi, en });

/** What an error says of itself. */
export const said = (error: unknown): string => {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || String(error);
};
