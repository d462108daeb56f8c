// SPDX-License-Identifier: EUPL-1.2
import type { WisReden } from '#domain/ladder/begrippen';
import type { GebeurtenisRegel } from '#application/ports/vastloper.repository';
import type { TekstPlaatsInvoer } from '#application/use-cases/handeling-invoer';
import { choice, optionsOf, valueOf, type Field, type FieldOption, type FormValues } from '../forms/field.js';
import { korteDatum } from '../parts/dates.js';
import { fill } from '../texts/fill.js';
import { WOORDEN } from '../texts/gebeurtenissen.js';
import { ANDERE_WOORDEN, TEKST_PLAATSEN, TEKST_REDENEN, TEKST_VELDEN as T } from '../texts/tekst-wissen.js';
import { namenVan, toTimelineItem, type Namen } from '../vastlopers/gebeurtenis-text.js';
import { act, type Act, type ActContext } from './act.js';

type Plaats = keyof typeof TEKST_PLAATSEN;

/** So many texts of the log stand in one list to choose from; the page of the log that has an older one leads to a list that begins there. */
const IN_LIST = 60;
const GEWIST = /^\[gewist op /;

/** The words of the case itself that are there; the titel and the rest that every case has stand first. */
function vanVastloper({ vastloper }: ActContext): FieldOption[] {
  return optionsOf(TEKST_PLAATSEN).filter(({ value }) => {
    const tekst = vastloper[value as Plaats];
    if (typeof tekst === 'string') return tekst.length > 0 && !GEWIST.test(tekst);
    return Array.isArray(tekst) ? tekst.length > 0 : tekst !== null && tekst !== undefined;
  });
}

/** The words of every act in the log that are still there, the newest act first; what the case itself shows is not named twice. */
function inLogboek(gebeurtenissen: readonly GebeurtenisRegel[]) {
  return gebeurtenissen.flatMap((gebeurtenis) =>
    gebeurtenis.tekstvelden
      .filter((veld) => gebeurtenis.soort !== 'ingediend' || !(veld in TEKST_PLAATSEN))
      .map((veld) => ({ gebeurtenis, veld })),
  );
}

/** Is the log too long for one list of its texts? */
export function hasOlderTexts({ gebeurtenissen }: Pick<ActContext, 'gebeurtenissen'>): boolean {
  return inLogboek(gebeurtenissen).length > IN_LIST;
}

function uitLogboek(context: ActContext): FieldOption[] {
  const { gebeurtenissen, tekstenVanaf } = context;
  const namen = namenVan(context);
  const all = inLogboek(gebeurtenissen);
  const drawn = all.filter(({ gebeurtenis }) => gebeurtenis.versie <= (tekstenVanaf ?? Infinity)).slice(0, IN_LIST);
  return (tekstenVanaf === undefined ? all : drawn).map(({ gebeurtenis, veld }) => ({
    value: `${gebeurtenis.handelingId}.${veld}`,
    label: naamVan(gebeurtenis, veld, namen),
  }));
}

function naamVan(gebeurtenis: GebeurtenisRegel, veld: string, namen: Namen): string {
  const naam = WOORDEN[veld] ?? ANDERE_WOORDEN[veld] ?? veld;
  const { zin, op } = toTimelineItem(gebeurtenis, namen);
  return fill(T.uitLogboek, { naam, zin, datum: korteDatum(op) });
}

const fields = (context: ActContext): readonly Field[] => [
  choice('select', 'veld', T.plek, [...vanVastloper(context), ...uitLogboek(context)], {
    ...(hasOlderTexts(context) ? { description: T.plekOuder } : {}),
  }),
  choice('select', 'reden', T.wat, optionsOf(TEKST_REDENEN)),
];

/** A choice names the field, and before a dot the act it was written in. */
function toInvoer(values: FormValues): TekstPlaatsInvoer {
  const [veld = '', handeling] = valueOf(values, 'veld').split('.').toReversed();
  return { veld, reden: valueOf(values, 'reden') as WisReden, ...(handeling === undefined ? {} : { handeling }) };
}

/** Reporting and erasing what somebody wrote about a person, in the case or with any act in its log (docs/adr/0026). */
export const TEXT_ACTS: readonly Act[] = [
  act('tekst_melden', fields, toInvoer),
  act('tekst_wissen', fields, toInvoer, { heavy: true }),
];
