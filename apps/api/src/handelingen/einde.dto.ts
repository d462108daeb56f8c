// SPDX-License-Identifier: EUPL-1.2
import {
  AANHOUD_REDENEN,
  AKKOORD_WIJZEN,
  BORGINGEN,
  NAZORG_ANTWOORDEN,
  type AanhoudReden,
  type AkkoordWijze,
  type Borging,
  type NazorgAntwoord,
  type Resultaat,
} from '#domain/ladder/begrippen';
import { eisFout } from '#application/use-cases/handeling-eisen';
import { GeenPersoonsgegevensDto } from '../invoer/geen-persoonsgegevens.dto.js';
import { CodeVeld, DatumVeld, IdVeld, KorteTekst, LangeTekst, Samen } from '../invoer/veld.js';

/** Body of an aanhouding. */
export class AanhoudingDto extends GeenPersoonsgegevensDto {
  @CodeVeld(AANHOUD_REDENEN, { uitleg: 'Waarom staat het stil?', voorbeeld: 'overleg_gepland' })
  reden: AanhoudReden;

  @LangeTekst({ uitleg: 'Leg uit waarop u wacht.', voorbeeld: 'Op 9 december praten alle partijen met elkaar.' })
  toelichting: string;

  @DatumVeld({ uitleg: 'De laatste dag van de pauze.', voorbeeld: '2026-12-10' })
  tot: string;
}

/** Body of a hervatting: what was waited for, if anything needs saying. */
export class HervattingDto extends GeenPersoonsgegevensDto {
  @LangeTekst({
    uitleg: 'Wachtte iedereen op de indiener? Dan staat hier het antwoord.',
    voorbeeld: 'Het gaat om de straat achter de school.',
    optioneel: true,
  })
  tekst?: string | null;
}

/** Body of a verlenging. */
export class VerlengingDto extends GeenPersoonsgegevensDto {
  @IdVeld({
    uitleg: 'Welke termijn (id)? Zonder keuze: de termijn die nu telt.',
    voorbeeld: '0193a5b0-0000-7000-8000-0000000000e1',
    optioneel: true,
  })
  termijn?: string | null;

  @DatumVeld({ uitleg: 'De nieuwe einddatum.', voorbeeld: '2027-01-15' })
  tot: string;

  @LangeTekst({ uitleg: 'Waarom is meer tijd nodig?', voorbeeld: 'De bewoners willen eerst samen praten.' })
  reden: string;

  @CodeVeld(['indiener', 'voorzitter'], {
    uitleg: 'Wie vindt dit goed? Niet uw eigen organisatie. Na twee keer verlengen: de voorzitter.',
    voorbeeld: 'indiener',
  })
  akkoordVan: 'indiener' | 'voorzitter';

  @CodeVeld(AKKOORD_WIJZEN, { uitleg: 'Hoe gaf die akkoord?', voorbeeld: 'telefoon' })
  akkoordWijze: AkkoordWijze;

  @KorteTekst({ uitleg: 'Wie daar gaf akkoord? Een taak of functie, geen naam.', voorbeeld: 'de wijkwerker van het buurthuis' })
  akkoordDoor: string;
}

/** The outcomes with which a person may close; the two others have acts of their own. */
const AFSLUIT_RESULTATEN: readonly Resultaat[] = ['doorbraak', 'eenmalig_opgelost', 'niet_gelukt_wel_geleerd'];

/** Body of an afsluiting: catch, by-catch, embedding, and what it did for residents. */
export class AfsluitingDto extends GeenPersoonsgegevensDto {
  @CodeVeld(AFSLUIT_RESULTATEN, { uitleg: 'Hoe is het afgelopen?', voorbeeld: 'doorbraak' })
  resultaat: Resultaat;

  @LangeTekst({ uitleg: 'Wat is bereikt?', voorbeeld: 'De containers staan er en de straat is schoon.' })
  vangst: string;

  @LangeTekst({
    uitleg: 'Wat ging er onverwacht ook goed? Was er niets? Schrijf dat op.',
    voorbeeld: 'Buren helpen elkaar met sjouwen.',
  })
  bijvangst: string;

  @CodeVeld(BORGINGEN, { uitleg: 'Wat gebeurt er met de regel?', voorbeeld: 'te_wijzigen' })
  borging: Borging;

  @LangeTekst({
    uitleg: 'Leg dat uit. Bij eenmalig: waarom maar één keer?',
    voorbeeld: 'Het afvalplan krijgt een bijlage over deze wijk.',
  })
  borgingToelichting: string;

  @KorteTekst({ uitleg: 'Welke organisatie wijzigt de regel? Nodig bij te_wijzigen.', voorbeeld: 'afvaldienst', optioneel: true })
  @Samen<AfsluitingDto>((dto) => eisFout('afsluiten', 'borgingDoor', dto))
  borgingDoor?: string | null;

  @DatumVeld({ uitleg: 'Voor wanneer? Nodig bij te_wijzigen.', voorbeeld: '2027-03-01', optioneel: true })
  @Samen<AfsluitingDto>((dto) => eisFout('afsluiten', 'borgingVoor', dto))
  borgingVoor?: string | null;

  @LangeTekst({ uitleg: 'Wat betekent het voor bewoners?', voorbeeld: 'Ze kunnen hun oude spullen dicht bij huis kwijt.' })
  betekenisVoorBewoners: string;

  @CodeVeld(['programmabureau', 'doorbraakteam'], {
    uitleg: 'Aan wie vraagt u akkoord? Nodig als u alleen trekker bent. Dan is dit een voorstel, en sluit die ander af.',
    voorbeeld: 'programmabureau',
    optioneel: true,
  })
  akkoordVan?: 'programmabureau' | 'doorbraakteam' | null;
}

/** Body of a nazorgantwoord. */
export class NazorgantwoordDto extends GeenPersoonsgegevensDto {
  @CodeVeld(NAZORG_ANTWOORDEN, { uitleg: 'Houdt de oplossing?', voorbeeld: 'houdt' })
  antwoord: NazorgAntwoord;

  @LangeTekst({ uitleg: 'Vertel er meer over.', voorbeeld: 'De straat is nog steeds schoon.', optioneel: true })
  toelichting?: string | null;

  @CodeVeld(AKKOORD_WIJZEN, {
    uitleg: 'Hoe hoorde u dit van de indiener? Nodig als u van het programmabureau bent; de indiener laat dit weg.',
    voorbeeld: 'telefoon',
    optioneel: true,
  })
  gehoordVia?: AkkoordWijze | null;
}

/** Body of a heropening and of an intrekking. */
export class RedenDto extends GeenPersoonsgegevensDto {
  @LangeTekst({ uitleg: 'Waarom?', voorbeeld: 'De containers zijn weer weg.' })
  reden: string;
}
