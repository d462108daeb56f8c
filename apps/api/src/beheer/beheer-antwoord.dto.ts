// SPDX-License-Identifier: EUPL-1.2
import { BEHEER_SOORTEN } from '#domain/beheer/beheer';
import { ROLLEN } from '#domain/ladder/begrippen';
import { Code, Datum, Deel, DeelLijst, Id, JaNee, Tekst, Tijdstip, Volgende, Vrij } from '../http/toon.js';
import { OrganisatieKortDto } from '../vastlopers/vastloper-antwoord.dto.js';

/** One change to who belongs where, as it is kept. */
export class BeheerGebeurtenisDto {
  @Id('Het id.') id: string;
  @Code(BEHEER_SOORTEN, 'lidmaatschap_gegeven', 'Wat er veranderde.') soort: string;
  @Id('Wie het deed; null als de worker het vanzelf deed.', { leeg: true }, '0193a5b0-0000-7000-8000-0000000000d2')
  doorPersoonId: string | null;
  @Tijdstip('2026-11-24T09:15:00.000Z', 'Wanneer.') op: string;
  @Id('De organisatie; null als het over geen organisatie gaat.', { leeg: true }) organisatieId: string | null;
  @Id('De persoon; null als het over geen persoon gaat.', { leeg: true }) persoonId: string | null;
  @Vrij({ lidmaatschapId: '0193a5b0-0000-7000-8000-0000000000e1', rol: 'partner' }, "Id's, codes en datums.") gegevens: Record<
    string,
    unknown
  >;
}

/** A page of changes. */
export class BeheerGebeurtenisPaginaDto {
  @DeelLijst(() => BeheerGebeurtenisDto, 'De veranderingen, de nieuwste eerst.') items: BeheerGebeurtenisDto[];
  @Volgende() volgende: string | null;
}

/** An invitation that was made. */
export class UitnodigingAntwoordDto {
  @Deel(() => BeheerGebeurtenisDto, 'Wat er veranderde.') gebeurtenis: BeheerGebeurtenisDto;
  @Tekst(
    'Zq3tVJ1k0f6mXo7b2sT9wR4yU8cE5aHdLgNpKiQvBnM',
    'Het geheim voor wie u uitnodigt. U ziet het één keer; daarna is het null.',
    {
      leeg: true,
    },
  )
  token: string | null;
}

/** Somebody who belongs to an organisation. */
export class LidDto {
  @Id('Het id van het lidmaatschap.') id: string;
  @Id('Het id van de persoon.', {}, '0193a5b0-0000-7000-8000-0000000000d1') persoonId: string;
  @Id('Het id van de organisatie.', {}, '0193a5b0-0000-7000-8000-0000000000c1') organisatieId: string;
  @Tekst('medewerker welzijn', 'De naam.') naam: string;
  @Code(ROLLEN, 'partner', 'De rol.') rol: string;
  @Tekst('VLA-WW', 'Het focusgebied; null als het voor alle geldt.', { leeg: true }) focusgebied: string | null;
  @Datum('2026-01-01', 'De eerste dag.') geldigVanaf: string;
  @Datum('2026-12-31', 'De laatste dag; null als die er niet is.', { leeg: true }) geldigTot: string | null;
}

/** Who belongs to an organisation today. */
export class LidLijstDto {
  @DeelLijst(() => LidDto, 'De leden.') items: LidDto[];
  @Volgende() volgende: string | null;
}

/** Who stands in for a member. */
export class VervangerDto {
  @Tekst('medewerker welzijn', 'De naam.') naam: string;
  @Datum('2026-12-21', 'De eerste dag.') van: string;
  @Datum('2027-01-03', 'De laatste dag.') tot: string;
}

/** One line of a toegangslijst. */
export class ToegangRegelDto {
  @Id('Het id van het lidmaatschap.') lidmaatschapId: string;
  @Tekst('medewerker welzijn', 'De naam.') naam: string;
  @Code(ROLLEN, 'partner', 'De rol.') rol: string;
  @Tekst('VLA-WW', 'Het focusgebied; null als het voor alle geldt.', { leeg: true }) focusgebied: string | null;
  @Datum('2026-01-01', 'De eerste dag.') geldigVanaf: string;
  @JaNee(false, 'Stond de toegang stil?') geschorst: boolean;
  @DeelLijst(() => VervangerDto, 'Wie dit lid verving, of dat nog gaat doen.') plaatsvervangers: VervangerDto[];
}

/** Who still had access at an organisation in a month. */
export class ToegangslijstDto {
  @Id('Het id.') id: string;
  @Tekst('2026-11', 'De maand.') maand: string;
  @Deel(() => OrganisatieKortDto, 'De organisatie.') organisatie: OrganisatieKortDto;
  @DeelLijst(() => ToegangRegelDto, 'Wie toegang had.') leden: ToegangRegelDto[];
  @Tijdstip('2026-11-24T09:15:00.000Z', 'Wanneer iemand zei dat het klopt; null: nog niet.', { leeg: true }) bevestigdOp:
    string | null;
  @Tekst('Beheerder', 'Wie dat zei; null: nog niemand.', { leeg: true }) bevestigdDoor: string | null;
}

/** All lists of a month. */
export class ToegangslijstLijstDto {
  @DeelLijst(() => ToegangslijstDto, 'De lijsten; wat nog niet is bevestigd staat vooraan.') items: ToegangslijstDto[];
  @Volgende() volgende: string | null;
}
