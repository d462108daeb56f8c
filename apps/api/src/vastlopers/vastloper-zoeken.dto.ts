// SPDX-License-Identifier: EUPL-1.2
import { BLOKKADES } from '#domain/ladder/begrippen';
import { DeelLijst, JaNee, Tekst } from '../http/toon.js';
import { CodesVeld, DeelVeld, KorteTekst } from '../invoer/veld.js';
import { VastloperRegelDto } from './vastloper-antwoord.dto.js';
import { RegelDto } from './vastloper-indienen.dto.js';

const HEEL = 'Er is geen volgende pagina: altijd null.';

/** Body of `POST /v1/vastlopers/_zoek`. What is asked is kept nowhere, so it takes no reason for personal data. */
export class VastloperZoekDto {
  @KorteTekst({
    uitleg: 'Een nummer, of woorden. Wij kijken naar de eerste acht woorden; ze moeten alle in de vastloper staan.',
    voorbeeld: 'grofvuil stadsplan',
  })
  zoektekst: string;
}

/** Body of `POST /v1/vastlopers/_gelijkenis`: the same fields as of a filing. */
export class VastloperGelijkenisDto {
  @CodesVeld(BLOKKADES, { uitleg: 'Wat houdt het tegen?', voorbeeld: ['lokaal_beleid', 'geld'], min: 1 })
  blokkades: string[];

  @DeelVeld(() => RegelDto, { uitleg: 'De regel of wet die in de weg staat. Alleen de naam telt.', optioneel: true })
  regel?: RegelDto | null;
}

/** What a search found. */
export class GevondenVastlopersDto {
  @DeelLijst(() => VastloperRegelDto, 'Hoogstens vijftig vastlopers, de nieuwste eerst.') items: VastloperRegelDto[];
  @Tekst(null, HEEL, { leeg: true }) volgende: null;
  @JaNee(false, 'Zijn er meer dan vijftig? Zoek dan met een woord erbij.') meer: boolean;
}

/** A case that looks like another one. */
export class GelijkendeVastloperDto extends VastloperRegelDto {
  @JaNee(true, 'Staat dezelfde regel of wet in de weg?') zelfdeRegel: boolean;
}

/** The cases that look most like it. */
export class GelijkendeVastlopersDto {
  @DeelLijst(() => GelijkendeVastloperDto, 'Hoogstens vijf vastlopers: dezelfde regel eerst, dan de meeste gelijke blokkades.')
  items: GelijkendeVastloperDto[];
  @Tekst(null, HEEL, { leeg: true }) volgende: null;
}
