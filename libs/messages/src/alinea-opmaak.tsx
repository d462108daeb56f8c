// SPDX-License-Identifier: EUPL-1.2
import { renderToString } from 'preact-render-to-string';
import { FONT, INK, MailKader, MailKnop, MailVoet } from './mail-kader.js';
import { OMLIJSTING } from './texts/mail-woorden.js';

/** A mail of paragraphs with a button. */
export interface AlineaMail {
  readonly kop: string;
  readonly alineas: readonly string[];
  readonly knop: string;
  readonly adres: string;
  readonly waarom: string;
  /** The button is for this receiver alone. */
  readonly persoonlijk: boolean;
}

/** Paragraphs as HTML, in the frame of every mail. */
export function alineaOpmaak({ kop, alineas, knop, adres, waarom, persoonlijk }: AlineaMail): string {
  const html = renderToString(
    <MailKader kop={kop} voorproef={alineas[0] ?? ''}>
      <tr>
        <td class="binnen inkt" style={`padding: 28px; ${FONT}; ${INK}; font-size: 16px; line-height: 1.5;`}>
          <h1 style={`margin: 0 0 12px; font-size: 24px; line-height: 1.25; ${INK}`}>{kop}</h1>
          {alineas.map((alinea) => (
            <p style="margin: 0 0 16px; overflow-wrap: anywhere;">{alinea}</p>
          ))}
          <MailKnop adres={adres}>{knop}</MailKnop>
        </td>
      </tr>
      <MailVoet
        afmelden={null}
        waarom={
          <p style="margin: 0 0 8px;">
            {waarom} {persoonlijk ? OMLIJSTING.delen : null}
          </p>
        }
      >
        <p style="margin: 0 0 8px;">{OMLIJSTING.geenAntwoord}</p>
        <p style="margin: 0;">
          {OMLIJSTING.knopWerktNiet}
          <br />
          <span style="overflow-wrap: anywhere; word-break: break-all;">{adres}</span>
        </p>
      </MailVoet>
    </MailKader>,
  );
  return `<!doctype html>${html}`;
}
