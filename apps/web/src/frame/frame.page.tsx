// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { ICON_PATH, SCRIPT_PATH, STYLESHEET_PATH } from '../assets/assets.js';
import { errorCountText } from '../parts/error-summary.js';
import { HersteldContext } from '../forms/hersteld-formulier.js';
import { Alert } from '../parts/alert.js';
import { klokTekst } from '../start/snelle-klok.js';
import { ALGEMEEN, SESSIE } from '../texts/algemeen.js';
import type { PageContext } from './page-context.js';
import { PageHeader } from './page-header.js';

/** A page above this one. */
export interface Crumb {
  readonly href: string;
  readonly label: string;
}

/** What every page has: its own title, and what stands between header and footer. */
export interface FrameProps {
  readonly title: string;
  /** Null where nothing is known of the request, as on a page of errors. */
  readonly page?: PageContext | null;
  /** The pages above this one, the highest first; the start page and this page itself are not in it. */
  readonly crumbs?: readonly Crumb[];
  /** How many faults the form on this page has; told in the title. */
  readonly errorCount?: number;
  /** Seconds after which the page looks again by itself, while an act is being carried out and there is no script. */
  readonly refreshSeconds?: number | null;
  /** A page that takes all the room there is, such as a board. */
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** The frame around every page: one title, skip link, header, navigation, way back, main part and footer. Complete without scripts. */
export function FramePage(props: FrameProps): VNode {
  const { page = null, crumbs = [], wide = false, children } = props;
  return (
    <html lang="nl">
      <Head {...props} />
      <body>
        <a class="skip-link utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
          {ALGEMEEN.naarInhoud}
        </a>
        <PageHeader page={page} />
        {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
        <main id="inhoud" class={wide ? 'band band--wide' : 'band'} tabIndex={-1}>
          {page?.klok && (
            <div class="notice" role="note">
              <p>{klokTekst(page.klok)}</p>
            </div>
          )}
          {page?.hersteld && (
            <Alert kind="info" title={SESSIE.hersteldTitel} live>
              <p>{SESSIE.hersteld}</p>
            </Alert>
          )}
          <HersteldContext.Provider value={page?.hersteld ?? null}>{children}</HersteldContext.Provider>
        </main>
        <footer class="page-footer band">
          <p>{ALGEMEEN.voet}</p>
          {page?.visitor && (
            <p>
              <a class="utrecht-link" href="/voorkeuren">
                {ALGEMEEN.voetMail}
              </a>
            </p>
          )}
          <p>{ALGEMEEN.voetLicentie}</p>
        </footer>
      </body>
    </html>
  );
}

function Head({ title, errorCount = 0, refreshSeconds = null }: FrameProps): VNode {
  const parts = [errorCountText(errorCount), title, ALGEMEEN.product].filter(Boolean);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{parts.join(' - ')}</title>
      <link rel="icon" href={ICON_PATH} type="image/svg+xml" />
      <link rel="stylesheet" href={STYLESHEET_PATH} />
      {refreshSeconds !== null && (
        // Only where no script looks for itself: a page that refreshes is hard on who reads slowly (WCAG 2.2.1).
        <noscript>
          <meta http-equiv="refresh" content={String(refreshSeconds)} />
        </noscript>
      )}
      {SCRIPT_PATH && <script type="module" src={SCRIPT_PATH} />}
    </head>
  );
}

function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }): VNode {
  return (
    <nav class="breadcrumb band no-print" aria-label={ALGEMEEN.kruimelpad}>
      <ol role="list">
        {[{ href: '/', label: ALGEMEEN.start }, ...crumbs].map(({ href, label }) => (
          <li>
            <a class="utrecht-link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The whole document as text. Example: `renderPage(<NotFoundPage />)` starts with `<!DOCTYPE html><html lang="nl">`. */
export function renderPage(page: VNode): string {
  return `<!DOCTYPE html>${render(page)}`;
}
