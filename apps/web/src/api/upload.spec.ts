import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rememberCsrfTokenOf, whenSessionEnds } from './client';
import type { ProblemError } from './problem';
import { uploadFile } from './upload';

/** Stands in for the browser's XMLHttpRequest: each request is answered with the next of `answers`. */
class FakeRequest {
  static answers: { status: number; body: unknown }[] = [];
  static sent: { headers: Record<string, string>; form: FormData }[] = [];
  upload: { onprogress?: (event: { lengthComputable: boolean; loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  onloadend?: () => void;
  status = 0;
  responseText = '';
  private readonly headers: Record<string, string> = {};

  open() {}
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  getResponseHeader(name: string) {
    return name === 'content-type' ? 'application/json' : null;
  }
  abort() {
    this.onabort?.();
  }
  send(form: FormData) {
    FakeRequest.sent.push({ headers: this.headers, form });
    const answer = FakeRequest.answers.shift();
    this.upload.onprogress?.({ lengthComputable: true, loaded: 1, total: 4 });
    if (answer === undefined) return;
    this.status = answer.status;
    this.responseText = JSON.stringify(answer.body);
    this.onload?.();
    this.onloadend?.();
  }
}

beforeEach(() => {
  FakeRequest.sent = [];
  vi.stubGlobal('XMLHttpRequest', FakeRequest);
  rememberCsrfTokenOf({ csrfToken: 'token' });
});
afterEach(() => {
  whenSessionEnds(null);
  vi.unstubAllGlobals();
});

const file = () => new File(['x'], 'Quy trình.pdf'.normalize('NFD'));

it('sends the name in NFC with token and key, and says how far it is', async () => {
  FakeRequest.answers = [{ status: 201, body: { id: 'f' } }];
  const progress = vi.fn();
  const stored = await uploadFile(file(), { key: 'k', onProgress: progress });
  expect(stored.id).toBe('f');
  const sent = FakeRequest.sent[0]?.form.get('file');
  expect(sent instanceof File && sent.name).toBe('Quy trình.pdf'.normalize('NFC'));
  expect(FakeRequest.sent[0]?.headers).toMatchObject({ 'x-csrf-token': 'token', 'idempotency-key': 'k' });
  expect(progress).toHaveBeenCalledWith(0.25);
});

it('throws what the server refused', async () => {
  FakeRequest.answers = [{ status: 422, body: { title: 'Loại tệp không được nhận', code: 'file-type-refused' } }];
  const error = await uploadFile(file(), { key: 'k' }).catch((thrown: unknown) => thrown);
  expect((error as ProblemError).problem).toMatchObject({ status: 422, code: 'file-type-refused' });
});

it('sends again after a new sign-in', async () => {
  FakeRequest.answers = [
    { status: 401, body: {} },
    { status: 201, body: { id: 'f' } },
  ];
  whenSessionEnds(async () => rememberCsrfTokenOf({ csrfToken: 'second' }));
  await uploadFile(file(), { key: 'k' });
  expect(FakeRequest.sent[1]?.headers).toMatchObject({ 'x-csrf-token': 'second', 'idempotency-key': 'k' });
});

it.each([
  ['a store that is away', { status: 503, body: { title: 'Kho tệp tạm thời không trả lời', code: 'store-unavailable' } }],
  ['a proxy without a server', { status: 502, body: {} }],
])('waits and sends again by itself after %s', async (_, answer) => {
  vi.useFakeTimers();
  FakeRequest.answers = [answer, answer, { status: 201, body: { id: 'f' } }];
  const waits = vi.fn();
  const sending = uploadFile(file(), { key: 'k', onWait: waits });
  await vi.advanceTimersByTimeAsync(7_000);
  vi.useRealTimers();
  expect(await sending).toEqual({ id: 'f' });
  expect(waits.mock.calls.map(([problem, seconds]) => [problem.status, seconds])).toEqual([
    [answer.status, 2],
    [answer.status, 5],
  ]);
  expect(FakeRequest.sent.map(({ headers }) => headers['idempotency-key'])).toEqual(['k', 'k', 'k']);
});

it('does not try a full store again', async () => {
  FakeRequest.answers = [{ status: 507, body: { code: 'storage-full' } }];
  const error = await uploadFile(file(), { key: 'k' }).catch((thrown: unknown) => thrown);
  expect((error as ProblemError).problem.code).toBe('storage-full');
  expect(FakeRequest.sent).toHaveLength(1);
});

it('ends when it is taken back', async () => {
  FakeRequest.answers = [];
  const abort = new AbortController();
  const sending = uploadFile(file(), { key: 'k', signal: abort.signal }).catch((thrown: unknown) => thrown);
  abort.abort();
  expect(await sending).toMatchObject({ name: 'AbortError' });
});
