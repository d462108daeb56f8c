// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { datumInWoorden } from '#domain/kalender/datum-in-woorden';
import { FONT, INK, MailKader, MailKnop, MailVoet, SOFT, TABLE } from './mail-kader.js';
import type { OverzichtInhoud, OverzichtRegel } from './overzicht-inhoud.js';
import { OMLIJSTING } from './texts/mail-woorden.js';

/** A digest as HTML, in the frame of every mail. */
export function overzichtOpmaak(inhoud: OverzichtInhoud): string {
  return `<!doctype html>${renderToString(<Overzicht inhoud={inhoud} />)}`;
}

function Overzicht({ inhoud }: { readonly inhoud: OverzichtInhoud }): VNode {
  const { kop, wat, regels, meer, knop, adres, waarom, afmelden } = inhoud;
  return (
    <MailKader kop={kop} voorproef={wat}>
      <tr>
        <td class="binnen inkt" style={`padding: 28px; ${FONT}; ${INK}; font-size: 16px; line-height: 1.5;`}>
          <h1 style={`margin: 0 0 12px; font-size: 24px; line-height: 1.25; ${INK}`}>{kop}</h1>
          <p style="margin: 0 0 20px;">{wat}</p>
          {regels.map((regel) => (
            <Regel regel={regel} />
          ))}
          {meer === null ? null : <p style="margin: 0 0 20px;">{meer}</p>}
          <div style="height: 8px; line-height: 8px;">&nbsp;</div>
          <MailKnop adres={adres}>{knop}</MailKnop>
        </td>
      </tr>
      <MailVoet afmelden={afmelden} waarom={<p style="margin: 0 0 8px;">{waarom}</p>}>
        <p style="margin: 0;">{OMLIJSTING.geenAntwoord}</p>
      </MailVoet>
    </MailKader>
  );
}

function Regel({ regel: { nummer, titel, adres, wat, wie, datum } }: { readonly regel: OverzichtRegel }): VNode {
  return (
    <table {...TABLE} class="kaart" style="background-color: #f3f6f8; border-left: 4px solid #0b5394; margin: 0 0 12px;">
      <tr>
        <td style="padding: 12px 16px;">
          <div class="zacht" style={`font-size: 14px; ${SOFT}`}>
            {OMLIJSTING.vastloper} {nummer}
          </div>
          <div style="font-weight: bold; overflow-wrap: anywhere;">
            <a href={adres} style={INK}>
              {titel}
            </a>
          </div>
          <div style="margin: 4px 0;">{wat}</div>
          <div class="zacht" style={`font-size: 14px; ${SOFT}`}>
            {OMLIJSTING.wie}: {wie}
            {datum === null ? null : (
              <>
                <br />
                {OMLIJSTING.uiterlijk}: <strong>{datumInWoorden(datum)}</strong>
              </>
            )}
          </div>
        </td>
      </tr>
    </table>
  );
}
