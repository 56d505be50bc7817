import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answered, show } from '../../../../test/render';
import { ProblemError } from '../../../api/problem';
import { ActOfWeightProvider } from '../../../session/act-of-weight';
import type { Session } from '../../../session/session.queries';
import { rememberConfirmation } from '../../../session/sitting';
import type { Signing } from '../signing';
import { useBatch } from './use-batch';

/** The password was given a moment ago. */
const session = {
  confirmedUntil: new Date(Date.now() + 15 * 60_000).toISOString(),
  person: { id: '1', name: 'An', username: 'an' },
  totp: { enabled: false, required: false, mayPostpone: true },
} as Session;
const refused = (code: string, status = 409) =>
  new ProblemError({ type: '', title: code, status, detail: null, code, errors: [], reasons: [], requestId: null });
const fetched = vi.fn<(request: Request) => Promise<Response>>();

/** A thing to approve; each attempt takes the next outcome, null = done. */
const thing = (id: string, outcomes: (Error | null)[], asked: string[]): Signing => ({
  kind: 'revision',
  id,
  name: id,
  title: id,
  statement: null,
  sentence: '',
  preparedBy: { id: 'p', name: 'An' },
  submittedAt: null,
  reviews: [],
  documents: [],
  actions: { approve: { allowed: true, because: [] } },
  returnSentence: '',
  href: '',
  submit: async () => null,
  recall: async () => null,
  say: async () => null,
  approve: async (_way, { headers }) => {
    asked.push(`${id} ${headers['Idempotency-Key']}`);
    const outcome = outcomes.shift();
    if (outcome) throw outcome;
    return 'ok';
  },
});

function Desk({ things }: { things: readonly Signing[] }) {
  const batch = useBatch();
  return (
    <>
      <button type="button" onClick={() => void batch.run(things, 'Phê duyệt tất cả')}>
        run
      </button>
      <p data-testid="told">{batch.results.map(({ id, problem }) => `${id}:${problem?.code ?? 'done'}`).join(' ')}</p>
    </>
  );
}

beforeEach(() => {
  fetched.mockReset();
  fetched.mockImplementation(async (request) => (request.method === 'GET' ? answered(session) : answered(null, 204)));
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  vi.unstubAllGlobals();
  rememberConfirmation(null);
});

async function runs(things: readonly Signing[]) {
  await show(
    <ActOfWeightProvider>
      <Desk things={things} />
    </ActOfWeightProvider>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'run' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Xác nhận' }));
}

it('does the others where one fails, and tells what became of each', async () => {
  const asked: string[] = [];
  await runs([thing('a', [null], asked), thing('b', [refused('wrong-state')], asked), thing('c', [null], asked)]);
  await waitFor(() => expect(screen.getByTestId('told').textContent).toBe('a:done b:wrong-state c:done'));
});

it('asks for the password anew where the confirmation ran out on the way, and does not do again what is done', async () => {
  const asked: string[] = [];
  await runs([thing('a', [null], asked), thing('b', [refused('confirmation-required', 403), null], asked)]);
  await userEvent.type(await screen.findByLabelText(/Mật khẩu/), 'bi-mat');
  await userEvent.click(screen.getByRole('button', { name: 'Xác nhận' }));
  await waitFor(() => expect(screen.getByTestId('told').textContent).toBe('a:done b:done'));
  expect(asked.map((one) => one[0]).join('')).toBe('abb');
  // The same key both times: had the first attempt gone through all the same, it would not count twice.
  expect(asked[1]).toBe(asked[2]);
});

it('does nothing and tells nothing where the person turns back', async () => {
  const asked: string[] = [];
  await show(
    <ActOfWeightProvider>
      <Desk things={[thing('a', [null], asked)]} />
    </ActOfWeightProvider>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'run' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Quay lại' }));
  expect(asked).toEqual([]);
  expect(screen.getByTestId('told').textContent).toBe('');
});
