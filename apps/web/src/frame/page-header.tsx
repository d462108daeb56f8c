// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { CsrfField } from '../auth/csrf-field.page.js';
import { PetBar } from '../pet/pet-bar.js';
import { ALGEMEEN } from '../texts/algemeen.js';
import { menuFor } from './menu.js';
import type { PageContext } from './page-context.js';

/** The bar on top: name of the product, who is signed in, and the navigation of their roles. Without a context only the name. */
export function PageHeader({ page }: { readonly page: PageContext | null }): VNode {
  return (
    <>
      <header class="page-header band">
        <div class="page-header__top">
          <a class="page-header__name" href="/">
            <Mark />
            {ALGEMEEN.product}
          </a>
          {page && <Who page={page} />}
        </div>
        {page && <PetBar page={page} />}
      </header>
      {page?.visitor && <Menu page={page} />}
    </>
  );
}

/** A stair with its last step through a wall. */
function Mark(): VNode {
  return (
    <svg class="page-header__mark" viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M5 26h6v-6h6v-6h6V8h4"
        fill="none"
        stroke="#ffd166"
        stroke-width="3.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

function Who({ page: { visitor, genodigde = null, csrf, path } }: { readonly page: PageContext }): VNode {
  const who = visitor ?? genodigde;
  if (!who)
    return (
      <div class="page-header__who">
        <a href={path === '/' ? '/inloggen' : `/inloggen?terug=${encodeURIComponent(path)}`}>{ALGEMEEN.aanmelden}</a>
      </div>
    );
  return (
    <form class="page-header__who" method="post" action="/uitloggen">
      <CsrfField token={csrf} />
      {who.naam === null ? (
        <p>{ALGEMEEN.aangemeld}</p>
      ) : (
        <p>
          {`${ALGEMEEN.aangemeldAls} `}
          <strong>{who.naam}</strong>
        </p>
      )}
      <button class="page-header__out" type="submit">
        {ALGEMEEN.afmelden}
      </button>
    </form>
  );
}

function Menu({ page: { visitor, path } }: { readonly page: PageContext }): VNode | null {
  const items = menuFor(visitor?.rollen ?? []);
  if (items.length === 0) return null;
  return (
    <nav class="page-nav band" aria-label={ALGEMEEN.hoofdmenu}>
      {/* Folds the list after it on a narrow screen, without a script; elsewhere it is not there. */}
      <details class="page-nav__fold" id="menu">
        <summary>{ALGEMEEN.menu}</summary>
      </details>
      <ul role="list">
        {items.map(({ href, label }) => (
          <li>
            <a href={href} aria-current={path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
