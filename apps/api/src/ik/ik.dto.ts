// SPDX-License-Identifier: EUPL-1.2
import { ROLLEN } from '#domain/ladder/begrippen';
import { Code, Deel, DeelLijst, Id, JaNee, Lijst, Tekst } from '../http/toon.js';
import { OrganisatieKortDto } from '../vastlopers/vastloper-antwoord.dto.js';

/** One place where a person sits. */
export class LidmaatschapDto {
  @Id('Het id van het lidmaatschap. Kies het met de kopregel Doorbraak-Lidmaatschap.') id: string;
  @Deel(() => OrganisatieKortDto, 'De organisatie.') organisatie: OrganisatieKortDto;
  @Code(ROLLEN, 'programmabureau', 'De rol.') rol: string;
  @Tekst('VLA-WW', 'Het focusgebied; null als het voor alle gebieden geldt.', { leeg: true }) focusgebied: string | null;
  @JaNee(true, 'Telt het in dit verzoek? Kiest u niets, dan tellen alle.') telt: boolean;
  @Tekst(null, 'Wie u vervangt; null als het uw eigen lidmaatschap is.', { leeg: true }) namens: string | null;
}

/** The person who asks. */
export class IkDto {
  @Id('Uw id.') id: string;
  @Tekst('programmabureau-vla-ww', 'Uw sleutel.') sleutel: string;
  @Tekst('medewerker programmabureau', 'Uw naam.') naam: string;
  @DeelLijst(() => LidmaatschapDto, 'Waar u vandaag zit.') lidmaatschappen: LidmaatschapDto[];
  @Lijst([], 'Rollen die nu niet meetellen, omdat u niet sterk genoeg bent ingelogd. Leeg als alles meetelt.', ROLLEN)
  geweerdeRollen: string[];
  @Tekst(null, 'Wat dat betekent en wat u kunt doen; null als alles meetelt.', { leeg: true }) melding: string | null;
}
