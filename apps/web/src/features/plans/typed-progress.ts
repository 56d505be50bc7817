import { mayPass, type Problem, problemIn } from '../../api/problem';
import { isWhole, type ProgressWords, sameWords } from './progress-words.rules';

/** Where what was typed for a task stands. */
export type Saving =
  | { readonly state: 'untouched' | 'unsaved' | 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  /** Kept on this machine; `again` where it is tried again by itself. */
  | { readonly state: 'not-saved'; readonly problem: Problem; readonly again: boolean }
  /** Somebody else of the unit has saved meanwhile: a person chooses which words stay. */
  | { readonly state: 'changed' };

/** What one task shows. */
export interface TypedTask {
  readonly words: ProgressWords;
  readonly saving: Saving;
}

/** What stands at the server; version 0 = nothing was ever said. */
export interface Known {
  readonly words: ProgressWords;
  readonly version: number;
}

export interface TypedProgressOptions {
  /** Saves the words of a task over the version that was seen; gives the new version. */
  save(taskId: string, words: ProgressWords, version: number): Promise<number>;
  /** After each save. */
  saved?(taskId: string, known: Known): void;
  /** Where trying again does not help: what the server shows has become another. */
  refused?(problem: Problem): void;
  /** Where unsaved words outlive a reload, a crash, a closed window. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Begins the keys in `storage`: person, plan, period, unit. */
  name: string;
}

interface Line {
  known: Known;
  words: ProgressWords;
  saving: Saving;
  timer: ReturnType<typeof setTimeout> | null;
  sending: Promise<void> | null;
  failures: number;
  shown: TypedTask;
}

const PAUSE = 800;
/** Milliseconds until the first attempt after a failure; doubled up to a minute. */
const AGAIN = 3000;

/** Saves a sheet as it is typed, task by task. Unsaved words stay in `storage` until the server has them. */
export class TypedProgress {
  private readonly lines = new Map<string, Line>();
  private readonly listeners = new Set<() => void>();
  private unsaved = 0;
  private isOpen = true;

  constructor(private readonly options: TypedProgressOptions) {}

  /** Takes over what the server says, unless something unsaved is typed here. */
  show(taskId: string, known: Known): void {
    const line = this.lines.get(taskId);
    if (line === undefined) {
      this.begin(taskId, known);
      return;
    }
    if (known.version <= line.known.version) return;
    if (line.saving.state !== 'untouched' && line.saving.state !== 'saved') return;
    Object.assign(line, { known, words: known.words, saving: { state: 'untouched' } });
    this.tell(line);
  }

  of(taskId: string): TypedTask | undefined {
    return this.lines.get(taskId)?.shown;
  }

  /** Tasks with words that the server does not have. */
  get outstanding(): number {
    return this.unsaved;
  }

  type(taskId: string, change: Partial<ProgressWords>): void {
    const line = this.line(taskId);
    line.words = { ...line.words, ...change };
    this.keep(taskId, line);
    if (line.saving.state === 'changed') this.tell(line);
    else {
      this.set(line, { state: 'unsaved' });
      this.plan(taskId, line, PAUSE);
    }
  }

  /** Sends what is outstanding now; true where nothing is left. */
  async flush(): Promise<boolean> {
    await Promise.all([...this.lines].map(([taskId, line]) => this.send(taskId, line)));
    return this.unsaved === 0;
  }

  /** Tries again at once. */
  retry(taskId: string): void {
    void this.send(taskId, this.line(taskId));
  }

  /** Saves one's own words over what somebody else has saved. */
  keepMine(taskId: string, theirs: Known): void {
    const line = this.line(taskId);
    line.known = theirs;
    this.set(line, { state: 'unsaved' });
    void this.send(taskId, line);
  }

  /** Takes what somebody else has saved, and lets one's own words go. */
  takeTheirs(taskId: string, theirs: Known): void {
    const line = this.line(taskId);
    this.forget(taskId);
    Object.assign(line, { known: theirs, words: theirs.words });
    this.set(line, { state: 'untouched' });
  }

  /** The page is there (again): what fails is tried again by itself. */
  enter(): void {
    this.isOpen = true;
  }

  /** The page is left: everything is sent once more, what fails stays in `storage`. */
  leave(): void {
    void this.flush();
    this.isOpen = false;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private begin(taskId: string, known: Known): void {
    const kept = this.kept(taskId);
    const isUnsaved = kept !== null && !sameWords(kept.words, known.words);
    if (kept !== null && !isUnsaved) this.forget(taskId);
    const words = isUnsaved ? kept.words : known.words;
    const saving: Saving = { state: !isUnsaved ? 'untouched' : kept.version < known.version ? 'changed' : 'unsaved' };
    const line: Line = { known, words, saving, timer: null, sending: null, failures: 0, shown: { words, saving } };
    this.lines.set(taskId, line);
    if (saving.state === 'unsaved') this.plan(taskId, line, PAUSE);
    this.tell(line);
  }

  private plan(taskId: string, line: Line, after: number): void {
    if (line.timer !== null) clearTimeout(line.timer);
    if (this.isOpen) line.timer = setTimeout(() => void this.send(taskId, line), after);
  }

  private async send(taskId: string, line: Line): Promise<void> {
    if (line.timer !== null) clearTimeout(line.timer);
    line.timer = null;
    if (line.sending !== null) {
      await line.sending;
      return this.send(taskId, line);
    }
    if (line.saving.state !== 'unsaved' && line.saving.state !== 'not-saved') return;
    if (sameWords(line.words, line.known.words)) this.done(taskId, line);
    else if (isWhole(line.words)) {
      line.sending = this.attempt(taskId, line);
      await line.sending;
    }
  }

  private async attempt(taskId: string, line: Line): Promise<void> {
    const sent = line.words;
    this.set(line, { state: 'saving' });
    try {
      line.known = { words: sent, version: await this.options.save(taskId, sent, line.known.version) };
      line.failures = 0;
      this.options.saved?.(taskId, line.known);
      if (line.words === sent) this.done(taskId, line);
    } catch (error) {
      this.failed(taskId, line, problemIn(error));
    } finally {
      line.sending = null;
    }
  }

  private failed(taskId: string, line: Line, problem: Problem): void {
    const again = mayPass(problem);
    this.set(line, problem.status === 412 ? { state: 'changed' } : { state: 'not-saved', problem, again });
    if (again) this.plan(taskId, line, Math.min(AGAIN * 2 ** line.failures++, 60_000));
    else this.options.refused?.(problem);
  }

  private done(taskId: string, line: Line): void {
    this.forget(taskId);
    this.set(line, { state: 'saved', at: new Date().toISOString() });
  }

  private keep(taskId: string, line: Line): void {
    try {
      this.options.storage.setItem(this.key(taskId), JSON.stringify({ words: line.words, version: line.known.version } satisfies Known));
    } catch {
      // A full storage keeps nobody from typing: the words are sent all the same.
    }
  }

  private kept(taskId: string): Known | null {
    const text = this.options.storage.getItem(this.key(taskId));
    return text === null ? null : (JSON.parse(text) as Known);
  }

  private forget(taskId: string): void {
    this.options.storage.removeItem(this.key(taskId));
  }

  private line(taskId: string): Line {
    const line = this.lines.get(taskId);
    if (line === undefined) throw new Error(`no task ${taskId} on this sheet`);
    return line;
  }

  private key(taskId: string): string {
    return `${this.options.name}.${taskId}`;
  }

  private set(line: Line, saving: Saving): void {
    line.saving = saving;
    this.tell(line);
  }

  private tell(line: Line): void {
    line.shown = { words: line.words, saving: line.saving };
    this.unsaved = [...this.lines.values()].filter(({ saving }) => saving.state !== 'untouched' && saving.state !== 'saved').length;
    for (const listener of this.listeners) listener();
  }
}
