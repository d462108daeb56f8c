// SPDX-License-Identifier: EUPL-1.2
import { BLOKKADES, SPOREN, type Blokkade, type Spoor } from '#domain/ladder/begrippen';
import { GeenPersoonsgegevensDto } from '../invoer/geen-persoonsgegevens.dto.js';
import { CodesVeld, DeelLijstVeld, DeelVeld, IdVeld, JaNeeVeld, KorteTekst, LangeTekst, TekstVeld } from '../invoer/veld.js';

/** The rule or law that blocks. */
export class RegelDto {
  @KorteTekst({ uitleg: 'De naam van de regel of wet.', voorbeeld: 'Wet kinderopvang' })
  naam: string;

  @KorteTekst({ uitleg: 'Het artikel, als u dat weet.', voorbeeld: 'artikel 1.50', optioneel: true })
  artikel?: string | null;
}

/** A party that can help, and what it would need to do so. A kind of organisation, never a person. */
export class PartijDto {
  @KorteTekst({ uitleg: 'Welke partij? Noem een organisatie, geen persoon.', voorbeeld: 'woningcorporatie' })
  naam: string;

  @LangeTekst({ uitleg: 'Wat heeft deze partij nodig om het toch te doen?', voorbeeld: 'een schone stoep', optioneel: true })
  watNodig?: string | null;

  @LangeTekst({ uitleg: 'Wat kan deze partij bieden?', voorbeeld: 'een plek en toezicht', optioneel: true })
  watBiedt?: string | null;
}

/** Body of `POST /v1/vastlopers`. */
export class VastloperIndienenDto extends GeenPersoonsgegevensDto {
  @TekstVeld({
    uitleg: 'Waar gaat het over, in één zin? Geen namen van bewoners.',
    voorbeeld: 'Drie bakken voor grofvuil mogen niet',
    min: 3,
    max: 120,
    regels: false,
  })
  titel: string;

  @LangeTekst({
    uitleg: 'Wat loopt er vast? Beschrijf de regel, niet de persoon.',
    voorbeeld: 'In onze wijk blijft veel grofvuil op straat liggen. Niemand mag ja zeggen tegen containers.',
  })
  omschrijving: string;

  @LangeTekst({ uitleg: 'Wat kan er wel?', voorbeeld: 'Op één plek een ophaaldag proberen.' })
  watKanWel: string;

  @LangeTekst({ uitleg: 'Wat is al geprobeerd?', voorbeeld: 'Gebeld met drie afdelingen.', optioneel: true })
  geprobeerd?: string | null;

  @TekstVeld({ uitleg: 'De code van het focusgebied, uit /v1/focusgebieden.', voorbeeld: 'VLA-WW', max: 40, regels: false })
  focusgebied: string;

  @TekstVeld({ uitleg: 'De code van het thema, uit /v1/themas.', voorbeeld: 'wonen_en_wijken', max: 60, regels: false })
  thema: string;

  @CodesVeld(BLOKKADES, { uitleg: 'Wat houdt het tegen? Kies er minstens één.', voorbeeld: ['lokaal_beleid', 'geld'], min: 1 })
  blokkades: Blokkade[];

  @DeelVeld(() => RegelDto, { uitleg: 'De regel of wet die in de weg staat.', optioneel: true })
  regel?: RegelDto | null;

  @DeelLijstVeld(() => PartijDto, { uitleg: 'Wie is nodig om het op te lossen?', max: 20, optioneel: true })
  partijen?: PartijDto[] | null;

  @CodesVeld(SPOREN, {
    uitleg: 'Nu helpen (quick_win), de oorzaak wegnemen (structureel), of allebei.',
    voorbeeld: ['quick_win', 'structureel'],
    min: 0,
    optioneel: true,
  })
  sporen?: Spoor[] | null;

  @LangeTekst({
    uitleg: 'Wat zeggen bewoners hierover? Geen namen.',
    voorbeeld: 'Bewoners willen dat de straat schoon is.',
    optioneel: true,
  })
  stemVanBewoners?: string | null;

  @JaNeeVeld({ uitleg: 'Uw naam niet tonen aan partners.', voorbeeld: false, optioneel: true })
  naamVerbergen?: boolean | null;

  @IdVeld({
    uitleg: 'Alleen voor het programmabureau: de organisatie voor wie u indient.',
    voorbeeld: undefined,
    optioneel: true,
  })
  indienerOrganisatie?: string | null;
}
