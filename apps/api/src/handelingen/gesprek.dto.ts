// SPDX-License-Identifier: EUPL-1.2
import { GeenPersoonsgegevensDto } from '../invoer/geen-persoonsgegevens.dto.js';
import { DatumVeld, IdVeld, LangeTekst, SoortenVeld } from '../invoer/veld.js';

/** Body of an aanvulling. */
export class AanvullingDto extends GeenPersoonsgegevensDto {
  @LangeTekst({ uitleg: 'Wat wilt u toevoegen?', voorbeeld: 'De bewoners hebben een foto gemaakt van de plek.' })
  tekst: string;
}

/** Body of an ontvangstbevestiging: nothing. */
export class LeegDto {}

/** Body of a terugkoppeling to the filer. */
export class TerugkoppelingDto extends GeenPersoonsgegevensDto {
  @LangeTekst({
    uitleg: 'Wat vertelt u de indiener? Ook als er niets nieuws is.',
    voorbeeld: 'Wij praten volgende week met de afvaldienst.',
  })
  tekst: string;

  @DatumVeld({ uitleg: 'Wanneer hoort de indiener weer iets?', voorbeeld: '2026-12-04' })
  volgendeDatum: string;
}

/** Body of a gesprek: with which kinds of organisation, what is needed to do it after all, what came out. */
export class GesprekDto extends GeenPersoonsgegevensDto {
  @SoortenVeld({
    uitleg: 'Met wat voor organisaties? Korte codes, geen namen van mensen.',
    voorbeeld: ['gemeente', 'woningcorporatie'],
    min: 1,
    max: 20,
  })
  met: string[];

  @LangeTekst({ uitleg: 'Wat is nodig om het toch te doen?', voorbeeld: 'Een proef met een einddatum.' })
  watNodig: string;

  @LangeTekst({ uitleg: 'Wat kwam eruit?', voorbeeld: 'De afdeling wil meedenken, maar mag niet beslissen.' })
  uitkomst: string;
}

/** Body of a meedenkverzoek. */
export class MeedenkverzoekDto extends GeenPersoonsgegevensDto {
  @IdVeld({ uitleg: 'Wie moet meedenken? (id van de organisatie)', voorbeeld: '0193a5b0-0000-7000-8000-0000000000c1' })
  organisatie: string;

  @LangeTekst({ uitleg: 'Waarover?', voorbeeld: 'Kent u een gemeente waar dit wel kon?' })
  vraag: string;
}
