// SPDX-License-Identifier: EUPL-1.2
import {
  BLOKKADES,
  DOORVERWIJS_DOELEN,
  OPSCHAAL_REDENEN,
  SPOREN,
  TREDEN,
  type Blokkade,
  type DoorverwijsDoel,
  type OpschaalReden,
  type Spoor,
  type Trede,
} from '#domain/ladder/begrippen';
import { eisFout } from '#application/use-cases/handeling-eisen';
import { GeenPersoonsgegevensDto } from '../invoer/geen-persoonsgegevens.dto.js';
import { CodesVeld, CodeVeld, DatumVeld, DeelVeld, IdVeld, KorteTekst, LangeTekst, Samen } from '../invoer/veld.js';
import { RegelDto } from '../vastlopers/vastloper-indienen.dto.js';

/** Body of an aanname. */
export class AannameDto {
  @IdVeld({ uitleg: 'De organisatie die trekt (id).', voorbeeld: '0193a5b0-0000-7000-8000-0000000000c1' })
  trekkerOrganisatie: string;

  @CodesVeld(SPOREN, { uitleg: 'Langs welke sporen gaat het?', voorbeeld: ['quick_win'], min: 1 })
  sporen: Spoor[];

  @CodesVeld(BLOKKADES, { uitleg: 'De blokkades die u bevestigt.', voorbeeld: ['lokaal_beleid', 'geld'], min: 1 })
  blokkades: Blokkade[];
}

/** Body of a doorverwijzing. */
export class DoorverwijzingDto extends GeenPersoonsgegevensDto {
  @CodeVeld(DOORVERWIJS_DOELEN, { uitleg: 'Waarheen?', voorbeeld: 'landelijk_maatwerkloket' })
  naar: DoorverwijsDoel;

  @KorteTekst({ uitleg: 'De naam van het loket of de afdeling.', voorbeeld: 'Landelijk Maatwerkloket Multiproblematiek' })
  loket: string;

  @LangeTekst({ uitleg: 'Waarom hoort het daar?', voorbeeld: 'Het gaat om één huishouden, niet om een regel.' })
  reden: string;
}

/** Body of an opschaling: what was tried, the question to the rung above, and a talk or why none. */
export class OpschalingDto extends GeenPersoonsgegevensDto {
  @LangeTekst({ uitleg: 'Wat is op deze trede geprobeerd?', voorbeeld: 'Twee keer gesproken met de afdeling openbare ruimte.' })
  watGeprobeerd: string;

  @LangeTekst({
    uitleg: 'Wat vraagt u aan de trede hierboven?',
    voorbeeld: 'Wie mag besluiten om af te wijken van het stadsplan?',
  })
  vraag: string;

  @CodeVeld(OPSCHAAL_REDENEN, { uitleg: 'Waarom gaat het omhoog?', voorbeeld: 'buiten_bevoegdheid' })
  reden: OpschaalReden;

  @DatumVeld({ uitleg: 'Wanneer wilt u antwoord? Een dag na vandaag.', voorbeeld: '2026-12-18' })
  gewenstOp: string;

  @CodeVeld(TREDEN, {
    uitleg:
      'Naar welke trede? Zonder keuze: de volgende. Rechtstreeks naar de rijksvertegenwoordiger kan alleen met reden regel_of_wet en de regel.',
    voorbeeld: 'partners',
    optioneel: true,
  })
  naar?: Trede | null;

  @DeelVeld(() => RegelDto, { uitleg: 'De regel of wet die in de weg staat.', optioneel: true })
  regel?: RegelDto | null;

  @LangeTekst({
    uitleg: 'Is er geen gesprek vastgelegd? Schrijf op waarom niet.',
    voorbeeld: 'De partij wil niet praten zolang er geen besluit ligt.',
    optioneel: true,
  })
  geenGesprekReden?: string | null;

  @IdVeld({
    uitleg: 'Welk vastgelegd gesprek ging hieraan vooraf? (id van die handeling)',
    voorbeeld: '0193a5b0-0000-7000-8000-0000000000a1',
    optioneel: true,
  })
  gesprek?: string | null;
}

/** Body of a teruglegging: one or more rungs down. */
export class TerugleggingDto extends GeenPersoonsgegevensDto {
  @CodeVeld(TREDEN, { uitleg: 'Naar welke lagere trede?', voorbeeld: 'intern_doorbraakteam' })
  naar: Trede;

  @LangeTekst({ uitleg: 'Waarom gaat het terug?', voorbeeld: 'De gemeente kan dit zelf besluiten.' })
  reden: string;

  @LangeTekst({ uitleg: 'Wat verwacht u daar?', voorbeeld: 'Een besluit van het college in december.' })
  verwachting: string;
}

/** Body of a besluit: with the voice of residents, or why they were not heard. */
export class BesluitDto extends GeenPersoonsgegevensDto {
  @LangeTekst({ uitleg: 'Wat is besloten?', voorbeeld: 'Er komen drie containers voor een half jaar.' })
  besluit: string;

  @LangeTekst({ uitleg: 'Waarom?', voorbeeld: 'Niet iedereen kan spullen wegbrengen.' })
  waarom: string;

  @IdVeld({ uitleg: 'De organisatie die het uitvoert (id).', voorbeeld: '0193a5b0-0000-7000-8000-0000000000c1' })
  uitvoerderOrganisatie: string;

  @DatumVeld({ uitleg: 'Wanneer moet het klaar zijn?', voorbeeld: '2027-02-01' })
  uitvoerenVoor: string;

  @LangeTekst({
    uitleg: 'Wat zeiden bewoners? Geen namen.',
    voorbeeld: 'Bewoners willen de containers dicht bij huis.',
    optioneel: true,
  })
  @Samen<BesluitDto>((dto) => eisFout('besluiten', 'stemVanBewoners', dto))
  stemVanBewoners?: string | null;

  @LangeTekst({
    uitleg: 'Zijn bewoners niet gehoord? Schrijf op waarom niet. Vul dit in, of stemVanBewoners.',
    voorbeeld: undefined,
    optioneel: true,
  })
  waaromNietGehoord?: string | null;
}
