/** One recipient a line, without the dash before it and the semicolon or full stop after it: those are the paper's. */
export const linesOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/^\s*[-–]\s*/, '').replace(/[;.\s]+$/, ''))
    .filter((line) => line !== '');
