// SPDX-License-Identifier: EUPL-1.2
import { BLOKKADES, BORGINGEN, RESULTATEN, TERMIJN_SOORTEN, TREDEN } from '#domain/ladder/begrippen';
import { PARTNER_ACTS } from '../src/desks/partner-acts.js';
import { BeeldPage } from '../src/beeld/beeld.page.js';
import { exportFields } from '../src/exports/export-form.js';
import { ExportsPage } from '../src/exports/exports.page.js';
import type { Field, FormValues } from '../src/forms/field.js';
import { AntwoordPage } from '../src/maillinks/antwoord.page.js';
import { VolgPage } from '../src/maillinks/volg.page.js';
import { MeldenCheckPage } from '../src/melden/check.page.js';
import { meldenSteps } from '../src/melden/melden-steps.js';
import { MeldenStepPage } from '../src/melden/step.page.js';
import { aBeeld, BEELD } from './beeld.builder.js';
import { HEAVY } from './full-case.js';
import type { FullPage } from './full-pages.js';
import { CLOCK, gebieden, idOf, many, NAAM, organisaties, REGEL, TEKST, themas, TITEL, wie, zaak } from './full-texts.js';

const { page } = CLOCK;
const STEPS = meldenSteps({ focusgebieden: gebieden, themas, organisaties } as never);
const filled = (fields: readonly Field[]): FormValues =>
  Object.fromEntries(
    fields.map((field) => [
      field.name,
      'options' in field ? field.options.map(({ value }) => value).slice(0, 5) : [field.kind === 'area' ? TEKST : REGEL],
    ]),
  );
const wrong = (fields: readonly Field[]) =>
  fields.map(({ name }) => ({ veld: name, melding: 'Hier staat misschien iets over een mens. Kijk er nog eens naar.' }));
const all = STEPS.flatMap(({ fields }) => fields);
const whole = { title: TITEL, text: REGEL };
const kaart = many(20, (place) => ({
  code: `G-${place}`,
  naam: `Schiedam Nieuwland en Oost ${place}`,
  breedtegraad: 51 + place / 20,
  lengtegraad: 4 + place / 10,
}));
const perGebied = <T>(waarde: T) => Object.fromEntries(kaart.map(({ code }) => [code, waarde]));
const per = <T>(codes: readonly string[], waarde: T) => Object.fromEntries(codes.map((code) => [code, waarde]));
const beeld = {
  ...BEELD,
  stroom: per(TREDEN, { in: 99_999, uit: 99_999, nu: 99_999 }),
  leeftijd: per(TREDEN, { mediaan: 120, negentigProcent: 240 }),
  wachttijd: per(TREDEN, { mediaan: 120, negentigProcent: 240 }),
  termijnen: per(TERMIJN_SOORTEN, { gehaald: 99_999, verstreken: 99_999 }),
  gemeld: perGebied(99_999),
  blokkades: perGebied(per(BLOKKADES, 9_999)),
  resultaten: per(RESULTATEN, { aantal: 99_999, vangst: 9_999, bijvangst: 9_999 }),
  borging: per(BORGINGEN, 9_999),
};
/** As many as one person belongs to. */
const organisatieKeuze = many(8, wie);
const antwoord = aBeeld({ beeld, gebieden: kaart, organisatie: null, organisaties: organisatieKeuze, kanSamen: true } as never);
const antwoordFields = PARTNER_ACTS.vraag_beantwoorden.fields(CLOCK.vandaag);
const poging = { values: filled(antwoordFields), errors: wrong(antwoordFields), mayExplain: true, whole };
const exports = many(25, (place) => ({
  id: idOf(place),
  soort: 'gebied',
  formaat: 'jsonl',
  filter: { focusgebied: 'SCH-NO' },
  stand: 'gereed',
  totaal: 99,
  gedaan: 99,
  grootte: 99_999,
  kenmerk: 'a'.repeat(64),
  buitenZicht: 9,
  fout: null,
  aangevraagdOp: '2026-12-01T09:00:00.000Z',
  gereedOp: '2026-12-01T09:00:00.000Z',
  verlooptOp: '2026-12-01T09:00:00.000Z',
}));

/** Filing, Beeld, exports and the pages behind a link in a mail, each with as much on it as it ever shows at once. */
export const FULL_REST: readonly FullPage[] = [
  ...STEPS.map((step, place): FullPage => {
    const fault = { status: 400, fields: wrong(step.fields), whole, mayExplain: true } as never;
    const typed = { values: filled(step.fields), sleutel: idOf(0), versie: 99, number: place + 1, of: STEPS.length };
    return [`/melden/${place + 1}`, () => MeldenStepPage({ page, step, ...typed, fault })];
  }),
  [
    '/melden/controleren',
    () =>
      MeldenCheckPage({
        page,
        steps: STEPS,
        values: filled(all),
        sleutel: idOf(0),
        versie: 99,
        errors: wrong(all),
        incomplete: false,
        whole,
        waarschuwingen: all.map(({ name }) => ({ veld: name, soort: 'naam', uitleg: REGEL })) as never,
        gelijkende: many(5, (place) => ({ ...zaak(place), zelfdeRegel: true, kanAansluiten: true })) as never,
      }),
  ],
  ['/beeld', () => BeeldPage({ page, antwoord, blokkade: 'geld' })],
  [
    '/exports',
    () =>
      ExportsPage({
        page,
        exports: exports as never,
        fields: exportFields({ gebieden: gebieden as never, mayTakeGebied: true }),
        values: {},
        fault: { status: 400, fields: [], whole, mayExplain: false } as never,
        gedaan: null,
      }),
  ],
  [
    '/antwoord/:token',
    () =>
      AntwoordPage({
        page,
        vastloper: HEAVY.vastloper,
        toezegging: HEAVY.toezeggingen[0]!,
        organisatie: NAAM,
        vandaag: CLOCK.vandaag,
        gegeven: false,
        open: true,
        wacht: false,
        poging,
      }),
  ],
  [
    '/volg/:token',
    () =>
      VolgPage({
        ...CLOCK,
        vastloper: HEAVY.vastloper,
        organisatie: NAAM,
        stilte: { fase: 'regulier', respijtdatum: null, volgendeRonde: false, hoger: null },
        meedenken: { organisatieId: idOf(2), naam: NAAM, op: '2026-12-01', vraag: TEKST, antwoorden: [TEKST] },
        gebeurtenissen: HEAVY.gebeurtenissen,
        namen: new Map(),
      }),
  ],
];
