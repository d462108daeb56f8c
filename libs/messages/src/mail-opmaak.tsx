// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { datumInWoorden } from '#domain/kalender/datum-in-woorden';
import type { MailInhoud } from './mail-inhoud.js';
import { FONT, INK, MailKader, MailKnop, MailVoet, SOFT, TABLE } from './mail-kader.js';
import { OMLIJSTING } from './texts/mail-woorden.js';

/** The mail as HTML: complete in itself, nothing is fetched from elsewhere, and it reads the same without any style. */
export function mailOpmaak(inhoud: MailInhoud): string {
  return `<!doctype html>${renderToString(<Mail inhoud={inhoud} />)}`;
}

function Mail({ inhoud }: { readonly inhoud: MailInhoud }): VNode {
  return (
    <MailKader kop={inhoud.kop} voorproef={inhoud.wat}>
      <Inhoud inhoud={inhoud} />
      <Voet inhoud={inhoud} />
    </MailKader>
  );
}

function Inhoud({ inhoud }: { readonly inhoud: MailInhoud }): VNode {
  const { kop, wat, uitleg, mailtekst, verder, knop, adres, nummer, titel, wie, datum } = inhoud;
  return (
    <tr>
      <td class="binnen inkt" style={`padding: 28px; ${FONT}; ${INK}; font-size: 16px; line-height: 1.5;`}>
        <h1 style={`margin: 0 0 12px; font-size: 24px; line-height: 1.25; ${INK}`}>{kop}</h1>
        {mailtekst.groet === null ? null : <p style="margin: 0 0 12px;">{mailtekst.groet}</p>}
        <p style="margin: 0 0 20px;">{wat}</p>
        {uitleg.map((alinea) => (
          <p style="margin: 0 0 20px;">{alinea}</p>
        ))}
        <table {...TABLE} class="kaart" style="background-color: #f3f6f8; border-left: 4px solid #0b5394;">
          <tr>
            <td style="padding: 12px 16px;">
              <div class="zacht" style={`font-size: 14px; ${SOFT}`}>
                {OMLIJSTING.vastloper} {nummer}
              </div>
              <div style="font-weight: bold; overflow-wrap: anywhere;">{titel}</div>
            </td>
          </tr>
        </table>
        <table {...TABLE} style="margin: 20px 0;">
          <Regel naam={OMLIJSTING.wie}>{wie}</Regel>
          <Regel naam={OMLIJSTING.verder}>{verder}</Regel>
          {datum === null ? null : (
            <Regel naam={OMLIJSTING.uiterlijk}>
              <strong>{datumInWoorden(datum)}</strong>
            </Regel>
          )}
        </table>
        <MailKnop adres={adres}>{knop}</MailKnop>
        {mailtekst.contact === null ? null : <p style="margin: 20px 0 0;">{mailtekst.contact}</p>}
      </td>
    </tr>
  );
}

function Regel({ naam, children }: { readonly naam: string; readonly children: ComponentChildren }): VNode {
  return (
    <tr>
      <td
        class="naam zacht lijn"
        width="88"
        valign="top"
        style={`padding: 10px 12px 10px 0; border-top: 1px solid #d3dce3; font-size: 14px; line-height: 24px; ${SOFT}`}
      >
        {naam}
      </td>
      <td class="waarde lijn" valign="top" style="padding: 10px 0; border-top: 1px solid #d3dce3; overflow-wrap: anywhere;">
        {children}
      </td>
    </tr>
  );
}

function Voet({
  inhoud: { waarom, adres, datum, persoonlijk, afmelden, weer, kanAntwoorden },
}: {
  readonly inhoud: MailInhoud;
}): VNode {
  return (
    <MailVoet
      afmelden={afmelden}
      waarom={
        <>
          {datum === null ? null : <p style="margin: 0 0 8px;">{OMLIJSTING.agenda}</p>}
          <p style="margin: 0 0 8px;">
            {waarom} {persoonlijk ? OMLIJSTING.delen : null}
          </p>
        </>
      }
    >
      {weer === null ? null : (
        <p style="margin: 0 0 8px;">
          {OMLIJSTING.weerMail}{' '}
          <a href={weer} style={SOFT}>
            {OMLIJSTING.weerMailKnop}
          </a>
        </p>
      )}
      <p style="margin: 0 0 8px;">{kanAntwoorden ? OMLIJSTING.antwoord : OMLIJSTING.geenAntwoord}</p>
      <p style="margin: 0;">
        {OMLIJSTING.knopWerktNiet}
        <br />
        <span style="overflow-wrap: anywhere; word-break: break-all;">{adres}</span>
      </p>
    </MailVoet>
  );
}
