// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { datumInWoorden } from '#domain/kalender/datum-in-woorden';
import type { MailInhoud } from './mail-inhoud.js';
import { OMLIJSTING } from './texts/mail-woorden.js';

/*
 * The look of the pages (apps/web/src/stylesheet/tokens.ts), in what mail programs can show: tables, and styles at the element. Colours are set twice, so that a
 * program that darkens the paper finds dark colours of our own instead of guessing.
 */
const FONT = `font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif`;
const INK = 'color: #16222d';
const SOFT = 'color: #475868';

const CSS = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (max-width: 480px) {
    .binnen { padding: 20px 16px !important; }
    .merk { padding: 12px 16px !important; }
    .leus { display: block !important; padding-left: 0 !important; }
    .knopvak { width: 100% !important; }
    .knop a { display: block !important; text-align: center !important; }
  }
  @media (prefers-color-scheme: dark) {
    .papier { background-color: #0f171e !important; }
    .vel { background-color: #18232d !important; border-color: #31414e !important; }
    .inkt, .inkt * { color: #eef3f7 !important; }
    .zacht, .zacht * { color: #b3c1cd !important; }
    .kaart { background-color: #0f171e !important; border-color: #8cc5f7 !important; }
    .lijn { border-color: #31414e !important; }
    .knop { background-color: #8cc5f7 !important; }
    .knop a { color: #0b1c2b !important; }
  }`;

const TABLE = { role: 'presentation', width: '100%', cellSpacing: '0', cellPadding: '0' } as const;

/** The mail as HTML: complete in itself, nothing is fetched from elsewhere, and it reads the same without any style. */
export function mailOpmaak(inhoud: MailInhoud): string {
  return `<!doctype html>${renderToString(<Mail inhoud={inhoud} />)}`;
}

function Mail({ inhoud }: { readonly inhoud: MailInhoud }): VNode {
  return (
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{inhoud.kop}</title>
        <style dangerouslySetInnerHTML={{ __html: CSS }} />
      </head>
      <body class="papier" style={`margin: 0; padding: 0; background-color: #f3f6f8; ${FONT}; ${INK}`}>
        <div style="display: none; max-height: 0; overflow: hidden;">{inhoud.wat}</div>
        <table {...TABLE} class="papier" style="background-color: #f3f6f8;">
          <tr>
            <td align="center" style="padding: 24px 8px;">
              <table
                {...TABLE}
                class="vel"
                style="max-width: 560px; background-color: #ffffff; border: 1px solid #d3dce3; border-radius: 6px;"
              >
                <Merk />
                <Inhoud inhoud={inhoud} />
                <Voet inhoud={inhoud} />
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>
  );
}

function Merk(): VNode {
  return (
    <tr>
      <td class="merk" style={`padding: 14px 28px; background-color: #123b5d; border-radius: 5px 5px 0 0; ${FONT}`}>
        <span style="color: #ffffff; font-size: 17px; font-weight: bold;">{OMLIJSTING.merk}</span>
        <span class="leus" style="color: #ffd166; font-size: 13px; padding-left: 10px;">
          {OMLIJSTING.beloften}
        </span>
      </td>
    </tr>
  );
}

function Inhoud({ inhoud }: { readonly inhoud: MailInhoud }): VNode {
  const { kop, wat, verder, knop, adres, nummer, titel, wie, datum } = inhoud;
  return (
    <tr>
      <td class="binnen inkt" style={`padding: 28px; ${FONT}; ${INK}; font-size: 16px; line-height: 1.5;`}>
        <h1 style={`margin: 0 0 12px; font-size: 24px; line-height: 1.25; ${INK}`}>{kop}</h1>
        <p style="margin: 0 0 20px;">{wat}</p>
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
        <table role="presentation" cellSpacing="0" cellPadding="0" class="knopvak">
          <tr>
            <td class="knop" style="background-color: #0b5394; border-radius: 6px;">
              <a
                href={adres}
                style={`display: inline-block; padding: 13px 24px; color: #ffffff; font-size: 16px; font-weight: bold; text-decoration: none; ${FONT}`}
              >
                {knop}
              </a>
            </td>
          </tr>
        </table>
      </td>
    </tr>
  );
}

function Regel({ naam, children }: { readonly naam: string; readonly children: ComponentChildren }): VNode {
  return (
    <tr>
      <td
        class="zacht lijn"
        width="88"
        valign="top"
        style={`padding: 10px 12px 10px 0; border-top: 1px solid #d3dce3; font-size: 14px; line-height: 24px; ${SOFT}`}
      >
        {naam}
      </td>
      <td class="lijn" valign="top" style="padding: 10px 0; border-top: 1px solid #d3dce3; overflow-wrap: anywhere;">
        {children}
      </td>
    </tr>
  );
}

function Voet({ inhoud: { waarom, adres, datum, persoonlijk } }: { readonly inhoud: MailInhoud }): VNode {
  return (
    <tr>
      <td
        class="binnen zacht lijn"
        style={`padding: 16px 28px 24px; border-top: 1px solid #d3dce3; ${FONT}; ${SOFT}; font-size: 13px; line-height: 1.5;`}
      >
        {datum === null ? null : <p style="margin: 0 0 8px;">{OMLIJSTING.agenda}</p>}
        <p style="margin: 0 0 8px;">
          {waarom} {persoonlijk ? OMLIJSTING.delen : null}
        </p>
        <p style="margin: 0 0 8px;">{OMLIJSTING.geenAntwoord}</p>
        <p style="margin: 0;">
          {OMLIJSTING.knopWerktNiet}
          <br />
          <span style="overflow-wrap: anywhere; word-break: break-all;">{adres}</span>
        </p>
      </td>
    </tr>
  );
}
