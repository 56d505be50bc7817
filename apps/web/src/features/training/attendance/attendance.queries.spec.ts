import { describe, expect, it } from 'vitest';
import { readRowCode } from './attendance.queries';

const SESSION = '01990000-0000-7000-8000-0000000000a1';
const LEARNER = '01990000-0000-7000-8000-0000000000a2';

const bare = (id: string): string => id.replaceAll('-', '').toUpperCase();

describe('the code of a row', () => {
  it('names session and learner', () => {
    expect(readRowCode(` QMS-DD:${bare(SESSION)}:${bare(LEARNER)}\n`)).toEqual({ sessionId: SESSION, enrolmentId: LEARNER });
  });

  it.each([
    '',
    'https://example.vn',
    `QMS-DD:${bare(SESSION)}`,
    `QMS-DD:${bare(SESSION)}:${bare(LEARNER)}0`,
    `QMS-XX:${bare(SESSION)}:${bare(LEARNER)}`,
  ])('%s is none', (text) => {
    expect(readRowCode(text)).toBeNull();
  });
});
