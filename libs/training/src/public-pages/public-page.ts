import type { Environment } from '@qms/config';
import type { Language, QmsRequest } from '@qms/http';
import type { FastifyReply } from 'fastify';

const STYLE = `body{font:17px/1.5 system-ui,sans-serif;margin:0;color:#1b1f24;background:#f5f6f8}main{max-width:34rem;margin:0 auto;padding:1.25rem}
h1{font-size:1.35rem}form,section{background:#fff;border:1px solid #d5d9de;border-radius:8px;padding:1rem;margin:0 0 1rem}
label{display:block;margin-bottom:.35rem}input[type=text],textarea{font:inherit;width:100%;box-sizing:border-box;padding:.55rem;border:1px solid #6b7280;border-radius:6px}
button{font:inherit;margin-top:.75rem;padding:.6rem 1.1rem;min-height:44px;border:0;border-radius:6px;background:#1c4f8f;color:#fff}
:focus-visible{outline:3px solid #1c4f8f;outline-offset:2px}p{margin:.25rem 0}`;

interface PublicPage {
  readonly title: string;
  readonly language: Language;
  /** HTML: every text of somebody in it is {@link escaped}. */
  readonly body: string;
  /** CSS of its own. */
  readonly style?: string;
}

/** A page for who is not signed in: whole without script, nothing from elsewhere. */
export const publicPage = ({ title, language, body, style = '' }: PublicPage): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>${title}</title><style>
${STYLE}
${style}
</style></head><body><main><h1>${title}</h1>
${body}
</main></body></html>
`;

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

/** Sends such a page: kept by nobody, found by no search engine, allowed to load nothing. */
export const sendPage = (reply: FastifyReply, status: number, page: string): FastifyReply =>
  reply
    .status(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex, nofollow')
    .header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    .send(page);

/** How often one address may ask within a minute, counted by each process. */
export class AddressLimit {
  private readonly limits = new Map<unknown, ReturnType<QmsRequest['server']['createRateLimit']>>();

  constructor(private readonly perMinute: number) {}

  /** @returns seconds to wait; null = go on */
  async wait(request: QmsRequest): Promise<number | null> {
    const { server } = request;
    const check = this.limits.get(server) ?? server.createRateLimit({ max: this.perMinute, timeWindow: '1 minute' });
    this.limits.set(server, check);
    const state = await check(request);
    return !state.isAllowed && state.isExceeded ? state.ttlInSeconds : null;
  }
}

/** A field of a form as it was sent; '' where it was not, or not as one text. */
export const typedIn = (body: unknown, name: string): string => {
  const value = (body as Record<string, unknown> | null | undefined)?.[name];
  // The database keeps neither NUL nor half a character.
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed().normalize('NFC') : '';
};

/** Where this system is found from outside. */
export const publicAddress = ({ publicUrl }: Environment, { protocol, headers }: QmsRequest): string =>
  publicUrl ?? `${protocol}://${headers.host}`;
