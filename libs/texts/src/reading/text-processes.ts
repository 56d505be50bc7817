import { type ChildProcess, fork } from 'node:child_process';
import { extname, join } from 'node:path';
import { READING_LIMITS } from '../file-text.rules';
import { type Progress, type ReadText, Unreadable } from './read-text';
import type { ReadingAnswer, ReadingOrder } from './text-process';

/** A process without work is given up after this; starting one takes about a second. */
const IDLE_MS = 30_000;

/**
 * Reads texts of files in a process of its own, one at a time: a file made to eat time or memory ends that process, not the server.
 * Untranslated code (tests) has no file that a process could load, and reads in place.
 */
export class TextProcesses {
  private child: ChildProcess | null = null;
  private idle: NodeJS.Timeout | undefined;
  private closed = false;

  /** @throws Unreadable */
  async read(path: string, contentType: string, progress: Progress): Promise<ReadText> {
    if (extname(__filename) === '.ts') return this.inPlace(path, contentType, progress);
    clearTimeout(this.idle);
    try {
      return await this.ask({ path, contentType }, progress);
    } finally {
      this.idle = setTimeout(() => this.end(), IDLE_MS);
      this.idle.unref();
    }
  }

  /** Ends what is under way; it is read again later. */
  close(): void {
    this.closed = true;
    clearTimeout(this.idle);
    this.end();
  }

  private ask(order: ReadingOrder, progress: Progress): Promise<ReadText> {
    return new Promise((resolve, reject) => {
      if (this.closed) return reject(new Unreadable('process-ended', 'the program ends'));
      const child = this.started();
      let page: NodeJS.Timeout | undefined;
      const settle = (act: () => void): void => {
        clearTimeout(page);
        clearTimeout(whole);
        child.removeAllListeners('message');
        child.removeAllListeners('exit');
        act();
      };
      const tooLong = (): void =>
        settle(() => {
          this.end();
          reject(new Unreadable('too-long', 'no page within the time'));
        });
      const whole = setTimeout(tooLong, READING_LIMITS.oneFile);
      const wait = (): void => {
        clearTimeout(page);
        page = setTimeout(tooLong, READING_LIMITS.onePage);
      };
      child.on('message', (answer: ReadingAnswer) => {
        if ('read' in answer) settle(() => resolve(answer.read));
        else if ('fault' in answer)
          settle(() => {
            if (answer.fault === 'too-large') this.end();
            reject(new Unreadable(answer.fault, answer.message));
          });
        else {
          wait();
          progress(answer);
        }
      });
      child.on('exit', (code) =>
        settle(() => {
          if (this.child === child) this.child = null;
          reject(new Unreadable('process-ended', `the process ended with ${code}`));
        }),
      );
      wait();
      child.send(order);
    });
  }

  private started(): ChildProcess {
    if (this.child?.connected) return this.child;
    const child = fork(join(__dirname, 'text-process.js'), {
      execArgv: ['--max-old-space-size=768'],
      // Nothing of our surroundings: no password of a database, no key.
      env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, NODE_ENV: process.env.NODE_ENV },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    child.on('error', () => undefined);
    // The program may end while a process merely waits.
    child.unref();
    child.channel?.unref();
    this.child = child;
    return child;
  }

  private end(): void {
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private async inPlace(path: string, contentType: string, progress: Progress): Promise<ReadText> {
    const { readFileText } = require('./read-file') as typeof import('./read-file');
    const { Recognition } = require('./recognition') as typeof import('./recognition');
    const recognition = new Recognition();
    try {
      return await readFileText(path, contentType, recognition, progress);
    } finally {
      await recognition.close();
    }
  }
}
