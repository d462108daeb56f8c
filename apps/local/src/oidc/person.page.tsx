// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren } from 'preact';
import { wholePage } from '../whole.page.js';
import { chooseAddress } from './choose-address.js';
import type { PersonGroup } from './person-groups.js';

const STYLE = `
  body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 1rem; color: #1c1c1c; background: #fff; }
  button { font: inherit; text-align: left; width: 100%; padding: .5rem .75rem; margin: .125rem 0; border: 1px solid #767676; border-radius: .25rem; background: #fff; cursor: pointer; }
  button:hover { background: #eef4fb; } button:focus-visible { outline: 3px solid #01689b; outline-offset: 2px; }
  h2 { font-size: 1.25rem; margin: 1.5rem 0 .25rem; } .naar { display: flex; flex-wrap: wrap; gap: 0 1rem; } .naar a { display: inline-block; padding: .375rem 0; color: #01689b; }
  ul { list-style: none; padding: 0; } small { display: block; color: #4a4a4a; } .fout { border-left: 4px solid #b4171d; padding-left: .75rem; }
`;

/** The page where somebody chooses whom to be, by area. */
export function personPage(uid: string, groups: readonly PersonGroup[], fault?: string): string {
  return page(
    'Wie bent u?',
    <>
      <h1>Wie bent u?</h1>
      <p>Dit is de aanmelddienst om te oefenen. Er zijn geen wachtwoorden. Kies een rol.</p>
      {fault ? (
        <p class="fout" role="alert">
          {fault}
        </p>
      ) : null}
      <nav aria-label="Gebieden">
        <ul class="naar" role="list">
          {groups.map(({ id, naam }) => (
            <li key={id}>
              <a href={`#${id}`}>{naam}</a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="post" action={chooseAddress(uid)}>
        {groups.map(({ id, naam, personen }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{naam}</h2>
            <ul role="list">
              {personen.map((persoon) => (
                <li key={persoon.sleutel}>
                  <button type="submit" name="persoon" value={persoon.sleutel}>
                    {persoon.naam}
                    <small>{persoon.uitleg}</small>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </form>
    </>,
  );
}

/** The page when signing in is not possible. */
export function errorPage(reason: string): string {
  return page(
    'Aanmelden lukt niet',
    <>
      <h1>Aanmelden lukt niet</h1>
      <p class="fout">{reason}</p>
      <p>Ga terug naar Doorbraak en meld u opnieuw aan.</p>
    </>,
  );
}

/** A whole page of the sign-in service. */
export function page(title: string, content: ComponentChildren): string {
  return wholePage({ title: `${title} - Doorbraak`, style: STYLE, content });
}
