// SPDX-License-Identifier: EUPL-1.2
import { TREDEN } from '#domain/ladder/begrippen';
import { REGELING_GETALLEN, type RegelingGetal } from '#domain/termijnen/regeling-getallen';
import { TERMIJNREGELING_STANDAARD } from '#domain/termijnen/termijnregeling';
import { Code, Datum, Deel, DeelLijst, Getal, Getallen, JaNee, Lijst, Tekst, Volgende, Vrij } from '../http/toon.js';
import { GeenPersoonsgegevensDto } from '../invoer/geen-persoonsgegevens.dto.js';
import { CodeVeld, DatumsVeld, DatumVeld, DeelLijstVeld, GetalVeld, KorteTekst } from '../invoer/veld.js';

const MEEST_GETALLEN = REGELING_GETALLEN.length;
const LANGST_WERKDAGEN = 260;
const HOOGSTE_VERSIE = 100_000;

/** One number that becomes another. */
export class RegelingGetalDto {
  @CodeVeld(REGELING_GETALLEN, { uitleg: 'Welk getal?', voorbeeld: 'treden.partners.behandelingWerkdagen' })
  getal: RegelingGetal;

  @GetalVeld({
    uitleg: 'Wat wordt het? Werkdagen, tenzij de naam iets anders zegt.',
    voorbeeld: 20,
    min: 0,
    max: LANGST_WERKDAGEN,
  })
  waarde: number;
}

/** Body of a next version of a Termijnregeling. */
export class TermijnregelingVaststellenDto {
  @KorteTekst({ uitleg: 'Voor welk focusgebied? (code) Leeg: landelijk.', voorbeeld: 'VLA-WW', optioneel: true })
  focusgebied?: string | null;

  @DatumVeld({ uitleg: 'Vanaf welke dag? Op zijn vroegst morgen.', voorbeeld: '2027-01-01' })
  vanaf: string;

  @GetalVeld({
    uitleg: 'De nieuwste versie die u zag; 0 als het gebied nog geen eigen regeling heeft. Zo gaat u nooit over een ander heen.',
    voorbeeld: 0,
    min: 0,
    max: HOOGSTE_VERSIE,
  })
  versie: number;

  @DeelLijstVeld(() => RegelingGetalDto, {
    uitleg: 'De getallen die veranderen. De rest blijft zoals het is.',
    max: MEEST_GETALLEN,
  })
  getallen: RegelingGetalDto[];
}

/** One number that differs. */
export class RegelingVerschilDto {
  @Code(REGELING_GETALLEN, 'treden.partners.behandelingWerkdagen', 'Welk getal.') getal: string;
  @Getal(30, 'Wat het was.') oud: number;
  @Getal(20, 'Wat het wordt.') nieuw: number;
}

/** One rung on the way of a silent vastloper. */
export class StilteTredeDto {
  @Code(TREDEN, 'partners', 'De trede.') trede: string;
  @Datum('2027-01-19', 'De dag waarop de vastloper hier komt.') vanaf: string;
  @Datum('2027-01-21', 'De laatste dag voor een teken van leven; null als dat hier niet wordt gevraagd.', { leeg: true })
  ontvangstVoor: string | null;
  @Datum('2027-03-02', 'De laatste dag van de trede.') klaarVoor: string;
  @Datum('2027-03-05', 'De dag waarop stilte de vastloper omhoog brengt; null op de hoogste trede.', { leeg: true })
  verder: string | null;
}

/** What a change would do. */
export class TermijnregelingVoorbeeldDto {
  @Datum('2027-01-01', 'De eerste dag.') geldigVanaf: string;
  @Getal(2, 'De versie.') versie: number;
  @DeelLijst(() => RegelingVerschilDto, 'De getallen die veranderen.') verschillen: RegelingVerschilDto[];
  @DeelLijst(() => StilteTredeDto, 'Een vastloper die vandaag wordt gemeld en waar niemand iets aan doet: zoals het nu is.')
  nu: StilteTredeDto[];
  @DeelLijst(() => StilteTredeDto, 'Dezelfde vastloper met de nieuwe getallen.') straks: StilteTredeDto[];
}

/** One version of a set of terms. */
export class RegelingVersieDto {
  @Tekst(null, 'Het focusgebied; null als de regeling landelijk is.', { leeg: true }) focusgebied: string | null;
  @Datum('2026-01-01', 'De eerste dag.') geldigVanaf: string;
  @Datum('2026-12-31', 'De laatste dag; null als die er niet is.', { leeg: true }) geldigTot: string | null;
  @Vrij({ ...TERMIJNREGELING_STANDAARD }, 'Alle getallen; werkdagen, tenzij de naam iets anders zegt.') regeling: Record<
    string,
    unknown
  >;
}

/** All versions. */
export class RegelingVersieLijstDto {
  @DeelLijst(() => RegelingVersieDto, 'De versies: landelijk vooraan, de nieuwste eerst.') items: RegelingVersieDto[];
  @Volgende() volgende: string | null;
}

/** Body of a decree on equated days. */
export class KalenderBesluitDto extends GeenPersoonsgegevensDto {
  @GetalVeld({ uitleg: 'Voor welk jaar? Jaren komen op volgorde.', voorbeeld: 2029, min: 2000, max: 2099 })
  jaar: number;

  @DatumsVeld({
    uitleg: 'De dagen die als feestdag tellen. Leeg: het besluit noemt er geen.',
    voorbeeld: ['2029-05-11'],
    max: 20,
  })
  dagen: string[];

  @KorteTekst({ uitleg: 'Welk besluit is het, en waar staat het?', voorbeeld: 'Staatscourant 2028, 12345' })
  bron: string;
}

/** One year of the calendar. */
export class KalenderJaarDto {
  @Getal(2028, 'Het jaar.') jaar: number;
  @Lijst(['2028-04-28', '2028-05-26'], 'De dagen die door een besluit als feestdag tellen.') dagen: string[];
  @JaNee(true, 'Is het besluit voor dit jaar bekend?') isBekend: boolean;
}

/** The days of an edition. */
export class KalenderDto {
  @Tekst('2026-1', 'De naam van deze uitgave.') versie: string;
  @Lijst(['2028-04-28', '2028-05-26'], 'Alle dagen die door een besluit als feestdag tellen.') gelijkgesteldeDagen: string[];
  @Getal(2028, 'Tot en met dit jaar is het besluit bekend.') bekendTotEnMetJaar: number;
}

/** One edition of the calendar. */
export class KalenderEditieDto {
  @Deel(() => KalenderDto, 'De dagen.') kalender: KalenderDto;
  @Tekst('Staatscourant 2025, 12345', 'Waar het besluit staat.') bron: string;
  @Datum('2026-01-01', 'Sinds wanneer wij ermee rekenen.') geldigVanaf: string;
}

/** The legal calendar. */
export class KalenderOverzichtDto {
  @DeelLijst(() => KalenderJaarDto, 'Dit jaar en de jaren daarna.') jaren: KalenderJaarDto[];
  @Getallen([2029], 'Jaren zonder besluit waarin een klok van nu kan eindigen.') zonderBesluit: number[];
  @DeelLijst(() => KalenderEditieDto, 'Alle uitgaven; de eerste is in gebruik.') edities: KalenderEditieDto[];
}

/** Body of a new theme. */
export class ThemaToevoegenDto extends GeenPersoonsgegevensDto {
  @KorteTekst({ uitleg: 'Hoe heet het thema?', voorbeeld: 'Schulden' })
  naam: string;

  @KorteTekst({
    uitleg: 'Onder welk hoofdthema valt het? (code) Leeg: het is zelf een hoofdthema.',
    voorbeeld: 'meedoen',
    optioneel: true,
  })
  hoofdthema?: string | null;
}

/** Body of another name. */
export class ThemaHernoemenDto extends GeenPersoonsgegevensDto {
  @KorteTekst({ uitleg: 'Hoe heet het thema voortaan?', voorbeeld: 'Wonen en buurt' })
  naam: string;
}

/** Body of the end of a theme. */
export class ThemaEindeDto {
  @DatumVeld({ uitleg: 'Wat is de laatste dag? Leeg: het stopt meteen.', voorbeeld: '2026-12-31', optioneel: true })
  laatsteDag?: string | null;
}

/** One theme with its days. */
export class ThemaVersieDto {
  @Tekst('wonen', 'De code.') code: string;
  @Tekst('Wonen', 'De naam.') naam: string;
  @Tekst('wonen_en_wijken', 'De code van het thema erboven; null als dat er niet is.', { leeg: true }) hoofdthema: string | null;
  @Datum('2022-07-01', 'De eerste dag.') geldigVanaf: string;
  @Datum('2026-12-31', 'De laatste dag; null als die er niet is.', { leeg: true }) geldigTot: string | null;
}

/** All themes, also those that are over. */
export class ThemaVersieLijstDto {
  @DeelLijst(() => ThemaVersieDto, "De thema's, ook die voorbij zijn.") items: ThemaVersieDto[];
  @Volgende() volgende: string | null;
}
