import { randomUUID } from 'node:crypto';

/** An answer as a test reads it. */
export interface Answer<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
type Json = any;

/** One person's browser, as far as HTTP goes: cookies, CSRF token, idempotency keys. */
export class Client {
  private readonly cookies = new Map<string, string>();
  private csrf = '';

  constructor(
    readonly url: string,
    readonly name: string,
  ) {}

  async signIn(username: string, password: string, totp?: string): Promise<Answer<Json>> {
    const answer = await this.send('POST', '/session', { username, password, ...(totp && { totp }) });
    if (answer.status === 204) this.csrf = (await this.get('/session')).body.csrfToken;
    return answer;
  }

  /** Confirms by password, as acts of weight ask once per sitting. */
  async confirm(password: string): Promise<Answer<Json>> {
    return this.send('POST', '/session/confirmation', { password });
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer<Json>> {
    return this.send('GET', path, undefined, headers);
  }
  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer<Json>> {
    return this.send('POST', path, body, { 'idempotency-key': randomUUID(), ...headers });
  }
  put(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer<Json>> {
    return this.send('PUT', path, body, headers);
  }
  patch(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer<Json>> {
    return this.send('PATCH', path, body, headers);
  }
  delete(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<Json>> {
    return this.send('DELETE', path, body, headers);
  }

  /** Uploads one file as multipart/form-data. */
  async upload(
    path: string,
    file: { name: string; bytes: Uint8Array },
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<Json>> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(file.bytes)]), file.name);
    return this.fetch(path, { method: 'POST', body: form, headers: this.headers({ 'idempotency-key': randomUUID(), ...headers }) });
  }

  /** The same, with something that happens while the bytes are under way: half of them have left, the rest waits for it. */
  uploadAround(path: string, file: { name: string; bytes: Uint8Array }, during: () => Promise<unknown>): Promise<Answer<Json>> {
    const boundary = `half-${randomUUID()}`;
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\n\r\n`;
    const half = Math.floor(file.bytes.length / 2);
    const body = async function* () {
      yield Buffer.from(head);
      yield file.bytes.subarray(0, half);
      await during();
      yield file.bytes.subarray(half);
      yield Buffer.from(`\r\n--${boundary}--\r\n`);
    };
    return this.fetch(path, {
      method: 'POST',
      headers: this.headers({ 'content-type': `multipart/form-data; boundary=${boundary}`, 'idempotency-key': randomUUID() }),
      body: body() as unknown as BodyInit,
      duplex: 'half',
    } as RequestInit);
  }

  async download(path: string, headers: Record<string, string> = {}): Promise<{ status: number; bytes: Buffer; headers: Headers }> {
    const response = await fetch(this.address(path), { headers: this.headers(headers) });
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers };
  }

  send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<Json>> {
    return this.fetch(path, {
      method,
      headers: this.headers({ ...(body !== undefined && { 'content-type': 'application/json' }), ...headers }),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  /** A body as it stands, JSON or not. */
  sendText(method: string, path: string, text: string, headers: Record<string, string> = {}): Promise<Answer<Json>> {
    return this.fetch(path, { method, headers: this.headers({ 'content-type': 'application/json', ...headers }), body: text });
  }

  private async fetch(path: string, init: RequestInit): Promise<Answer<Json>> {
    const response = await fetch(this.address(path), init);
    for (const cookie of response.headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0]!.split('=') as [string, string];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, body: isJson && text ? JSON.parse(text) : text, headers: response.headers };
  }

  private headers(more: Record<string, string>): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { ...(cookie && { cookie }), ...(this.csrf && { 'x-csrf-token': this.csrf }), ...more };
  }

  private address(path: string): string {
    return path.startsWith('/api') || path.startsWith('/health') ? this.url + path : `${this.url}/api/v1${path}`;
  }
}
