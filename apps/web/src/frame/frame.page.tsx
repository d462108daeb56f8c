// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { ICON_PATH, STYLESHEET_PATH } from '../stylesheet/paths.js';

/** What every page has: its own title, and what stands between header and footer. */
export interface FrameProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** The frame around every page: one title, skip link, header, main part and footer. Without scripts. */
export function FramePage({ title, children }: FrameProps): VNode {
  return (
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} - Doorbraak`}</title>
        <link rel="icon" href={ICON_PATH} type="image/svg+xml" />
        <link rel="stylesheet" href={STYLESHEET_PATH} />
      </head>
      <body>
        <a class="skip-link" href="#inhoud">
          Naar de inhoud
        </a>
        <header class="page-header">
          <a class="page-header__name" href="/">
            Doorbraak
          </a>
          <p class="page-header__line">Wat vastloopt, komt in beweging.</p>
        </header>
        <main id="inhoud">{children}</main>
        <footer class="page-footer">
          <p>
            Doorbraak is open software onder de licentie EUPL-1.2. Noem in een vastloper nooit een bewoner: het gaat om de regel,
            niet om de persoon.
          </p>
        </footer>
      </body>
    </html>
  );
}

/** The whole document as text. Example: `renderPage(<NotFoundPage />)` starts with `<!DOCTYPE html><html lang="nl">`. */
export function renderPage(page: VNode): string {
  return `<!DOCTYPE html>${render(page)}`;
}
