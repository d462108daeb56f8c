// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { FONT, INK, MailKader, MailKnop, MailVoet } from './mail-kader.js';
import { STILSTAND as T } from './texts/stilstand-tekst.js';

/** The mail that a queue stands still as HTML, in the frame of every mail. */
export function stilstandOpmaak(wat: string, adres: string): string {
  return `<!doctype html>${renderToString(<StilstandVel wat={wat} adres={adres} />)}`;
}

function StilstandVel({ wat, adres }: { readonly wat: string; readonly adres: string }): VNode {
  return (
    <MailKader kop={T.kop} voorproef={wat}>
      <tr>
        <td class="binnen inkt" style={`padding: 28px; ${FONT}; ${INK}; font-size: 16px; line-height: 1.5;`}>
          <h1 style="margin: 0 0 16px; font-size: 24px; line-height: 1.25;">{T.kop}</h1>
          <p style="margin: 0 0 16px;">{wat}</p>
          <p style="margin: 0 0 24px;">{T.verder}</p>
          <MailKnop adres={adres}>{T.knop}</MailKnop>
        </td>
      </tr>
      <MailVoet waarom={<p style="margin: 0 0 8px;">{T.waarom}</p>} afmelden={null} />
    </MailKader>
  );
}
