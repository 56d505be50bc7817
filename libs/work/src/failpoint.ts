/** Named places where a process may be told to die, so that "between upload and commit" is tested exactly there. */
export type Failpoint =
  | 'after-intent'
  | 'after-put'
  | 'before-commit'
  | 'after-commit'
  | 'mid-approval'
  | 'certificates-rendered'
  | 'certificates-kept';

/** Dies at once (as by `kill -9`) where `QMS_FAILPOINT` names this place; it is read in tests only. */
export function failpoint(name: Failpoint): void {
  if (process.env.NODE_ENV === 'test' && process.env.QMS_FAILPOINT === name) process.kill(process.pid, 'SIGKILL');
}
