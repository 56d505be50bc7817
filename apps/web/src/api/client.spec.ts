import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answered } from '../../test/render';
import { rememberLanguage } from '../i18n/language';
import { answer, api, ifMatch, rememberCsrfTokenOf, taggedAnswer, whenSessionEnds } from './client';
import { ProblemError } from './problem';

const fetched = vi.fn<(request: Request) => Promise<Response>>();

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
  rememberCsrfTokenOf({ csrfToken: 'first' });
});
afterEach(() => {
  whenSessionEnds(null);
  vi.unstubAllGlobals();
});

const body = { password: 'x' };

it('sends the CSRF token, the language and what the caller adds', async () => {
  rememberLanguage('en');
  fetched.mockResolvedValue(answered(null, 204));
  await answer(api.POST('/api/v1/session/confirmation', { body, headers: { 'Idempotency-Key': 'k' } }));
  const request = fetched.mock.calls[0]?.[0] as Request;
  expect(request.headers.get('x-csrf-token')).toBe('first');
  expect(request.headers.get('accept-language')).toBe('en');
  expect(request.headers.get('idempotency-key')).toBe('k');
});

it('throws what the server refused, with reasons and field errors', async () => {
  fetched.mockResolvedValue(
    answered(
      {
        title: 'Không thực hiện được',
        code: 'refused',
        errors: [{ field: 'role', code: 'required', message: 'Cần chọn' }],
        reasons: [{ code: 'r', message: 'vì', basis: { kind: 'law', ref: 'Điều 4' } }],
      },
      409,
    ),
  );
  const error = await answer(api.GET('/api/v1/my-work')).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProblemError);
  expect((error as ProblemError).problem).toMatchObject({
    status: 409,
    code: 'refused',
    errors: [{ field: 'role' }],
    reasons: [{ basis: { ref: 'Điều 4' } }],
  });
});

it('bears an error page that is no problem', async () => {
  fetched.mockResolvedValue(new Response('<html>Bad gateway</html>', { status: 502, headers: { 'x-request-id': 'q' } }));
  const error = await answer(api.GET('/api/v1/my-work')).catch((thrown: unknown) => thrown);
  expect((error as ProblemError).problem).toMatchObject({ status: 502, code: 'http-502', requestId: 'q', errors: [] });
});

it('when the session has ended: waits for a new sign-in, then sends the same with the new token', async () => {
  fetched.mockResolvedValueOnce(answered({ code: 'not-signed-in' }, 401)).mockResolvedValueOnce(answered(null, 204));
  whenSessionEnds(async () => rememberCsrfTokenOf({ csrfToken: 'second' }));
  await answer(api.POST('/api/v1/session/organization' as '/api/v1/session/confirmation', { body }));
  const again = fetched.mock.calls[1]?.[0] as Request;
  expect(await again.json()).toEqual(body);
  expect(again.headers.get('x-csrf-token')).toBe('second');
});

it.each(['sign-in-failed', 'confirmation-failed'])('%s is no ended session', async (code) => {
  fetched.mockResolvedValue(answered({ code }, 401));
  const ended = vi.fn(async () => undefined);
  whenSessionEnds(ended);
  await expect(answer(api.POST('/api/v1/session/confirmation', { body }))).rejects.toBeInstanceOf(ProblemError);
  expect(ended).not.toHaveBeenCalled();
});

it('looking for a session does not ask for a sign-in', async () => {
  fetched.mockResolvedValue(answered({ code: 'not-signed-in' }, 401));
  const ended = vi.fn(async () => undefined);
  whenSessionEnds(ended);
  await expect(answer(api.GET('/api/v1/session'))).rejects.toBeInstanceOf(ProblemError);
  expect(ended).not.toHaveBeenCalled();
});

it('hands on the entity tag for If-Match', async () => {
  fetched.mockResolvedValue(answered({ items: [], sent: [] }, 200, { etag: '"7"' }));
  const tagged = await taggedAnswer(api.GET('/api/v1/my-work'));
  expect(ifMatch(tagged)).toEqual({ 'if-match': '"7"' });
  expect(tagged.value.items).toEqual([]);
});
