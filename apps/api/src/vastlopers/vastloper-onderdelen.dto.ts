// SPDX-License-Identifier: EUPL-1.2
import { TERMIJN_SOORTEN, TERMIJN_STANDEN, TOEZEGGING_ANTWOORDEN, TREDEN } from '#domain/ladder/begrippen';
import { GEBEURTENIS_SOORTEN } from '#domain/ladder/zet';
import { Code, Datum, Deel, DeelLijst, Getal, Id, Lijst, Tekst, Tijdstip, Volgende, Vrij } from '../http/toon.js';
import { OrganisatieKortDto } from './vastloper-antwoord.dto.js';

/** Who did something. */
export class DoorDto {
  @Tekst('Programmabureau Westwijk', 'De organisatie.') organisatie: string;
  @Tekst('medewerker programmabureau', 'De persoon; null als die verborgen is.', { leeg: true }) persoon: string | null;
  @Tekst('coördinator programmabureau', 'Voor wie die persoon inviel; null als dat niet zo is, of als die naam verborgen is.', {
    leeg: true,
  })
  namens: string | null;
}

/** One fact of the log. */
export class GebeurtenisDto {
  @Getal(3, 'De hoeveelste gebeurtenis van deze vastloper.') versie: number;
  @Code(GEBEURTENIS_SOORTEN, 'trede_betreden', 'Wat er gebeurde.') soort: string;
  @Tijdstip('2026-11-20T09:30:00.000Z', 'Wanneer (UTC).') op: string;
  @Deel(() => DoorDto, 'Door wie; null als de klok het deed.', { leeg: true }) door: DoorDto | null;
  @Vrij({ van: 'intake', naar: 'intern_doorbraakteam', reden: 'aangenomen' }, 'Wat erbij hoort; per soort verschillend.')
  gegevens: Record<string, unknown>;
  @Id(
    'Het id van de handeling, om een tekst te melden of te wissen; null als de klok het deed.',
    { leeg: true },
    '0193a5b0-0000-7000-8000-0000000000a1',
  )
  handelingId: string | null;
  @Lijst(['reden'], 'In welke velden van die handeling nu nog een tekst staat. Leeg bij een volgende gebeurtenis ervan.')
  tekstvelden: string[];
}

/** A page of the log. */
export class GebeurtenisPaginaDto {
  @DeelLijst(() => GebeurtenisDto, 'De gebeurtenissen, de oudste eerst.') items: GebeurtenisDto[];
  @Volgende() volgende: string | null;
}

/** One period in which a clock stood still. */
export class SchorsingDto {
  @Datum('2026-11-24', 'De eerste dag.') van: string;
  @Datum('2026-12-10', 'De laatste dag; null zolang het duurt.', { leeg: true }) tot: string | null;
  @Getal(12, 'Hoeveel werkdagen.') werkdagen: number;
}

/** One clock of a case. */
export class TermijnDto {
  @Id('Het id van de termijn.') id: string;
  @Code(TERMIJN_SOORTEN, 'behandeling', 'Waar de termijn over gaat.') soort: string;
  @Tekst('regulier', 'De ronde waarin de termijn is.') fase: string;
  @Code(TREDEN, 'intern_doorbraakteam', 'De trede waarop hij begon.') trede: string;
  @Id('De vraag, toezegging of overdracht waar de termijn over gaat; null als hij over de vastloper zelf gaat.', { leeg: true })
  onderwerpId: string | null;
  @Datum('2026-11-20', 'De eerste dag.') start: string;
  @Datum('2026-12-04', 'De laatste dag.') einddatum: string;
  @Code(TERMIJN_STANDEN, 'open', 'Hoe het ermee staat.') stand: string;
  @Datum('2026-12-08', 'De laatste dag van het respijt; null als dat niet loopt.', { leeg: true }) respijtdatum: string | null;
  @DeelLijst(() => SchorsingDto, 'Wanneer de termijn stilstond.') schorsingen: SchorsingDto[];
  @Getal(0, 'Hoe vaak de termijn is verlengd.') verlengingen: number;
}

/** All clocks of a case. */
export class TermijnLijstDto {
  @DeelLijst(() => TermijnDto, 'De termijnen; wat loopt staat vooraan.') items: TermijnDto[];
  @Volgende() volgende: string | null;
}

/** One question or promise. */
export class ToezeggingDto {
  @Id('Het id van de vraag of toezegging.') id: string;
  @Deel(() => OrganisatieKortDto, 'Aan wie is gevraagd.') partij: OrganisatieKortDto;
  @Code(['gevraagd', ...TOEZEGGING_ANTWOORDEN, 'nagekomen', 'vervallen'], 'toegezegd', 'Hoe het ermee staat.') stand: string;
  @Datum('2027-01-15', 'Voor wanneer.', { leeg: true }) voor: string | null;
  @Tekst('Kunt u een plek voor de containers geven?', 'De vraag.', { leeg: true }) vraag: string | null;
  @Tekst('Een plek op onze stoep.', 'Wat is toegezegd.', { leeg: true }) wat: string | null;
  @Tekst('De gemeente maakt elke week schoon.', 'De voorwaarde.', { leeg: true }) voorwaarde: string | null;
  @Tekst('De containers staan er sinds maandag.', 'Waaruit blijkt dat het klaar is.', { leeg: true }) bewijs: string | null;
}

/** All questions and promises of a case. */
export class ToezeggingLijstDto {
  @DeelLijst(() => ToezeggingDto, 'De vragen en toezeggingen.') items: ToezeggingDto[];
  @Volgende() volgende: string | null;
}
