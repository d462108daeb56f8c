// SPDX-License-Identifier: EUPL-1.2
import { isLager, volgendeTrede, type Borging, type OpschaalReden, type Resultaat, type Trede } from '#domain/ladder/begrippen';
import { AAN_HET_WERK } from '#domain/ladder/positie';
import {
  area,
  choice,
  date,
  optionsOf,
  text,
  valueOf,
  valueOrNull,
  type Field,
  type FieldOption,
  type FormValues,
} from '../forms/field.js';
import { RESULTATEN, TREDEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { NODIG } from '../texts/formulier.js';
import { VELDEN as T } from '../texts/handeling-velden.js';
import { gesprekText } from '../vastlopers/gebeurtenis-text.js';
import { act, type Act, type ActContext } from './act.js';
import { laterField, organisatieField } from './act-fields.js';

const LANDELIJK: Trede = 'rijksvertegenwoordiger';

/** Where a case may go up to from here: the next rung, and past others only to the rijksvertegenwoordiger. */
function omhoogOptions({ vastloper: { route, trede } }: ActContext) {
  const volgende = volgendeTrede(route, trede);
  if (volgende === null) return [];
  const een = { value: volgende, label: fill(T.eenTredeOmhoog, { trede: TREDEN[volgende].naam }) };
  const kanRechtstreeks = volgende !== LANDELIJK && route.includes(LANDELIJK) && isLager(route, trede, LANDELIJK);
  return kanRechtstreeks ? [een, { value: LANDELIJK, label: T.rechtstreeks, description: T.rechtstreeksUitleg }] : [een];
}

/** The talks of this rung, the newest first: with whom, when, and what came out. */
function gesprekOptions({ gesprekken }: ActContext): FieldOption[] {
  return gesprekken.flatMap((gesprek) =>
    gesprek.handelingId === null
      ? []
      : [{ value: gesprek.handelingId, label: gesprekText(gesprek), description: String(gesprek.gegevens['uitkomst'] ?? '') }],
  );
}

function opschaalFields(context: ActContext): readonly Field[] {
  const omhoog = omhoogOptions(context);
  // A rule must be named only for going past a rung.
  const regel = omhoog.some(({ value }) => value === LANDELIJK && omhoog.length > 1)
    ? { requiredWith: NODIG.bijRechtstreeks }
    : {};
  const keuzes = gesprekOptions(context);
  const gesprek =
    context.gesprekken.length === 0
      ? [area('geenGesprekReden', T.geenGesprek, { description: T.geenGesprekUitleg })]
      : keuzes.length > 0
        ? [choice('radio', 'gesprek', T.welkGesprek, keuzes, { description: T.welkGesprekUitleg })]
        : [];
  return [
    ...gesprek,
    area('watGeprobeerd', T.watGeprobeerd, { description: T.geenNamen }),
    area('vraag', T.vraagOmhoog, { description: T.vraagOmhoogUitleg }),
    choice('radio', 'reden', T.waaromOmhoog, optionsOf(T.opschaalRedenen)),
    laterField('gewenstOp', T.gewenstOp, context),
    choice('radio', 'naar', T.naarWaar, omhoog),
    text('regel.naam', T.regelNaam, { required: false, ...regel, description: T.regelUitleg }),
    text('regel.artikel', T.regelArtikel, { required: false }),
  ];
}

/** Where a case may go down to: a lower rung but never the intake; the line gives it back to the intern doorbraakteam only. */
function omlaagOptions({ vastloper: { route, trede, status, hoedanigheden } }: ActContext) {
  const zitOpTrede = AAN_HET_WERK[trede].some((deel) => deel !== 'trekker' && hoedanigheden.includes(deel));
  const lijn = status === 'in_uitvoering' && hoedanigheden.includes('uitvoerder') && !zitOpTrede;
  const lager = route.filter(
    (naar) => naar !== 'intake' && (isLager(route, naar, trede) || (status === 'in_uitvoering' && naar === trede)),
  );
  return (lijn ? lager.filter((naar) => naar === 'intern_doorbraakteam') : lager).map((naar) => ({
    value: naar,
    label: TREDEN[naar].naam,
  }));
}

function afsluitFields({ vastloper: { hoedanigheden }, vandaag }: ActContext): readonly Field[] {
  const metGezag = hoedanigheden.includes('programmabureau') || hoedanigheden.includes('doorbraakteam');
  const { doorbraak, eenmalig_opgelost, niet_gelukt_wel_geleerd } = RESULTATEN;
  return [
    choice('radio', 'resultaat', T.resultaat, optionsOf({ doorbraak, eenmalig_opgelost, niet_gelukt_wel_geleerd })),
    area('vangst', T.vangst, { description: T.geenNamen }),
    area('bijvangst', T.bijvangst, { description: T.bijvangstUitleg }),
    choice('radio', 'borging', T.borging, optionsOf(T.borgingen)),
    area('borgingToelichting', T.borgingToelichting),
    text('borgingDoor', T.borgingDoor, { required: false, requiredWith: NODIG.bijWijziging }),
    date('borgingVoor', T.borgingVoor, { required: false, requiredWith: NODIG.bijWijziging, min: vandaag }),
    area('betekenisVoorBewoners', T.betekenis, { description: T.geenNamen }),
    ...(metGezag ? [] : [choice('radio', 'akkoordVan', T.samenMet, optionsOf(T.samen))]),
  ];
}

const VOORSTEL_VELDEN = [
  'resultaat',
  'vangst',
  'bijvangst',
  'borging',
  'borgingToelichting',
  'borgingDoor',
  'borgingVoor',
  'betekenisVoorBewoners',
] as const;

/** What the trekker proposed last stands in the form of who closes; they may change every word. */
function voorstelDefaults({ gebeurtenissen }: ActContext): FormValues {
  const gegevens = gebeurtenissen.find(({ soort }) => soort === 'afsluiting_voorgesteld')?.gegevens ?? {};
  return Object.fromEntries(
    VOORSTEL_VELDEN.flatMap((veld) => {
      const waarde = gegevens[veld];
      return typeof waarde === 'string' ? [[veld, [waarde]]] : [];
    }),
  );
}

/** For which colleague it is meant; nothing when there is nobody else. */
function collegaFields({ collegas }: ActContext): readonly Field[] {
  if (collegas.length === 0) return [];
  const options = collegas.map(({ persoonId, naam }) => ({ value: persoonId, label: naam }));
  return [choice('select', 'persoon', T.overdragenPersoon, options, { required: false, description: T.overdragenPersoonUitleg })];
}

/** Moving a case along its route, and ending it (ladder, acts). */
export const ROUTE_ACTS: readonly Act[] = [
  act(
    'besluiten',
    (context) => [
      area('besluit', T.besluit, { description: T.geenNamen }),
      area('waarom', T.waarom),
      organisatieField('uitvoerderOrganisatie', T.uitvoerder, context),
      laterField('uitvoerenVoor', T.uitvoerenVoor, context),
      area('stemVanBewoners', T.stem, { required: false, requiredWith: NODIG.eenVanTwee, description: T.stemUitleg }),
      area('waaromNietGehoord', T.nietGehoord, {
        required: false,
        requiredWith: NODIG.eenVanTwee,
        description: T.nietGehoordUitleg,
      }),
    ],
    (values) => ({
      besluit: valueOf(values, 'besluit'),
      waarom: valueOf(values, 'waarom'),
      uitvoerderOrganisatie: valueOf(values, 'uitvoerderOrganisatie'),
      uitvoerenVoor: valueOf(values, 'uitvoerenVoor'),
      stemVanBewoners: valueOrNull(values, 'stemVanBewoners'),
      waaromNietGehoord: valueOrNull(values, 'waaromNietGehoord'),
    }),
    { faults: { DATUM_TE_VROEG: 'uitvoerenVoor', DATUM_TE_VER: 'uitvoerenVoor' } },
  ),
  act(
    'opschalen',
    opschaalFields,
    (values) => {
      const naam = valueOrNull(values, 'regel.naam');
      return {
        watGeprobeerd: valueOf(values, 'watGeprobeerd'),
        vraag: valueOf(values, 'vraag'),
        reden: valueOf(values, 'reden') as OpschaalReden,
        gewenstOp: valueOf(values, 'gewenstOp'),
        naar: valueOrNull(values, 'naar') as Trede | null,
        regel: naam === null ? null : { naam, artikel: valueOrNull(values, 'regel.artikel') },
        geenGesprekReden: valueOrNull(values, 'geenGesprekReden'),
        gesprek: valueOrNull(values, 'gesprek'),
      };
    },
    {
      faults: { DATUM_TE_VROEG: 'gewenstOp', RECHTSTREEKS_ALLEEN_MET_REGEL: 'naar', GESPREK_ONTBREEKT: 'geenGesprekReden' },
      defaults: (context) => ({
        naar: omhoogOptions(context)
          .slice(0, 1)
          .map(({ value }) => value),
        gesprek: gesprekOptions(context)
          .slice(0, 1)
          .map(({ value }) => value),
      }),
    },
  ),
  act(
    'terugleggen',
    (context) => [
      choice('radio', 'naar', T.terugNaar, omlaagOptions(context)),
      area('reden', T.waaromTerug, { description: T.geenNamen }),
      area('verwachting', T.verwachting),
    ],
    (values) => ({
      naar: valueOf(values, 'naar') as Trede,
      reden: valueOf(values, 'reden'),
      verwachting: valueOf(values, 'verwachting'),
    }),
    { faults: { TERUGLEGGEN_NAAR_LAGER: 'naar', TERUGLEGGEN_NAAR_DOORBRAAKTEAM: 'naar' } },
  ),
  act(
    'overdragen',
    (context) => [organisatieField('organisatie', T.overdragenAan, context), ...collegaFields(context), area('reden', T.waarom)],
    (values) => ({
      organisatie: valueOf(values, 'organisatie'),
      persoon: valueOrNull(values, 'persoon'),
      reden: valueOf(values, 'reden'),
    }),
    { faults: { OVERDRACHT_AAN_ZELFDE: 'organisatie' } },
  ),
  act(
    'doorgeleiden',
    (context) => [organisatieField('organisatie', T.welkMinisterie, context, { soort: 'ministerie' }), area('reden', T.waarom)],
    (values) => ({ organisatie: valueOf(values, 'organisatie'), reden: valueOf(values, 'reden') }),
    { faults: { OVERDRACHT_AAN_ZELFDE: 'organisatie' } },
  ),
  act(
    'afsluiten',
    afsluitFields,
    (values) => ({
      resultaat: valueOf(values, 'resultaat') as Resultaat,
      vangst: valueOf(values, 'vangst'),
      bijvangst: valueOf(values, 'bijvangst'),
      borging: valueOf(values, 'borging') as Borging,
      borgingToelichting: valueOf(values, 'borgingToelichting'),
      borgingDoor: valueOrNull(values, 'borgingDoor'),
      borgingVoor: valueOrNull(values, 'borgingVoor'),
      betekenisVoorBewoners: valueOf(values, 'betekenisVoorBewoners'),
      akkoordVan: valueOrNull(values, 'akkoordVan') as 'programmabureau' | 'doorbraakteam' | null,
    }),
    {
      heavy: true,
      defaults: voorstelDefaults,
      faults: { AFSLUITEN_NIET_ALLEEN: 'akkoordVan', AKKOORD_VAN_UZELF: 'akkoordVan', RESULTAAT_PAST_NIET: 'resultaat' },
    },
  ),
];
