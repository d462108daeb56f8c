// SPDX-License-Identifier: EUPL-1.2

/** A page as a visitor sees it; redirects are not followed. */
export interface Visit {
  readonly status: number;
  readonly headers: Headers;
  readonly location: string | null;
  readonly text: string;
}

/** A browser without a window: it keeps cookies and says where its forms come from. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(readonly webUrl: string) {}

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Visit> {
    return this.send(new URL(path, this.webUrl), { headers });
  }

  /** Sends a form from a page of ours, unless `headers` say otherwise. */
  async post(
    path: string,
    form: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Visit> {
    const all = { origin: this.webUrl, 'sec-fetch-site': 'same-origin', ...headers };
    const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
    return this.send(new URL(path, this.webUrl), { method: 'POST', body: new URLSearchParams(form), headers: given });
  }

  /** The hidden token of the forms on the first page. */
  async csrf(): Promise<string> {
    return /name="csrf" value="([^"]+)"/.exec((await this.get('/')).text)?.[1] ?? '';
  }

  /** The same browser at another process behind the same address. */
  at(webUrl: string): Visitor {
    const other = new Visitor(webUrl);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  private async send(url: URL, init: RequestInit): Promise<Visit> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, ...(cookie && { cookie }) } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/expires=Thu, 01 Jan 1970|max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return {
      status: answer.status,
      headers: answer.headers,
      location: answer.headers.get('location'),
      text: await answer.text(),
    };
  }
}
