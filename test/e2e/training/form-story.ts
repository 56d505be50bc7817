/** A page without script, as somebody who is not signed in sees it. */
export interface SeenPage {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** Where it leads to; null = nowhere. */
  readonly location: string | null;
  /** What the form carries along unseen. */
  readonly hidden: Readonly<Record<string, string>>;
}

async function seen(response: Response): Promise<SeenPage> {
  const text = await response.text();
  return {
    status: response.status,
    text,
    headers: response.headers,
    location: response.headers.get('location'),
    hidden: Object.fromEntries([...text.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!])),
  };
}

export const opens = async (url: string, headers: Record<string, string> = {}): Promise<SeenPage> => seen(await fetch(url, { headers }));

/** Sends the form as a browser does. */
export const sends = async (url: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<SeenPage> =>
  seen(await fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual', headers }));
