// SPDX-License-Identifier: EUPL-1.2
import { STATUSSEN } from './begrippen.js';
import type {
  AanhoudReden,
  AkkoordWijze,
  Borging,
  DoorverwijsDoel,
  Hoedanigheid,
  NazorgAntwoord,
  OpschaalReden,
  Resultaat,
  Status,
  Trede,
  ToezeggingAntwoord,
  WisReden,
} from './begrippen.js';

/** All acts of people on a case that already exists (ladder "Acts"). `indienen` makes the case and is not among them. */
export const HANDELING_SOORTEN = [
  'aanvullen',
  'aannemen',
  'doorverwijzen',
  'ontvangst_bevestigen',
  'terugkoppelen',
  'gesprek_vastleggen',
  'partner_vragen',
  'vraag_beantwoorden',
  'besluiten',
  'nakomen',
  'opschalen',
  'meedenken_vragen',
  'terugleggen',
  'doorgeleiden',
  'aanhouden',
  'hervatten',
  'verlengen',
  'overdragen',
  'overdracht_beantwoorden',
  'afsluiten',
  'nazorg_beantwoorden',
  'heropenen',
  'intrekken',
  'tekst_melden',
  'tekst_wissen',
] as const;
/** One kind of act. Example: `'opschalen'`. */
export type HandelingSoort = (typeof HANDELING_SOORTEN)[number];

/** What each act carries into the workflow: codes, ids and dates. Free text stays in PostgreSQL (design section 2). */
export interface HandelingGegevens {
  aanvullen: Record<never, never>;
  aannemen: { trekkerOrganisatieId: string; sporen: string[]; blokkades: string[] };
  doorverwijzen: { naar: DoorverwijsDoel };
  ontvangst_bevestigen: Record<never, never>;
  terugkoppelen: { volgendeDatum: string; volgendeWerkdagen: number };
  gesprek_vastleggen: { met: string[] };
  partner_vragen: { toezeggingId: string; partijId: string; antwoordVoor: string | null; escalatieId?: string | null };
  vraag_beantwoorden: { toezeggingId: string; antwoord: ToezeggingAntwoord; voor: string | null };
  besluiten: { toezeggingId: string; uitvoerderOrganisatieId: string; uitvoerenVoor: string; stemGehoord: boolean };
  nakomen: { toezeggingId: string };
  opschalen: {
    naar: Trede | null;
    reden: OpschaalReden;
    geenGesprekMetReden: boolean;
    regelGenoemd: boolean;
    gewenstOp: string | null;
  };
  meedenken_vragen: { organisatieId: string };
  terugleggen: { naar: Trede };
  doorgeleiden: { overdrachtId: string; naarOrganisatieId: string };
  aanhouden: { reden: AanhoudReden; tot: string; werkdagen: number };
  hervatten: Record<never, never>;
  verlengen: {
    termijnId: string | null;
    tot: string;
    werkdagen: number;
    akkoordVan: 'indiener' | 'voorzitter';
    akkoordWijze: AkkoordWijze;
  };
  overdragen: { overdrachtId: string; naarOrganisatieId: string; naarPersoonId?: string | null };
  overdracht_beantwoorden: { overdrachtId: string; aanvaard: boolean };
  afsluiten: { resultaat: Resultaat; borging: Borging; akkoordVan: 'programmabureau' | 'doorbraakteam' | null };
  nazorg_beantwoorden: { antwoord: NazorgAntwoord; gehoordVia?: AkkoordWijze | null };
  heropenen: Record<never, never>;
  intrekken: Record<never, never>;
  tekst_melden: TekstPlaats;
  tekst_wissen: TekstPlaats;
}

/** One text of a case, and what kind of personal data is in it; never the text. `handelingId`: the act it was written in, null for the words of the case itself. */
export interface TekstPlaats {
  readonly handelingId: string | null;
  readonly veld: string;
  readonly reden: WisReden;
}

/** Who acts: resolved at the edge from memberships and betrokkenheden, dated at the moment the act was stored. */
export interface HandelingActor {
  readonly persoonId: string;
  readonly organisatieId: string;
  readonly organisatieIds: readonly string[];
  readonly hoedanigheden: readonly Hoedanigheid[];
}

/** The core of an act: the only part that enters Temporal. */
export type HandelingKern = {
  [S in HandelingSoort]: {
    readonly soort: S;
    readonly op: string;
    readonly actor: HandelingActor;
    readonly gegevens: HandelingGegevens[S];
  };
}[HandelingSoort];
/** The core of one kind of act. */
export type HandelingKernVan<S extends HandelingSoort> = Extract<HandelingKern, { soort: S }>;

/** Who may do an act: a part in the case, `aan_het_werk` (those at work on the rung), `partij` (the one that was asked or offered) or `wie_ziet` (all who see the case). */
export type Bevoegdheid = Hoedanigheid | 'aan_het_werk' | 'partij' | 'wie_ziet';

/** One row of the ladder's table of acts. */
export interface HandelingRegel {
  readonly pad: string;
  readonly vanuit: readonly Status[];
  readonly door: readonly Bevoegdheid[];
  readonly bron: string;
}

const OPEN: readonly Status[] = ['ingediend', 'in_behandeling', 'aangehouden', 'in_uitvoering'];
const LOPEND: readonly Status[] = ['in_behandeling', 'in_uitvoering'];

/** The table of acts: path, states it may come from, who may do it, and where that is written. */
export const HANDELINGEN: Readonly<Record<HandelingSoort, HandelingRegel>> = {
  aanvullen: {
    pad: 'aanvullingen',
    vanuit: OPEN,
    door: ['indiener', 'aan_het_werk', 'meedenker'],
    bron: 'ladder, acts; docs/adr/0036',
  },
  aannemen: { pad: 'aannames', vanuit: ['ingediend'], door: ['programmabureau', 'doorbraakteam'], bron: 'R-40' },
  doorverwijzen: {
    pad: 'doorverwijzingen',
    vanuit: ['ingediend', 'in_behandeling'],
    door: ['programmabureau', 'doorbraakteam'],
    bron: 'R-41',
  },
  ontvangst_bevestigen: { pad: 'ontvangstbevestigingen', vanuit: ['in_behandeling'], door: ['aan_het_werk'], bron: 'R-44' },
  terugkoppelen: { pad: 'terugkoppelingen', vanuit: OPEN, door: ['aan_het_werk'], bron: 'R-01' },
  gesprek_vastleggen: { pad: 'gesprekken', vanuit: OPEN, door: ['aan_het_werk', 'trekker'], bron: 'R-07' },
  partner_vragen: {
    pad: 'partnerverzoeken',
    vanuit: ['in_behandeling'],
    door: ['trekker', 'programmabureau', 'doorbraakteam'],
    bron: 'R-08',
  },
  vraag_beantwoorden: { pad: 'antwoorden', vanuit: OPEN, door: ['partij'], bron: 'R-08' },
  besluiten: { pad: 'besluiten', vanuit: ['in_behandeling'], door: ['aan_het_werk'], bron: 'R-05, R-15' },
  nakomen: { pad: 'nakomingen', vanuit: ['in_uitvoering'], door: ['partij'], bron: 'R-10' },
  opschalen: {
    pad: 'opschalingen',
    vanuit: ['in_behandeling'],
    door: ['aan_het_werk', 'trekker', 'alliantie_voorzitter'],
    bron: 'R-07',
  },
  meedenken_vragen: { pad: 'meedenkverzoeken', vanuit: ['in_behandeling'], door: ['aan_het_werk'], bron: 'R-46' },
  terugleggen: { pad: 'terugleggingen', vanuit: LOPEND, door: ['aan_het_werk', 'uitvoerder'], bron: 'R-05' },
  doorgeleiden: {
    pad: 'doorgeleidingen',
    vanuit: ['in_behandeling'],
    door: ['rijksvertegenwoordiger', 'departement'],
    bron: 'R-31',
  },
  aanhouden: { pad: 'aanhoudingen', vanuit: LOPEND, door: ['aan_het_werk'], bron: 'R-50' },
  hervatten: { pad: 'hervattingen', vanuit: ['aangehouden'], door: ['aan_het_werk', 'indiener'], bron: 'R-50' },
  verlengen: {
    pad: 'verlengingen',
    vanuit: ['ingediend', 'in_behandeling', 'in_uitvoering'],
    door: ['aan_het_werk'],
    bron: 'R-50',
  },
  overdragen: { pad: 'overdrachten', vanuit: OPEN, door: ['trekker', 'aan_het_werk'], bron: 'R-34' },
  overdracht_beantwoorden: { pad: 'antwoorden', vanuit: OPEN, door: ['partij'], bron: 'R-31, R-34' },
  afsluiten: { pad: 'afsluitingen', vanuit: LOPEND, door: ['trekker', 'programmabureau', 'doorbraakteam'], bron: 'R-57' },
  nazorg_beantwoorden: {
    pad: 'nazorgantwoorden',
    vanuit: ['nazorg'],
    door: ['indiener', 'programmabureau'],
    bron: 'R-45, docs/adr/0036',
  },
  heropenen: { pad: 'heropeningen', vanuit: ['nazorg', 'afgesloten'], door: ['indiener', 'programmabureau'], bron: 'R-45' },
  intrekken: { pad: 'intrekkingen', vanuit: OPEN, door: ['indiener'], bron: 'ladder, acts' },
  tekst_melden: { pad: 'tekstmeldingen', vanuit: STATUSSEN, door: ['wie_ziet'], bron: 'AVG art. 5, docs/adr/0026' },
  tekst_wissen: {
    pad: 'wissingen',
    vanuit: STATUSSEN,
    door: ['programmabureau', 'doorbraakteam'],
    bron: 'AVG art. 17, docs/adr/0026',
  },
};
