// SPDX-License-Identifier: EUPL-1.2
import { SCHORS_REDENEN } from '#domain/beheer/beheer';
import { Code, Deel, DeelLijst, Id, Tekst, Tijdstip, Volgende } from '../http/toon.js';
import { CodeVeld, IdVeld } from '../invoer/veld.js';

const PERSOON_ID = '0193a5b0-0000-7000-8000-0000000000d1';

/** Body of a schorsing. */
export class SchorsingDto {
  @IdVeld({ uitleg: 'Wie? (id van de persoon)', voorbeeld: PERSOON_ID })
  persoon: string;

  @CodeVeld(SCHORS_REDENEN, { uitleg: 'Waarom?', voorbeeld: 'toestel_kwijt' })
  reden: string;
}

/** A person by name. */
export class PersoonKortDto {
  @Id('Het id.', {}, PERSOON_ID) id: string;
  @Tekst('medewerker welzijn', 'De naam.') naam: string;
}

/** Somebody who may not get in now. */
export class SchorsingRegelDto {
  @Id('Het id.') id: string;
  @Deel(() => PersoonKortDto, 'Wie er niet bij kan.') persoon: PersoonKortDto;
  @Code(SCHORS_REDENEN, 'toestel_kwijt', 'Waarom.') reden: string;
  @Tijdstip('2026-11-24T09:15:00.000Z', 'Sinds wanneer.') op: string;
  @Tekst('Beheerder', 'Wie dat besloot.') door: string;
}

/** Everybody who may not get in now. */
export class SchorsingLijstDto {
  @DeelLijst(() => SchorsingRegelDto, 'De schorsingen; de laatste staat vooraan.') items: SchorsingRegelDto[];
  @Volgende() volgende: string | null;
}
