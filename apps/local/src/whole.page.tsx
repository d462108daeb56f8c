// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';

/** A page of one of the small servers that only run on one computer. */
export interface WholePage {
  readonly title: string;
  /** Style rules of this page. */
  readonly style: string;
  readonly content: ComponentChildren;
}

/** The page as HTML: whole, in Dutch, without anything to fetch. */
export function wholePage({ title, style, content }: WholePage): string {
  const html = render(
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main>{content}</main>
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}
