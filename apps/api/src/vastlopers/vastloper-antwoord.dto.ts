// SPDX-License-Identifier: EUPL-1.2
import {
  HOEDANIGHEDEN,
  RESULTATEN,
  STATUSSEN,
  TERMIJN_SOORTEN,
  TREDEN,
  BLOKKADES,
  AANHOUD_REDENEN,
  SPOREN,
} from '#domain/ladder/begrippen';
import { HANDELING_SOORTEN } from '#domain/ladder/handelingen';
import { Code, Datum, Deel, DeelLijst, Getal, Id, JaNee, Lijst, Tekst, Tijdstip, Volgende } from '../http/toon.js';
import { WAARSCHUWINGEN_UITLEG, WaarschuwingDto } from '../invoer/waarschuwing.dto.js';

/** An organisation, short. */
export class OrganisatieKortDto {
  @Id('Het id van de organisatie.') id: string;
  @Tekst('Programmabureau Westwijk', 'De naam.') naam: string;
}

/** The next date of a case. */
export class VolgendeTermijnDto {
  @Code(TERMIJN_SOORTEN, 'terugkoppeling', 'Waar de termijn over gaat.') soort: string;
  @Datum('2026-11-27', 'De laatste dag.') einddatum: string;
}

/** What the filer hears at once. */
export class IndienAntwoordDto {
  @Id('Het id van de vastloper.') id: string;
  @Tekst('VLA-WW-2026-0042', 'Het nummer.') nummer: string;
  @Code(STATUSSEN, 'ingediend', 'De status.') status: string;
  @Code(TREDEN, 'intake', 'De trede.') trede: string;
  @Deel(() => OrganisatieKortDto, 'Wie trekt; null zolang er geen trekker is.', { leeg: true })
  trekker: OrganisatieKortDto | null;
  @Deel(() => OrganisatieKortDto, 'Wie nu aan zet is; null als er niemand is.', { leeg: true })
  aanZet: OrganisatieKortDto | null;
  @Deel(() => VolgendeTermijnDto, 'Wat de volgende termijn is.', { leeg: true }) volgendeTermijn: VolgendeTermijnDto | null;
  @DeelLijst(() => WaarschuwingDto, WAARSCHUWINGEN_UITLEG) waarschuwingen: WaarschuwingDto[];
}

/** A case in a list. */
export class VastloperRegelDto {
  @Id('Het id van de vastloper.') id: string;
  @Tekst('VLA-WW-2026-0042', 'Het nummer.') nummer: string;
  @Tekst('Drie bakken voor grofvuil mogen niet', 'De titel.') titel: string;
  @Tekst('VLA-WW', 'De code van het focusgebied.') focusgebied: string;
  @Tekst('wonen_en_wijken', 'De code van het thema.') thema: string;
  @Lijst(['lokaal_beleid', 'geld'], 'Wat het tegenhoudt.', BLOKKADES) blokkades: string[];
  @Code(STATUSSEN, 'in_behandeling', 'De status.') status: string;
  @Code(TREDEN, 'intern_doorbraakteam', 'De trede.') trede: string;
  @Code(RESULTATEN, null, 'Hoe het afliep; null zolang dat niet bekend is.', { leeg: true }) resultaat: string | null;
  @Getal(3, 'Het aantal gebeurtenissen tot nu toe.') versie: number;
  @Tijdstip('2026-11-20T09:30:00.000Z', 'Wanneer is ingediend (UTC).') ingediendOp: string;
  @Deel(() => OrganisatieKortDto, 'Wie trekt; null zolang er geen trekker is.', { leeg: true })
  trekker: OrganisatieKortDto | null;
  @Deel(() => OrganisatieKortDto, 'Wie nu aan zet is; null als er niemand is of als de vastloper is afgesloten.', { leeg: true })
  aanZet: OrganisatieKortDto | null;
  @Deel(() => VolgendeTermijnDto, 'De eerste termijn die afloopt; null als er geen loopt.', { leeg: true })
  volgendeTermijn: VolgendeTermijnDto | null;
  @JaNee(false, 'Is die termijn voorbij?') teLaat: boolean;
  @JaNee(false, 'Staat de klok stil tot de indiener antwoordt?') wachtOpIndiener: boolean;
}

/** A page of cases. */
export class VastloperPaginaDto {
  @DeelLijst(() => VastloperRegelDto, 'De vastlopers op deze pagina.') items: VastloperRegelDto[];
  @Volgende() volgende: string | null;
}

/** The rule that blocks. */
export class RegelAntwoordDto {
  @Tekst('Wet kinderopvang', 'De naam van de regel of wet.') naam: string;
  @Tekst('artikel 1.50', 'Het artikel.', { leeg: true }) artikel: string | null;
}

/** A party that can help. */
export class PartijAntwoordDto {
  @Tekst('woningcorporatie', 'De partij.') naam: string;
  @Tekst('een schone stoep', 'Wat die nodig heeft.', { leeg: true }) watNodig: string | null;
  @Tekst('een plek en toezicht', 'Wat die biedt.', { leeg: true }) watBiedt: string | null;
}

/** Who filed. */
export class IndienerDto {
  @Id('Het id van de organisatie.') organisatieId: string;
  @Tekst('Welzijn Westwijk', 'De organisatie.') organisatie: string;
  @Tekst('wijkwerker Westwijk', 'De persoon; null als die verborgen is.', { leeg: true }) persoon: string | null;
}

/** The decision that is carried out. */
export class LopendBesluitDto {
  @Code(TREDEN, 'partners', 'Op welke trede is besloten.') trede: string;
  @Id('Wie het uitvoert.') uitvoerderOrganisatieId: string;
  @Datum('2027-02-01', 'Wanneer het klaar moet zijn.') uitvoerenVoor: string;
}

/** The pause that runs. */
export class LopendeAanhoudingDto {
  @Code(AANHOUD_REDENEN, 'overleg_gepland', 'De reden.') reden: string;
  @Datum('2026-11-24', 'De eerste dag.') sinds: string;
  @Datum('2026-12-10', 'De laatste dag.') tot: string;
}

/** The handover that waits for an answer. */
export class OpenOverdrachtDto {
  @Id('Het id van de overdracht; antwoord op /v1/overdrachten/{id}/antwoorden.') id: string;
  @Code(['trekker', 'eigenaar'], 'trekker', 'Wat wordt overgedragen.') soort: string;
  @Id('Van wie.', { leeg: true }) vanOrganisatieId: string | null;
  @Id('Naar wie.') naarOrganisatieId: string;
  @Id('Voor wie in die organisatie; null als het voor de hele organisatie is.', { leeg: true }) naarPersoonId: string | null;
  @Datum('2026-11-24', 'Sinds wanneer.') sinds: string;
}

/** The fast clock of a demo. */
export class SnelleKlokDto {
  @Tijdstip('2027-03-01T09:00:00.000Z', 'Hoe laat het is op de snelle klok (UTC).') nu: string;
  @Getal(2000, 'Hoeveel milliseconden een werkdag duurt.') tempo: number;
}

/** A case in full. */
export class VastloperDto extends VastloperRegelDto {
  @Tekst('In onze wijk blijft veel grofvuil op straat liggen.', 'Wat er vastloopt.') omschrijving: string;
  @Tekst('Op één plek een ophaaldag proberen.', 'Wat er wel kan.') watKanWel: string;
  @Tekst('Gebeld met drie afdelingen.', 'Wat al is geprobeerd.', { leeg: true }) geprobeerd: string | null;
  @Deel(() => RegelAntwoordDto, 'De regel of wet die in de weg staat.', { leeg: true }) regel: RegelAntwoordDto | null;
  @DeelLijst(() => PartijAntwoordDto, 'Wie nodig is.') partijen: PartijAntwoordDto[];
  @Lijst(['quick_win'], 'De sporen.', SPOREN) sporen: string[];
  @Tekst('Bewoners willen dat de straat schoon is.', 'Wat bewoners zeggen.', { leeg: true }) stemVanBewoners: string | null;
  @JaNee(false, 'Is de naam van de indiener verborgen voor partners?') naamVerbergen: boolean;
  @Deel(() => IndienerDto, 'Wie indiende.') indiener: IndienerDto;
  @Lijst(['indiener'], 'Wat u bent in deze vastloper, namens uw organisaties.', HOEDANIGHEDEN) hoedanigheden: string[];
  @Lijst([...TREDEN], 'De treden waar de route langs gaat.', TREDEN) route: string[];
  @Deel(() => LopendBesluitDto, 'Het besluit dat wordt uitgevoerd.', { leeg: true }) besluit: LopendBesluitDto | null;
  @Deel(() => LopendeAanhoudingDto, 'De pauze die loopt.', { leeg: true }) aanhouding: LopendeAanhoudingDto | null;
  @Deel(() => OpenOverdrachtDto, 'De overdracht die op antwoord wacht.', { leeg: true }) overdracht: OpenOverdrachtDto | null;
  @Id('Wie trekt in de organisatie die trekt; null als niemand is genoemd.', { leeg: true }) trekkerPersoonId: string | null;
  @Getal(0, 'Hoe vaak ministeries de vraag hebben doorgegeven.') doorgeleidingen: number;
  @Lijst(['aanvullen', 'intrekken'], 'Wat u nu kunt doen.', HANDELING_SOORTEN) mogelijkeHandelingen: string[];
  @Deel(() => SnelleKlokDto, 'Alleen bij een snelle klok (demo); anders null.', { leeg: true }) klok: SnelleKlokDto | null;
}
