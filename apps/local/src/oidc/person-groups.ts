// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { FOCUSGEBIEDEN } from '#persistence/reference/focusgebieden';
import { ORGANISATIES } from '#persistence/reference/organisaties';
import { ROL_NAMEN } from '#messages/texts/toegang-teksten';
import { readCaseFile } from '../client/case-file.js';
import { dataFilesFolder, type DemoData, type DemoLidmaatschap, type DemoPersoon } from '../demo-data.js';

/** Somebody to choose, with what they are in words. */
export interface PersonChoice {
  readonly sleutel: string;
  readonly naam: string;
  readonly uitleg: string;
}

/** The people of one area, or of all. */
export interface PersonGroup {
  readonly id: string;
  readonly naam: string;
  readonly personen: readonly PersonChoice[];
}

const LANDELIJK = 'landelijk';
/** From so many areas on, somebody works for all of them. */
const MANY = 3;

/**
 * The demo people by area: first the areas of the reference cases, in the order of those, then who works for all, then the other areas by name.
 * @example groupPersonen(readDemoData())[0].naam // 'Vlaardingen Westwijk'
 */
export function groupPersonen({ personen, organisaties }: DemoData): readonly PersonGroup[] {
  const namen = new Map([...ORGANISATIES, ...organisaties].map(({ sleutel, naam }) => [sleutel, naam]));
  const cases = readCaseFile(join(dataFilesFolder(), 'referentiegevallen.yaml')).map(({ focusgebied }) => focusgebied);
  const others = [...FOCUSGEBIEDEN].sort((a, b) => a.naam.localeCompare(b.naam, 'nl')).map(({ code }) => code);
  return [...new Set([...cases, LANDELIJK, ...others])]
    .map((code) => ({
      id: code.toLowerCase(),
      naam: FOCUSGEBIEDEN.find((gebied) => gebied.code === code)?.naam ?? 'Voor alle gebieden',
      personen: personen.filter((persoon) => areaOf(persoon) === code).map((persoon) => toChoice(persoon, namen)),
    }))
    .filter((group) => group.personen.length > 0);
}

function areaOf({ lidmaatschappen }: DemoPersoon): string {
  const areas = [...new Set(lidmaatschappen.map(({ focusgebied }) => focusgebied))];
  return (areas.length === 1 && areas[0]) || LANDELIJK;
}

function toChoice({ sleutel, naam, lidmaatschappen }: DemoPersoon, namen: ReadonlyMap<string, string>): PersonChoice {
  const [first] = lidmaatschappen;
  const rol = first ? ROL_NAMEN[first.rol] : '';
  const whole = lidmaatschappen.length > MANY ? `${rol} in ${lidmaatschappen.length} gebieden` : null;
  const uitleg = whole ?? lidmaatschappen.map((lidmaatschap) => inWords(lidmaatschap, namen)).join(', ');
  return { sleutel, naam, uitleg: `${uitleg.charAt(0).toUpperCase()}${uitleg.slice(1)}` };
}

function inWords({ rol, organisatie }: DemoLidmaatschap, namen: ReadonlyMap<string, string>): string {
  return `${ROL_NAMEN[rol]} bij ${namen.get(organisatie) ?? organisatie}`;
}
