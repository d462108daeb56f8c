// SPDX-License-Identifier: EUPL-1.2

const TEKSTEN = /"(?:[^"\\]|\\.)*"/g;
const GETALLEN = /-?\d[\d.eE+-]*/g;
const EPOCH = /^(\d+)\.(\d{3})000$/;

/**
 * Does this JSON, as PostgreSQL writes it, survive being read? It holds numbers as precise as they were written, JavaScript rounds them: a
 * digit added behind the sixteenth would go unseen.
 */
export function isExact(json: string): boolean {
  return (json.replace(TEKSTEN, '').match(GETALLEN) ?? []).every((getal) => decimaal(getal) === decimaal(String(Number(getal))));
}

/**
 * The instant of a column as ISO text from its epoch in seconds with six digits, or null when it is no whole millisecond since 1970: we write
 * nothing else, and rounding would hide the difference.
 * @example instantVan('1763978400.000000') // '2025-11-24T10:00:00.000Z'
 */
export function instantVan(epoch: string): string | null {
  const [, seconden, milliseconden] = EPOCH.exec(epoch) ?? [];
  const instant = new Date(Number(seconden) * 1_000 + Number(milliseconden));
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

/** Digits and power of ten of a number, without zeros that add nothing. */
function decimaal(getal: string): string {
  const [, teken = '', heel = '', deel = '', macht = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(getal) ?? [];
  const cijfers = (heel + deel).replace(/^0+/, '');
  const kaal = cijfers.replace(/0+$/, '');
  return kaal === '' ? '0' : `${teken}${kaal}e${Number(macht) - deel.length + cijfers.length - kaal.length}`;
}
