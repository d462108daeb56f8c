// SPDX-License-Identifier: EUPL-1.2
import { VERNIETIG_STAPPEN, WAARDERINGEN, type Waardering } from '#domain/beheer/beheer';
import { RESULTATEN, type Resultaat } from '#domain/ladder/begrippen';
import { GeenPersoonsgegevensDto } from '../invoer/geen-persoonsgegevens.dto.js';
import { CodeVeld, DatumVeld, GetalVeld, KenmerkVeld, KorteTekst, Samen } from '../invoer/veld.js';
import { Code, Datum, DeelLijst, Getal, Id, Tekst, Tijdstip, Volgende } from '../http/toon.js';

const KENMERK = '9f2c1e0b7a4d5c6e8f90123456789abcdef0123456789abcdef0123456789abc';
const MEESTE_JAREN = 100;

/** Body of a term: how long a closed case is kept. */
export class BewaartermijnZettenDto extends GeenPersoonsgegevensDto {
  @KorteTekst({ uitleg: 'Voor welk focusgebied? (code) Leeg: voor alle.', voorbeeld: 'VLA-WW', optioneel: true })
  focusgebied?: string | null;

  @CodeVeld(RESULTATEN, { uitleg: 'Bij welk resultaat?', voorbeeld: 'ingetrokken' })
  resultaat: Resultaat;

  @CodeVeld(WAARDERINGEN, { uitleg: 'Wat gebeurt er als de termijn om is?', voorbeeld: 'vernietigen' })
  @Samen<BewaartermijnZettenDto>(({ waardering, jaren }) =>
    (waardering === 'vernietigen') === (typeof jaren === 'number') ? null : 'Noem jaren bij vernietigen, en alleen daar.',
  )
  waardering: Waardering;

  @GetalVeld({
    uitleg: 'Hoeveel jaar na het sluiten? Alleen bij vernietigen.',
    voorbeeld: 5,
    min: 1,
    max: MEESTE_JAREN,
    optioneel: true,
  })
  jaren?: number | null;

  @DatumVeld({ uitleg: 'Voor wat vanaf deze dag sluit. Leeg: vandaag.', voorbeeld: '2026-12-01', optioneel: true })
  vanaf?: string | null;
}

/** Body of a confirmation. */
export class VernietigingBevestigenDto {
  @KenmerkVeld({ uitleg: 'Het kenmerk van de export die u bekeek.', voorbeeld: KENMERK })
  exportKenmerk: string;
}

/** One term that was set. */
export class BewaartermijnDto {
  @Id('Het id.') id: string;
  @Tekst('VLA-WW', 'Het focusgebied; null als het voor alle geldt.', { leeg: true }) focusgebied: string | null;
  @Code(RESULTATEN, 'ingetrokken', 'Het resultaat.') resultaat: string;
  @Code(WAARDERINGEN, 'vernietigen', 'Wat er gebeurt als de termijn om is.') waardering: string;
  @Getal(5, 'Hoeveel jaar na het sluiten; null als het altijd blijft.', { leeg: true }) jaren: number | null;
  @Datum('2026-12-01', 'Vanaf welke dag van sluiten.') geldigVanaf: string;
}

/** All terms. */
export class BewaartermijnLijstDto {
  @DeelLijst(() => BewaartermijnDto, 'De termijnen. Bij gelijke dag geldt de laatste.') items: BewaartermijnDto[];
  @Volgende() volgende: string | null;
}

/** What a term would lead to. */
export class BewaartermijnVoorbeeldDto {
  @Getal(42, 'Hoeveel gesloten vastlopers dit resultaat hebben.') gesloten: number;
  @Getal(3, 'Van hoeveel de termijn vandaag om is, zoals het nu staat.') nuVoorbij: number;
  @Getal(17, 'Van hoeveel de termijn vandaag om zou zijn.') straksVoorbij: number;
  @Datum('2027-03-01', 'De eerste dag waarop er dan een weg mag; null als dat er geen is.', { leeg: true })
  eersteDatum: string | null;
}

/** A closed case that may go, without a word of it. */
export class VernietigingDto {
  @Id('Het id van de vastloper.') id: string;
  @Tekst('EHV-WZ-2016-0042', 'Het nummer.') nummer: string;
  @Tekst('EHV-WZ', 'Het focusgebied.') focusgebied: string;
  @Code(RESULTATEN, 'ingetrokken', 'Het resultaat.') resultaat: string;
  @Datum('2020-03-01', 'De dag van sluiten.') geslotenOp: string;
  @Datum('2021-03-01', 'Vanaf deze dag mag hij weg.') archiefactiedatum: string;
  @Code(VERNIETIG_STAPPEN, 'bevestigen', 'Wat er nu moet gebeuren. Exporteren en vernietigen doet de worker.') stap: string;
  @Tekst(KENMERK, 'Het kenmerk van de export (SHA-256).') exportKenmerk: string;
  @Tijdstip('2026-11-24T02:15:00.000Z', 'Wanneer hij is geëxporteerd.') geexporteerdOp: string;
  @Tijdstip('2026-11-24T09:15:00.000Z', 'Wanneer iemand het bevestigde; null: nog niet.', { leeg: true }) bevestigdOp:
    string | null;
  @Tekst('Beheerder', 'Wie dat deed; null: nog niemand.', { leeg: true }) bevestigdDoor: string | null;
}

/** A page of what may go. */
export class VernietigingPaginaDto {
  @DeelLijst(() => VernietigingDto, 'De voorstellen, de oudste eerst.') items: VernietigingDto[];
  @Volgende() volgende: string | null;
}

/** A case that was destroyed, without a word of it. */
export class VernietigdDto {
  @Id('Het id dat de vastloper had.') id: string;
  @Tekst('EHV-WZ-2016-0042', 'Het nummer.') nummer: string;
  @Tekst('EHV-WZ', 'Het focusgebied.') focusgebied: string;
  @Code(RESULTATEN, 'ingetrokken', 'Het resultaat.') resultaat: string;
  @Datum('2020-03-01', 'De dag van sluiten.') geslotenOp: string;
  @Datum('2021-03-01', 'Vanaf deze dag mocht hij weg.') archiefactiedatum: string;
  @Tekst(KENMERK, 'Het kenmerk van de export (SHA-256).') exportKenmerk: string;
  @Tijdstip('2026-11-24T09:15:00.000Z', 'Wanneer iemand het bevestigde.', { leeg: true }) bevestigdOp: string | null;
  @Tekst('Beheerder', 'Wie dat deed.', { leeg: true }) bevestigdDoor: string | null;
  @Tijdstip('2026-11-24T09:16:00.000Z', 'Wanneer hij wegging.') vernietigdOp: string;
}

/** A page of the register. */
export class VernietigdPaginaDto {
  @DeelLijst(() => VernietigdDto, 'Wat is vernietigd, het laatste eerst.') items: VernietigdDto[];
  @Volgende() volgende: string | null;
}
