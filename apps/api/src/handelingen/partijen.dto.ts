// SPDX-License-Identifier: EUPL-1.2
import { TOEZEGGING_ANTWOORDEN, type ToezeggingAntwoord } from '#domain/ladder/begrippen';
import { GeenPersoonsgegevensDto } from '../invoer/geen-persoonsgegevens.dto.js';
import { eisFout } from '#application/use-cases/handeling-eisen';
import { CodeVeld, DatumVeld, IdVeld, JaNeeVeld, LangeTekst, Samen } from '../invoer/veld.js';

/** Body of a partnerverzoek: one question to one party. */
export class PartnerverzoekDto extends GeenPersoonsgegevensDto {
  @IdVeld({ uitleg: 'Aan welke organisatie vraagt u het? (id)', voorbeeld: '0193a5b0-0000-7000-8000-0000000000c1' })
  organisatie: string;

  @LangeTekst({ uitleg: 'Wat vraagt u?', voorbeeld: 'Kunt u een plek voor de containers geven?' })
  vraag: string;

  @DatumVeld({
    uitleg: 'Voor wanneer wilt u antwoord? Zonder datum geldt de termijnregeling.',
    voorbeeld: '2026-12-11',
    optioneel: true,
  })
  antwoordVoor?: string | null;
}

/** Body of an antwoord on a question: promised, promised on a condition, or refused with a reason. */
export class ToezeggingAntwoordDto extends GeenPersoonsgegevensDto {
  @CodeVeld(TOEZEGGING_ANTWOORDEN, { uitleg: 'Uw antwoord.', voorbeeld: 'voorwaardelijk' })
  antwoord: ToezeggingAntwoord;

  @LangeTekst({
    uitleg: 'Wat zegt u toe? Nodig bij toegezegd en voorwaardelijk.',
    voorbeeld: 'Een plek op onze stoep, voor een half jaar.',
    optioneel: true,
  })
  @Samen<ToezeggingAntwoordDto>((dto) => eisFout('vraag_beantwoorden', 'wat', dto))
  wat?: string | null;

  @DatumVeld({ uitleg: 'Voor wanneer? Nodig bij toegezegd en voorwaardelijk.', voorbeeld: '2027-01-15', optioneel: true })
  @Samen<ToezeggingAntwoordDto>((dto) => eisFout('vraag_beantwoorden', 'voor', dto))
  voor?: string | null;

  @LangeTekst({
    uitleg: 'Onder welke voorwaarde? Nodig bij voorwaardelijk.',
    voorbeeld: 'De gemeente maakt elke week schoon.',
    optioneel: true,
  })
  @Samen<ToezeggingAntwoordDto>((dto) => eisFout('vraag_beantwoorden', 'voorwaarde', dto))
  voorwaarde?: string | null;

  @LangeTekst({ uitleg: 'Waarom niet? Nodig bij geweigerd.', voorbeeld: 'Er is geen plek op onze grond.', optioneel: true })
  @Samen<ToezeggingAntwoordDto>((dto) => eisFout('vraag_beantwoorden', 'reden', dto))
  reden?: string | null;
}

/** Body of a nakoming. */
export class NakomingDto extends GeenPersoonsgegevensDto {
  @LangeTekst({ uitleg: 'Waaruit blijkt dat het klaar is?', voorbeeld: 'De containers staan er sinds maandag.' })
  bewijs: string;
}

/** Body of a doorgeleiding: the ownership of the question is offered to a ministry. */
export class DoorgeleidingDto extends GeenPersoonsgegevensDto {
  @IdVeld({ uitleg: 'Aan welk ministerie? (id van de organisatie)', voorbeeld: '0193a5b0-0000-7000-8000-0000000000c1' })
  organisatie: string;

  @LangeTekst({ uitleg: 'Waarom?', voorbeeld: 'Dit ministerie gaat over deze wet.' })
  reden: string;
}

/** Body of an overdracht: the case is offered to another organisation, or to a person of that or of the own organisation. */
export class OverdrachtDto extends GeenPersoonsgegevensDto {
  @IdVeld({ uitleg: 'Aan welke organisatie? (id)', voorbeeld: '0193a5b0-0000-7000-8000-0000000000c1' })
  organisatie: string;

  @IdVeld({
    uitleg: 'Voor wie in die organisatie? (id van de persoon) De hele organisatie mag antwoorden.',
    voorbeeld: undefined as unknown as string,
    optioneel: true,
  })
  persoon?: string | null;

  @LangeTekst({ uitleg: 'Waarom?', voorbeeld: 'Deze organisatie werkt elke dag in de wijk.' })
  reden: string;
}

/** Body of an antwoord on an overdracht or doorgeleiding; a refusal has a reason. */
export class OverdrachtAntwoordDto extends GeenPersoonsgegevensDto {
  @JaNeeVeld({ uitleg: 'Neemt u het over?', voorbeeld: true })
  aanvaard: boolean;

  @LangeTekst({
    uitleg: 'Waarom niet? Nodig als u het niet overneemt.',
    voorbeeld: 'Wij hebben hier geen mensen voor.',
    optioneel: true,
  })
  @Samen<OverdrachtAntwoordDto>((dto) => (dto.aanvaard === false ? eisFout('overdracht_beantwoorden', 'reden', dto) : null))
  reden?: string | null;
}
