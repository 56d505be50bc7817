/** Words for the person at the terminal. Standard output is kept for what a program may read (`Ready: <url>`, `N passed, N failed`). */
export const say = (text) => process.stderr.write(`${text}\n`);

/** Ends the command with a message that the person can act on. */
export function refuse(text) {
  say(text);
  process.exit(1);
}
