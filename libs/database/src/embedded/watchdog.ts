import { spawn } from 'node:child_process';

/** What is done to a process when the process that watches it is gone. */
export interface LastWill {
  /** Process to end. */
  readonly pid: number;
  /** Signal that asks it to end, without `SIG`, e.g. `INT`. It is killed 20 s later. */
  readonly signal: string;
  /** Folder that is removed afterwards, also at a normal end. */
  readonly remove?: string;
}

/** Ends the watch: nothing is killed, `remove` is carried out. */
export type Release = () => void;

const SCRIPT = `
trap '' INT TERM HUP
if read -r ended; then :; else
  kill -"$2" "$1" 2>/dev/null
  tenths=0
  while kill -0 "$1" 2>/dev/null && [ "$tenths" -lt 200 ]; do sleep 0.1; tenths=$((tenths + 1)); done
  kill -KILL "$1" 2>/dev/null
fi
if [ -n "$3" ]; then rm -rf -- "$3"; fi
`;

/**
 * Ties a process to the life of this one, SIGKILL included: a shell in a session of its own holds the far end of a pipe, and the
 * kernel closes our end however we die.
 */
export function watchOver({ pid, signal, remove }: LastWill): Release {
  const watchdog = spawn('/bin/sh', ['-c', SCRIPT, 'watchdog', String(pid), signal, remove ?? ''], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watchdog.on('error', () => undefined);
  watchdog.stdin.on('error', () => undefined);
  watchdog.unref();
  (watchdog.stdin as unknown as { unref(): void }).unref();
  return () => {
    watchdog.stdin.end('ended\n');
  };
}
