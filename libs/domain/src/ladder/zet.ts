// SPDX-License-Identifier: EUPL-1.2
import type { Foutcode } from '../fouten/foutcodes.js';
import type {
  AanhoudReden,
  Hoedanigheid,
  OpschaalReden,
  Resultaat,
  Status,
  TermijnSoort,
  ToezeggingStand,
  Trede,
} from './begrippen.js';
import type { HandelingSoort } from './handelingen.js';
import type { LopendBesluit, OpenOverdracht, TermijnFase, TermijnStap } from './positie.js';

/** Plain values in the log of a case: codes, ids, dates and numbers; or a list of clocks, each with its id, soort and dates. */
export type LogWaarde = string | number | boolean | null | readonly string[] | readonly VerschovenTermijn[];
/** Of one clock: the day on which it would ask or remind, and the day on which it now does (Amsterdam dates); see `herbereken`. */
export type VerschovenTermijn = Readonly<Record<'termijnId' | 'soort' | 'van' | 'naar', string>>;
/** The data of one gebeurtenis. */
export type LogGegevens = Readonly<Record<string, LogWaarde>>;

/** Facts in the log of a case, past tense (docs/glossary.md). */
export const GEBEURTENIS_SOORTEN = [
  'ingediend',
  'aangevuld',
  'aangenomen',
  'doorverwezen',
  'ontvangst_bevestigd',
  'teruggekoppeld',
  'gesprek_vastgelegd',
  'partner_gevraagd',
  'vraag_beantwoord',
  'besloten',
  'nagekomen',
  'alles_nagekomen',
  'opgeschaald',
  'meedenken_gevraagd',
  'teruggelegd',
  'doorgeleiding_aangeboden',
  'aangehouden',
  'hervat',
  'verlengd',
  'overdracht_aangeboden',
  'overdracht_aanvaard',
  'overdracht_geweigerd',
  'eigenaar_gewijzigd',
  'afsluiting_voorgesteld',
  'afgesloten',
  'nazorg_beantwoord',
  'nazorg_niet_bevestigd',
  'nazorg_afgerond',
  'heropend',
  'ingetrokken',
  'trede_betreden',
  'termijn_herinnerd',
  'termijn_verstreken',
  'ontvangst_opnieuw_gevraagd',
  'vraag_geescaleerd',
  'andere_weg_gevraagd',
  'volgende_vergadering',
  'landelijk_te_laat',
  'uitvoering_verlopen',
  'termijnen_herberekend',
  'tekst_gemeld',
  'tekst_gewist',
] as const;
/** One kind of gebeurtenis. Example: `'trede_betreden'`. */
export type GebeurtenisSoort = (typeof GEBEURTENIS_SOORTEN)[number];

/** Messages that leave the house; the words are made by whoever sends them. */
export type BerichtSoort =
  | 'ingediend'
  | 'herinnering'
  | 'termijn_verstreken'
  | 'trede_betreden'
  | 'terugkoppeling'
  | 'vraag'
  | 'vraag_verstreken'
  | 'vraag_geescaleerd'
  | 'andere_weg'
  | 'ontvangst_gevraagd'
  | 'besluit'
  | 'alles_nagekomen'
  | 'aangehouden'
  | 'hervat'
  | 'verlengd'
  | 'overdracht'
  | 'overdracht_beantwoord'
  | 'overgenomen'
  | 'meedenken'
  | 'meegedacht'
  | 'teruggelegd'
  | 'landelijk_te_laat'
  | 'afsluiting_voorgesteld'
  | 'afgesloten'
  | 'heropend'
  | 'nazorg_vraag'
  | 'nazorg_bellen'
  | 'tekst_gemeld'
  | 'adres_geweigerd'
  | 'aangevuld'
  | 'mail_bewaard'
  | 'mail_geweigerd'
  | 'wisseling';
/** To whom: a part of the case, or one organisation. */
export type BerichtAan =
  | 'indiener'
  | 'aan_zet'
  | 'voorzitter'
  | 'trekker'
  | 'programmabureau'
  | 'doorbraakteam'
  | 'coordinerend_bewindspersoon'
  | { readonly organisatieId: string };

/** When a new clock ends: so many working days from now, or on a date, or so many months from now or from `vanaf`; never before today. */
export type TermijnEinde =
  { readonly werkdagen: number } | { readonly datum: string } | { readonly maanden: number; readonly vanaf?: string };

/**
 * One effect of an act or a lapse, free of dates that need a calendar. A `Zet` is a list of these in order;
 * `pasToe` turns them into rows and a new positie.
 */
export type Effect =
  | { readonly effect: 'gebeurtenis'; readonly soort: GebeurtenisSoort; readonly gegevens: LogGegevens }
  | { readonly effect: 'status'; readonly naar: Status; readonly resultaat?: Resultaat | null }
  | { readonly effect: 'trede'; readonly naar: Trede; readonly reden: string }
  | { readonly effect: 'termijn_sluiten'; readonly termijnId: string; readonly stand: 'gehaald' | 'verstreken' | 'vervallen' }
  | {
      readonly effect: 'termijnen_sluiten';
      readonly soorten: readonly TermijnSoort[];
      readonly stand: 'gehaald' | 'verstreken' | 'vervallen';
      readonly onderwerpId?: string;
    }
  | {
      readonly effect: 'termijn_openen';
      readonly soort: TermijnSoort;
      readonly fase: TermijnFase;
      readonly einde: TermijnEinde;
      readonly onderwerpId?: string;
    }
  | { readonly effect: 'termijn_stap'; readonly termijnId: string; readonly naar: TermijnStap }
  | { readonly effect: 'termijn_verplaatsen'; readonly termijnId: string; readonly einddatum: string }
  | { readonly effect: 'terugkoppeling_verschuldigd' }
  | { readonly effect: 'aanhouden'; readonly reden: AanhoudReden; readonly tot: string }
  | { readonly effect: 'hervatten' }
  | { readonly effect: 'betrekken'; readonly organisatieId: string; readonly hoedanigheid: Hoedanigheid; readonly reden: string }
  | { readonly effect: 'trekker'; readonly organisatieId: string; readonly persoonId: string | null }
  | { readonly effect: 'eigenaar'; readonly organisatieId: string | null }
  | { readonly effect: 'gesprek'; readonly trede: Trede }
  | { readonly effect: 'alliantie_verstreken' }
  | { readonly effect: 'besluit'; readonly besluit: LopendBesluit | null }
  | {
      readonly effect: 'overdracht';
      readonly overdracht: OpenOverdracht | null;
      readonly uitkomst?: 'aanvaard' | 'geweigerd' | 'vervallen';
    }
  | {
      readonly effect: 'toezegging';
      readonly id: string;
      readonly partijId: string;
      readonly hoedanigheid: 'partner' | 'uitvoerder';
      readonly stand: ToezeggingStand;
      readonly voor: string | null;
      readonly escalatieId: string | null;
    }
  | { readonly effect: 'wissen'; readonly handelingId: string | null; readonly veld: string }
  | { readonly effect: 'nazorg_ronde'; readonly ronde: number }
  | {
      readonly effect: 'opschaling';
      readonly van: Trede;
      readonly naar: Trede;
      readonly reden: OpschaalReden | 'door_stilte';
      readonly gewenstOp: string | null;
    }
  | { readonly effect: 'bericht'; readonly soort: BerichtSoort; readonly aan: BerichtAan; readonly gegevens?: LogGegevens };

/** What set a Zet in motion. */
export type Aanleiding =
  | {
      readonly soort: 'handeling';
      readonly handelingId: string;
      readonly handeling: HandelingSoort | 'indienen';
      readonly persoonId: string;
      readonly organisatieId: string;
    }
  | { readonly soort: 'termijn'; readonly termijnId: string; readonly stap: TermijnStap };

/** A decided move: what set it in motion, and its effects in order. Plain JSON; the activity commits it against the expected versie. */
export interface Zet {
  readonly aanleiding: Aanleiding;
  readonly effecten: readonly Effect[];
}

/** The ladder's answer to an act: the move, or the code of the refusal. A refusal is a value, not an exception. */
export type Beslissing =
  { readonly toegestaan: true; readonly effecten: readonly Effect[] } | { readonly toegestaan: false; readonly code: Foutcode };
