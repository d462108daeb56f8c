// SPDX-License-Identifier: EUPL-1.2
import type {
  AanhoudReden,
  AkkoordWijze,
  Blokkade,
  Borging,
  DoorverwijsDoel,
  NazorgAntwoord,
  OpschaalReden,
  Resultaat,
  Spoor,
  ToezeggingAntwoord,
  Trede,
  WisReden,
} from '#domain/ladder/begrippen';
import type { HandelingSoort } from '#domain/ladder/handelingen';

/** A text, date or code that may be left out. */
type Niet<T> = T | null | undefined;

/**
 * What a person fills in for each act: words, codes, ids of organisations and Amsterdam dates (`YYYY-MM-DD`), already checked for form.
 * The words are stored and never leave PostgreSQL; `toKern` takes the codes, ids and dates out of it (design section 2).
 */
export interface HandelingInvoer {
  aanvullen: { readonly tekst: string };
  aannemen: { readonly trekkerOrganisatie: string; readonly sporen: readonly Spoor[]; readonly blokkades: readonly Blokkade[] };
  doorverwijzen: { readonly naar: DoorverwijsDoel; readonly loket: string; readonly reden: string };
  ontvangst_bevestigen: Readonly<Record<never, never>>;
  terugkoppelen: { readonly tekst: string; readonly volgendeDatum: string };
  gesprek_vastleggen: { readonly met: readonly string[]; readonly watNodig: string; readonly uitkomst: string };
  partner_vragen: { readonly organisatie: string; readonly vraag: string; readonly antwoordVoor?: Niet<string> };
  vraag_beantwoorden: {
    readonly antwoord: ToezeggingAntwoord;
    readonly wat?: Niet<string>;
    readonly voor?: Niet<string>;
    readonly voorwaarde?: Niet<string>;
    readonly reden?: Niet<string>;
  };
  besluiten: {
    readonly besluit: string;
    readonly waarom: string;
    readonly uitvoerderOrganisatie: string;
    readonly uitvoerenVoor: string;
    readonly stemVanBewoners?: Niet<string>;
    readonly waaromNietGehoord?: Niet<string>;
  };
  nakomen: { readonly bewijs: string };
  opschalen: {
    readonly watGeprobeerd: string;
    readonly vraag: string;
    readonly reden: OpschaalReden;
    readonly gewenstOp: string;
    readonly naar?: Niet<Trede>;
    readonly regel?: Niet<{ readonly naam: string; readonly artikel?: Niet<string> }>;
    readonly geenGesprekReden?: Niet<string>;
    /** Which recorded talk led to this: the id of that act. */
    readonly gesprek?: Niet<string>;
  };
  meedenken_vragen: { readonly organisatie: string; readonly vraag: string };
  terugleggen: { readonly naar: Trede; readonly reden: string; readonly verwachting: string };
  doorgeleiden: { readonly organisatie: string; readonly reden: string };
  aanhouden: { readonly reden: AanhoudReden; readonly toelichting: string; readonly tot: string };
  /** What the filer let know, when that is what everybody waited for. */
  hervatten: { readonly tekst?: Niet<string> };
  verlengen: {
    readonly termijn?: Niet<string>;
    readonly tot: string;
    readonly reden: string;
    readonly akkoordVan: 'indiener' | 'voorzitter';
    /** How they agreed, and who in that organisation did: a task or post, no name. */
    readonly akkoordWijze: AkkoordWijze;
    readonly akkoordDoor: string;
  };
  /** `persoon`: for whom in that organisation it is meant; a member of it today. */
  overdragen: { readonly organisatie: string; readonly persoon?: Niet<string>; readonly reden: string };
  overdracht_beantwoorden: { readonly aanvaard: boolean; readonly reden?: Niet<string> };
  afsluiten: {
    readonly resultaat: Resultaat;
    readonly vangst: string;
    readonly bijvangst: string;
    readonly borging: Borging;
    readonly borgingToelichting: string;
    readonly borgingDoor?: Niet<string>;
    readonly borgingVoor?: Niet<string>;
    readonly betekenisVoorBewoners: string;
    readonly akkoordVan?: Niet<'programmabureau' | 'doorbraakteam'>;
  };
  /** `gehoordVia`: how the programmabureau heard it from the filer; left out by the filer itself. */
  nazorg_beantwoorden: {
    readonly antwoord: NazorgAntwoord;
    readonly toelichting?: Niet<string>;
    readonly gehoordVia?: Niet<AkkoordWijze>;
  };
  heropenen: { readonly reden: string };
  intrekken: { readonly reden: string };
  tekst_melden: TekstPlaatsInvoer;
  tekst_wissen: TekstPlaatsInvoer;
}

/** Which text holds personal data, and of what kind. `handeling`: the id of the act it was written in; left out for the words of the case itself. */
export interface TekstPlaatsInvoer {
  readonly handeling?: Niet<string>;
  readonly veld: string;
  readonly reden: WisReden;
}

/** What goes with every text: why something in it that looks like personal data is something else ("dit is geen BSN maar een ordernummer"). */
export interface GeenPersoonsgegevens {
  readonly waaromGeenPersoonsgegevens?: Niet<string>;
}

/** The fields in which an act names an organisation by id; such an organisation must exist today. */
export const ORGANISATIE_VELDEN: Readonly<Partial<Record<HandelingSoort, readonly string[]>>> = {
  aannemen: ['trekkerOrganisatie'],
  partner_vragen: ['organisatie'],
  besluiten: ['uitvoerderOrganisatie'],
  meedenken_vragen: ['organisatie'],
  doorgeleiden: ['organisatie'],
  overdragen: ['organisatie'],
};

/** The fields of an act that hold an id of ours. Every other field is screened as text, also one that comes later. Empty when the act names none. */
export function idVeldenVan(soort: HandelingSoort): readonly string[] {
  if (soort === 'verlengen') return ['termijn'];
  if (soort === 'opschalen') return ['gesprek'];
  if (soort === 'tekst_melden' || soort === 'tekst_wissen') return ['handeling'];
  return [...(ORGANISATIE_VELDEN[soort] ?? []), ...(soort === 'overdragen' ? ['persoon'] : [])];
}
