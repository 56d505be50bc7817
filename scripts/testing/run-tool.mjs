import { spawn } from 'node:child_process';
import { root } from '../launcher/install.mjs';

const running = new Set();

/**
 * Runs a script under this Node in a process group of its own; its words go to standard error.
 * @param limit milliseconds after which the whole group is killed
 * @returns `exit <code>`, the signal, or `time-out …`
 */
export function runTool(args, limit) {
  return new Promise((settle) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', process.stderr, process.stderr], detached: true });
    running.add(child.pid);
    let late = false;
    const clock = setTimeout(() => {
      late = true;
      killGroup(child.pid);
    }, limit);
    const end = (how) => {
      clearTimeout(clock);
      running.delete(child.pid);
      // What a tool left running in its group must not slow down or disturb the next kind.
      killGroup(child.pid);
      settle(late ? `time-out after ${Math.round(limit / 1000)} s` : how);
    };
    child.once('error', (error) => end(error.message));
    child.once('exit', (code, signal) => end(signal ?? `exit ${code}`));
  });
}

/** Ends whatever is running, for a Ctrl-C. */
export function killAll() {
  for (const pid of running) killGroup(pid);
}

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in the group.
  }
}
