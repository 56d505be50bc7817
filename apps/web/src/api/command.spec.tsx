import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answered, show } from '../../test/render';
import { ActOfWeightProvider } from '../session/act-of-weight';
import { type Session, sessionQuery } from '../session/session.queries';
import { rememberConfirmation } from '../session/sitting';
import { useCommand } from './command';
import { ProblemError } from './problem';

const refused = (code: string, status = 403) =>
  new ProblemError({ type: '', title: code, status, detail: null, code, errors: [], reasons: [], requestId: null });

const session = {
  person: { id: '1', name: 'An', username: 'an' },
  totp: { enabled: false, required: false, mayPostpone: true },
} as Session;
const fetched = vi.fn<(request: Request) => Promise<Response>>();

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
  rememberConfirmation(null);
});
afterEach(() => vi.unstubAllGlobals());

interface Props {
  send(input: string, key: string): Promise<string>;
  weight?: string;
}

function Button({ send, weight }: Props) {
  const command = useCommand({
    send: (input: string, { headers }) => send(input, headers['Idempotency-Key']),
    weight: weight === undefined ? undefined : () => weight,
  });
  return (
    <>
      <button type="button" onClick={() => void command.run('a')}>
        a
      </button>
      <button type="button" onClick={() => void command.run('b')}>
        b
      </button>
      <p>{command.problem?.code}</p>
    </>
  );
}

it('keeps the key while the same input is tried again, and takes a new one for another input or after success', async () => {
  const keys: string[] = [];
  const outcomes = [new TypeError('Failed to fetch'), null, null, null];
  const send = async (_input: string, key: string) => {
    keys.push(key);
    const outcome = outcomes.shift();
    if (outcome) throw outcome;
    return 'ok';
  };
  await show(<Button send={send} />);
  await userEvent.click(screen.getByRole('button', { name: 'a' }));
  expect(screen.getByText('no-answer')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'a' }));
  await userEvent.click(screen.getByRole('button', { name: 'a' }));
  await userEvent.click(screen.getByRole('button', { name: 'b' }));
  expect(keys[1]).toBe(keys[0]);
  expect(new Set(keys).size).toBe(3);
});

async function weighty(send: Props['send']) {
  fetched.mockImplementation(async (request) => (request.method === 'GET' ? answered(session) : answered(null, 204)));
  const view = await show(
    <ActOfWeightProvider>
      <Button send={send} weight="Phê duyệt QT-07, lần ban hành 03" />
    </ActOfWeightProvider>,
  );
  view.queries.setQueryData(sessionQuery.queryKey, session);
  return view;
}

const posts = () => fetched.mock.calls.filter(([request]) => request.method === 'POST').length;

it('an act of weight: shows the sentence, asks the password once, then only the sentence', async () => {
  const send = vi.fn(async () => 'ok');
  await weighty(send);
  await userEvent.click(await screen.findByRole('button', { name: 'a' }));
  expect(await screen.findByRole('dialog')).toHaveTextContent('Phê duyệt QT-07, lần ban hành 03');
  expect(send).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Xác nhận' }));
  expect(send).not.toHaveBeenCalled();
  await userEvent.type(screen.getByLabelText(/Mật khẩu/), 'demo');
  await userEvent.click(screen.getByRole('button', { name: 'Xác nhận' }));
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(1));
  expect(posts()).toBe(1);
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await userEvent.click(screen.getByRole('button', { name: 'b' }));
  await screen.findByRole('dialog');
  expect(screen.queryByLabelText(/Mật khẩu/)).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Xác nhận' }));
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2));
  expect(posts()).toBe(1);
});

it('asks again where the server no longer remembers the confirmation', async () => {
  const send = vi.fn<Props['send']>().mockRejectedValueOnce(refused('confirmation-required')).mockResolvedValue('ok');
  await weighty(send);
  await userEvent.click(await screen.findByRole('button', { name: 'a' }));
  await userEvent.type(await screen.findByLabelText(/Mật khẩu/), 'demo');
  await userEvent.click(screen.getByRole('button', { name: 'Xác nhận' }));
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(1));
  expect(await screen.findByLabelText(/Mật khẩu/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Xác nhận' }));
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2));
  expect(send.mock.calls[1]?.[1]).toBe(send.mock.calls[0]?.[1]);
});

it('turning back does nothing, and a refusal of the act is shown by its page', async () => {
  const send = vi.fn<Props['send']>().mockRejectedValue(refused('state-changed', 409));
  await weighty(send);
  await userEvent.click(await screen.findByRole('button', { name: 'a' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Quay lại' }));
  expect(send).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'a' }));
  await userEvent.type(await screen.findByLabelText(/Mật khẩu/), 'demo');
  await userEvent.click(screen.getByRole('button', { name: 'Xác nhận' }));
  expect(await screen.findByText('state-changed')).toBeVisible();
});
