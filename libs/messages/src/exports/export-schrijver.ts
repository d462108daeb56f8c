// SPDX-License-Identifier: EUPL-1.2
import type { ExportRegel } from '#application/use-cases/export-regel';

/** Writes a file as a stream: what it answers is to be put behind what it answered before. It keeps nothing of earlier lines, so a file may be of any size. */
export interface LijstSchrijver {
  /** What comes before the first line. */
  begin(): Uint8Array;
  /** Some lines. May answer nothing yet. */
  add(regels: readonly ExportRegel[]): Uint8Array;
  /** What comes after the last line. */
  end(): Uint8Array;
}

/** The columns of a list in a spreadsheet, in order, as the fields of the API are called. */
export const KOLOMMEN = [
  'nummer',
  'titel',
  'focusgebied',
  'thema',
  'blokkades',
  'status',
  'trede',
  'resultaat',
  'ingediendOp',
  'trekker',
  'aanZet',
  'termijn',
  'einddatum',
  'teLaat',
  'organisatie',
  'indiener',
  'omschrijving',
  'watKanWel',
  'geprobeerd',
  'regel',
  'artikel',
  'partijen',
  'sporen',
  'stemVanBewoners',
] as const satisfies readonly (keyof ExportRegel)[];
/** One of them. */
export type Kolom = (typeof KOLOMMEN)[number];

/**
 * What stands in one cell: lists with `; ` between, parties with what they need and offer, yes and no as `ja` and `nee`, nothing as an empty text.
 * @example celTekst({ ...regel, blokkades: ['geld', 'taal'] }, 'blokkades') // 'geld; taal'
 */
export function celTekst(regel: ExportRegel, kolom: Kolom): string {
  if (kolom === 'partijen') return regel.partijen.map(partijTekst).join('; ');
  const waarde = regel[kolom];
  if (waarde === null) return '';
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  return typeof waarde === 'string' ? waarde : waarde.join('; ');
}

function partijTekst({ naam, watNodig, watBiedt }: ExportRegel['partijen'][number]): string {
  const meer = [watNodig && `nodig: ${watNodig}`, watBiedt && `biedt: ${watBiedt}`].filter(Boolean).join(', ');
  return meer === '' ? naam : `${naam} (${meer})`;
}
