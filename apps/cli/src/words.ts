/** Words for people go to standard error; standard output carries data alone. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);
export const out = (data: unknown): void =>
  void process.stdout.write(`${typeof data === 'string' ? data : JSON.stringify(data, null, 2)}\n`);
