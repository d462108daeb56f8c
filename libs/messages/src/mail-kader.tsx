// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';
import { OMLIJSTING } from './texts/mail-woorden.js';

/*
 * The look of the pages (apps/web/src/stylesheet/tokens.ts), in what mail programs can show: tables, and styles at the element. Colours are set twice, so that a
 * program that darkens the paper finds dark colours of our own instead of guessing.
 */
/** Letters of the pages. */
export const FONT = `font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif`;
/** Colour of text. */
export const INK = 'color: #16222d';
/** Colour of what matters less. */
export const SOFT = 'color: #475868';

const CSS = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (max-width: 480px) {
    .binnen { padding: 20px 16px !important; }
    .merk { padding: 12px 16px !important; }
    .leus { display: block !important; padding-left: 0 !important; }
    .naam { display: block !important; width: auto !important; padding: 10px 0 0 !important; }
    .waarde { display: block !important; padding: 0 0 10px !important; border-top: 0 !important; }
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

/** A table that only lays out. */
export const TABLE = { role: 'presentation', width: '100%', cellSpacing: '0', cellPadding: '0' } as const;

/** What every mail has: its heading, what a mailbox shows of it ahead, and between head and foot what it says. */
export interface MailKaderProps {
  readonly kop: string;
  readonly voorproef: string;
  readonly children: ComponentChildren;
}

/** The frame around every mail. Children are rows of its table. */
export function MailKader({ kop, voorproef, children }: MailKaderProps): VNode {
  return (
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{kop}</title>
        <style dangerouslySetInnerHTML={{ __html: CSS }} />
      </head>
      <body class="papier" style={`margin: 0; padding: 0; background-color: #f3f6f8; ${FONT}; ${INK}`}>
        <div style="display: none; max-height: 0; overflow: hidden;">{voorproef}</div>
        <table {...TABLE} class="papier" style="background-color: #f3f6f8;">
          <tr>
            <td align="center" style="padding: 24px 8px;">
              <table
                {...TABLE}
                class="vel"
                style="max-width: 560px; background-color: #ffffff; border: 1px solid #d3dce3; border-radius: 6px;"
              >
                <Merk />
                {children}
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

/** The one button of a mail. */
export function MailKnop({ adres, children }: { readonly adres: string; readonly children: ComponentChildren }): VNode {
  return (
    <table role="presentation" cellSpacing="0" cellPadding="0" class="knopvak">
      <tr>
        <td class="knop" style="background-color: #0b5394; border-radius: 6px;">
          <a
            href={adres}
            style={`display: inline-block; padding: 13px 24px; color: #ffffff; font-size: 16px; font-weight: bold; text-decoration: none; ${FONT}`}
          >
            {children}
          </a>
        </td>
      </tr>
    </table>
  );
}

/** The foot of a mail: why one gets it, and how to get less when that is possible. Children are paragraphs that come after. */
export function MailVoet({
  waarom,
  afmelden,
  children,
}: {
  readonly waarom: ComponentChildren;
  readonly afmelden: string | null;
  readonly children?: ComponentChildren;
}): VNode {
  return (
    <tr>
      <td
        class="binnen zacht lijn"
        style={`padding: 16px 28px 24px; border-top: 1px solid #d3dce3; ${FONT}; ${SOFT}; font-size: 13px; line-height: 1.5;`}
      >
        {waarom}
        {afmelden === null ? null : (
          <p style="margin: 0 0 8px;">
            {OMLIJSTING.minderMail}{' '}
            <a href={afmelden} style={SOFT}>
              {OMLIJSTING.minderMailKnop}
            </a>
          </p>
        )}
        {children}
      </td>
    </tr>
  );
}
