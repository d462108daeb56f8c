// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';
import { wholePage } from '../whole.page.js';
import type { StoredMail } from './mail-store.js';

const STYLE = `
  :root { color-scheme: light dark; }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 1rem; color: #16222d; background: #fff; }
  a { color: #0b5394; } table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid #d3dce3; vertical-align: top; overflow-wrap: anywhere; }
  iframe { width: 100%; height: 48rem; border: 1px solid #d3dce3; border-radius: .375rem; background: #fff; } pre { white-space: pre-wrap; background: #f3f6f8; color: #16222d; padding: 1rem; overflow-wrap: anywhere; }
  dt { font-weight: bold; } dd { margin: 0 0 .5rem; overflow-wrap: anywhere; } select, button { font: inherit; padding: .25rem .5rem; }
  @media (prefers-color-scheme: dark) { body { color: #eef3f7; background: #0f171e; } a { color: #8cc5f7; } }
`;

const TIJD = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/Amsterdam' });

/** One page of the list of mails: which one, of how many, and how many mails there are in all. */
export interface Bladzijde {
  readonly mails: readonly StoredMail[];
  readonly totaal: number;
  readonly nummer: number;
  readonly aantal: number;
}

/** All mails, newest first. */
export function listPage(bladzijde: Bladzijde, addresses: readonly string[], aan: string | undefined): string {
  const { mails } = bladzijde;
  return page(
    'Mailbak',
    <>
      <h1>Mailbak</h1>
      <p>Alle mail die Doorbraak op deze computer verstuurt, komt hier. Er gaat niets naar buiten.</p>
      <form method="get">
        <label>
          Alleen mail aan{' '}
          <select name="aan">
            <option value="">iedereen</option>
            {addresses.map((address) => (
              <option value={address} selected={address === aan}>
                {address}
              </option>
            ))}
          </select>
        </label>{' '}
        <button type="submit">Toon</button>
      </form>
      {mails.length === 0 ? (
        <p>Er is nog geen mail.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Wanneer</th>
              <th scope="col">Aan</th>
              <th scope="col">Onderwerp</th>
            </tr>
          </thead>
          <tbody>
            {mails.map((mail) => (
              <tr>
                <td>{TIJD.format(new Date(mail.op))}</td>
                <td>{mail.aan.join(', ')}</td>
                <td>
                  <a href={`/mail/${mail.id}`}>{mail.onderwerp}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Bladeren bladzijde={bladzijde} aan={aan} />
    </>,
  );
}

function Bladeren({ bladzijde, aan }: { readonly bladzijde: Bladzijde; readonly aan: string | undefined }): VNode | null {
  const { totaal, nummer, aantal } = bladzijde;
  if (aantal === 1) return null;
  const adres = (naar: number): string =>
    `/?${new URLSearchParams({ ...(aan === undefined ? {} : { aan }), bladzijde: String(naar) }).toString()}`;
  return (
    <nav aria-label="Bladzijden">
      <p>
        {nummer > 1 && <a href={adres(nummer - 1)}>Nieuwere mail</a>} Bladzijde {nummer} van {aantal}, {totaal} mails{' '}
        {nummer < aantal && <a href={adres(nummer + 1)}>Oudere mail</a>}
      </p>
    </nav>
  );
}

/** One mail, with its parts. */
export function mailPage({ id, op, aan, onderwerp, read }: StoredMail): string {
  const mail = read();
  const text = mail.parts.find(({ type, fileName }) => type === 'text/plain' && fileName === null)?.text ?? '';
  const files = mail.parts.filter(({ fileName }) => fileName !== null);
  return page(
    onderwerp,
    <>
      <p>
        <a href="/">Alle mail</a>
      </p>
      <h1>{onderwerp}</h1>
      <dl>
        <dt>Aan</dt>
        <dd>{aan.join(', ')}</dd>
        <dt>Van</dt>
        <dd>{mail.header('from')}</dd>
        <dt>Wanneer</dt>
        <dd>{TIJD.format(new Date(op))}</dd>
        <dt>Kenmerk</dt>
        <dd>{mail.header('message-id')}</dd>
      </dl>
      <iframe
        title="De mail zoals de ontvanger hem ziet"
        src={`/mail/${id}/html`}
        sandbox="allow-popups allow-top-navigation-by-user-activation"
      />
      <h2>Als gewone tekst</h2>
      <pre>{text}</pre>
      {files.map((file) => (
        <>
          <h2>{file.fileName}</h2>
          <pre>{file.text}</pre>
        </>
      ))}
    </>,
  );
}

function page(title: string, content: ComponentChildren): string {
  return wholePage({ title: `${title} - Mailbak`, style: STYLE, content });
}
