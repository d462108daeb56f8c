// SPDX-License-Identifier: EUPL-1.2
import { ORGANISATIE_SOORTEN } from '#domain/beheer/beheer';
import { ROLLEN, type Rol } from '#domain/ladder/begrippen';
import { GeenPersoonsgegevensDto } from '../invoer/geen-persoonsgegevens.dto.js';
import { CodeVeld, DatumVeld, DeelVeld, EmailadresVeld, IdVeld, KorteTekst, Samen } from '../invoer/veld.js';

const ORGANISATIE_ID = '0193a5b0-0000-7000-8000-0000000000c1';
const PERSOON_ID = '0193a5b0-0000-7000-8000-0000000000d1';

/** Body of a new organisation. */
export class OrganisatieToevoegenDto extends GeenPersoonsgegevensDto {
  @KorteTekst({ uitleg: 'Hoe heet de organisatie?', voorbeeld: 'Sportclub Westwijk' })
  naam: string;

  @CodeVeld(ORGANISATIE_SOORTEN, { uitleg: 'Wat voor organisatie is het?', voorbeeld: 'welzijn' })
  soort: string;

  @KorteTekst({ uitleg: 'In welk focusgebied? (code) Leeg: landelijk.', voorbeeld: 'VLA-WW', optioneel: true })
  focusgebied?: string | null;

  @DatumVeld({
    uitleg: 'Wanneer tekende zij het pact? Leeg: nog niet. Indienen kan ook zonder.',
    voorbeeld: '2026-03-01',
    optioneel: true,
  })
  pactGetekendOp?: string | null;

  @EmailadresVeld({
    uitleg: 'Waar gaat mail heen zolang hier niemand van de organisatie bekend is? Leeg: nergens.',
    voorbeeld: 'post@sportclub.example',
    optioneel: true,
  })
  emailadres?: string | null;
}

/** Body of the address of an organisation. */
export class OrganisatieEmailadresDto {
  @EmailadresVeld({
    uitleg: 'Waar gaat mail heen zolang hier niemand van de organisatie bekend is? Leeg: nergens meer.',
    voorbeeld: 'post@sportclub.example',
    optioneel: true,
  })
  emailadres?: string | null;
}

/** Body of the address of a person. */
export class PersoonEmailadresDto {
  @EmailadresVeld({ uitleg: 'Waar gaat mail aan deze persoon heen?', voorbeeld: 'medewerker@sportclub.example' })
  emailadres: string;
}

/** Body of a new membership. */
export class LidmaatschapGevenDto extends GeenPersoonsgegevensDto {
  @IdVeld({ uitleg: 'Wie? (id van de persoon)', voorbeeld: PERSOON_ID })
  persoon: string;

  @IdVeld({ uitleg: 'Bij welke organisatie? (id)', voorbeeld: ORGANISATIE_ID })
  organisatie: string;

  @CodeVeld(ROLLEN, { uitleg: 'In welke rol?', voorbeeld: 'partner' })
  rol: Rol;

  @KorteTekst({ uitleg: 'Voor welk focusgebied? (code) Leeg: voor alle.', voorbeeld: 'VLA-WW', optioneel: true })
  focusgebied?: string | null;

  @DatumVeld({ uitleg: 'Vanaf welke dag? Leeg: vandaag.', voorbeeld: '2026-12-01', optioneel: true })
  vanaf?: string | null;
}

/** Body of the end of a membership. */
export class LidmaatschapEindeDto {
  @DatumVeld({ uitleg: 'Wat is de laatste dag? Leeg: het stopt meteen.', voorbeeld: '2026-12-31', optioneel: true })
  laatsteDag?: string | null;
}

/** Body of a change of post. */
export class LidmaatschapOverdrachtDto {
  @IdVeld({ uitleg: 'Wie neemt het over? (id van de persoon)', voorbeeld: PERSOON_ID })
  persoon: string;

  @DatumVeld({ uitleg: 'Vanaf welke dag? Leeg: vandaag.', voorbeeld: '2026-12-01', optioneel: true })
  vanaf?: string | null;
}

/** Body of a plaatsvervanging. */
export class PlaatsvervangingDto {
  @IdVeld({ uitleg: 'Wie vervangt? (id van de persoon)', voorbeeld: PERSOON_ID })
  persoon: string;

  @DatumVeld({ uitleg: 'De eerste dag.', voorbeeld: '2026-12-21' })
  van: string;

  @DatumVeld({ uitleg: 'De laatste dag.', voorbeeld: '2027-01-03' })
  @Samen<PlaatsvervangingDto>((dto) => (dto.tot < dto.van ? 'Kies een laatste dag die niet voor de eerste ligt.' : null))
  tot: string;
}

/** An organisation that is invited and not known yet. */
export class NieuweOrganisatieDto {
  @KorteTekst({ uitleg: 'Hoe heet de organisatie?', voorbeeld: 'Sportclub Westwijk' })
  naam: string;

  @CodeVeld(ORGANISATIE_SOORTEN, { uitleg: 'Wat voor organisatie is het?', voorbeeld: 'welzijn' })
  soort: string;
}

/** Body of an invitation: one act for the organisation and its first person. */
export class UitnodigingDto extends GeenPersoonsgegevensDto {
  @EmailadresVeld({ uitleg: 'Het e-mailadres van wie u uitnodigt.', voorbeeld: 'medewerker@sportclub.example' })
  emailadres: string;

  @CodeVeld(ROLLEN, { uitleg: 'In welke rol? Een programmabureau kiest partner of indiener.', voorbeeld: 'partner' })
  rol: Rol;

  @KorteTekst({ uitleg: 'Voor welk focusgebied? (code) Leeg: voor alle.', voorbeeld: 'VLA-WW', optioneel: true })
  focusgebied?: string | null;

  @IdVeld({ uitleg: 'Bij welke organisatie? (id) Of noem een nieuwe.', voorbeeld: undefined, optioneel: true })
  @Samen<UitnodigingDto>((dto) =>
    dto.organisatie && dto.nieuweOrganisatie ? 'Kies een organisatie of noem een nieuwe, niet allebei.' : null,
  )
  organisatie?: string | null;

  @DeelVeld(() => NieuweOrganisatieDto, { uitleg: 'Een organisatie die nog niet in de lijst staat.', optioneel: true })
  nieuweOrganisatie?: NieuweOrganisatieDto | null;
}

/** Body without fields. */
export class LeegBeheerDto {}
