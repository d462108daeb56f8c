// SPDX-License-Identifier: EUPL-1.2
import type { Kalender } from '#domain/kalender/kalender';
import { countWerkdagen } from '#domain/kalender/werkdagen';
import type { HandelingActor, HandelingGegevens, HandelingKern, HandelingSoort, TekstPlaats } from '#domain/ladder/handelingen';
import { DRAGENDE_TERMIJN, type Positie } from '#domain/ladder/positie';
import type { HandelingInvoer, TekstPlaatsInvoer } from './handeling-invoer.js';

/** What the core of an act needs besides the input. `doelId` is the toezegging or overdracht that is answered, else null. */
export interface KernContext {
  readonly vandaag: string;
  readonly kalender: Kalender;
  readonly positie: Positie;
  readonly doelId: string | null;
  /** The organisation that is asked when the one this act asks stays silent; null for the chair of the area. */
  readonly escalatieId: string | null;
  /** A fresh unique id for what the act creates. */
  nieuwId(): string;
}

type NaarGegevens<S extends HandelingSoort> = (invoer: HandelingInvoer[S], context: KernContext) => HandelingGegevens[S];

const doel = ({ doelId }: KernContext): string => {
  if (doelId === null) throw new Error('This act needs the question, promise or handover it is about.');
  return doelId;
};
const werkdagenTot = (tot: string, { vandaag, kalender }: KernContext): number => countWerkdagen(vandaag, tot, kalender);

const NAAR_GEGEVENS: { readonly [S in HandelingSoort]: NaarGegevens<S> } = {
  aanvullen: () => ({}),
  aannemen: ({ trekkerOrganisatie, sporen, blokkades }) => ({
    trekkerOrganisatieId: trekkerOrganisatie,
    sporen: [...sporen],
    blokkades: [...blokkades],
  }),
  doorverwijzen: ({ naar }) => ({ naar }),
  ontvangst_bevestigen: () => ({}),
  terugkoppelen: ({ volgendeDatum }, context) => ({ volgendeDatum, volgendeWerkdagen: werkdagenTot(volgendeDatum, context) }),
  gesprek_vastleggen: ({ met }) => ({ met: [...met] }),
  partner_vragen: ({ organisatie, antwoordVoor }, { nieuwId, escalatieId }) => ({
    toezeggingId: nieuwId(),
    partijId: organisatie,
    antwoordVoor: antwoordVoor ?? null,
    escalatieId,
  }),
  vraag_beantwoorden: ({ antwoord, voor }, context) => ({
    toezeggingId: doel(context),
    antwoord,
    voor: antwoord === 'geweigerd' ? null : (voor ?? null),
  }),
  besluiten: ({ uitvoerderOrganisatie, uitvoerenVoor, stemVanBewoners }, { nieuwId }) => ({
    toezeggingId: nieuwId(),
    uitvoerderOrganisatieId: uitvoerderOrganisatie,
    uitvoerenVoor,
    stemGehoord: Boolean(stemVanBewoners),
  }),
  nakomen: (_invoer, context) => ({ toezeggingId: doel(context) }),
  opschalen: ({ naar, reden, geenGesprekReden, regel, gewenstOp }) => ({
    naar: naar ?? null,
    reden,
    geenGesprekMetReden: Boolean(geenGesprekReden),
    regelGenoemd: Boolean(regel),
    gewenstOp,
  }),
  meedenken_vragen: ({ organisatie }) => ({ organisatieId: organisatie }),
  terugleggen: ({ naar }) => ({ naar }),
  doorgeleiden: ({ organisatie }, { nieuwId }) => ({ overdrachtId: nieuwId(), naarOrganisatieId: organisatie }),
  aanhouden: ({ reden, tot }, context) => ({ reden, tot, werkdagen: werkdagenTot(tot, context) }),
  hervatten: () => ({}),
  verlengen: ({ termijn, tot, akkoordVan, akkoordWijze }, context) => ({
    termijnId: termijn ?? null,
    tot,
    werkdagen: verlengingWerkdagen(termijn ?? null, tot, context),
    akkoordVan,
    akkoordWijze,
  }),
  overdragen: ({ organisatie, persoon }, { nieuwId }) => ({
    overdrachtId: nieuwId(),
    naarOrganisatieId: organisatie,
    naarPersoonId: persoon ?? null,
  }),
  overdracht_beantwoorden: ({ aanvaard }, context) => ({ overdrachtId: doel(context), aanvaard }),
  afsluiten: ({ resultaat, borging, akkoordVan }) => ({ resultaat, borging, akkoordVan: akkoordVan ?? null }),
  nazorg_beantwoorden: ({ antwoord, gehoordVia }) => ({ antwoord, gehoordVia: gehoordVia ?? null }),
  heropenen: () => ({}),
  intrekken: () => ({}),
  tekst_melden: toTekstPlaats,
  tekst_wissen: toTekstPlaats,
};

function toTekstPlaats({ handeling, veld, reden }: TekstPlaatsInvoer): TekstPlaats {
  return { handelingId: handeling ?? null, veld, reden };
}

/** The working days an extension adds: from the date the clock ends now (or today, when that has passed) to the new date. */
function verlengingWerkdagen(termijnId: string | null, tot: string, { positie, vandaag, kalender }: KernContext): number {
  const soort = DRAGENDE_TERMIJN[positie.status];
  const termijn = positie.termijnen.find((t) => (termijnId === null ? t.soort === soort : t.id === termijnId));
  const van = termijn && termijn.einddatum > vandaag ? termijn.einddatum : vandaag;
  return countWerkdagen(van, tot, kalender);
}

/**
 * The core of an act: its codes, ids and dates, the working days they span on the legal calendar, and who acts. No free text (design section 2).
 * @example toKern('terugkoppelen', { tekst: '…', volgendeDatum: '2026-12-01' }, actor, context).gegevens
 * // on 2026-11-24: { volgendeDatum: '2026-12-01', volgendeWerkdagen: 5 }
 */
export function toKern<S extends HandelingSoort>(
  soort: S,
  invoer: HandelingInvoer[S],
  actor: HandelingActor,
  context: KernContext,
): HandelingKern {
  const gegevens = NAAR_GEGEVENS[soort](invoer, context);
  return { soort, op: context.vandaag, actor, gegevens } as unknown as HandelingKern;
}
