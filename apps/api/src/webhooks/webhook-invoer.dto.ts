// SPDX-License-Identifier: EUPL-1.2
import { GEBEURTENIS_SOORTEN, type GebeurtenisSoort } from '#domain/ladder/zet';
import { GeenPersoonsgegevensDto } from '../invoer/geen-persoonsgegevens.dto.js';
import { CodesVeld, IdVeld, KorteTekst, Samen, TijdstipVeld, WebadresVeld } from '../invoer/veld.js';

/** Body of a new webhook. */
export class WebhookToevoegenDto extends GeenPersoonsgegevensDto {
  @IdVeld({ uitleg: 'Van welke organisatie? (id)', voorbeeld: '0193a5b0-0000-7000-8000-0000000000c1' })
  organisatie: string;

  @KorteTekst({ uitleg: 'Hoe noemt u deze webhook?', voorbeeld: 'Zaaksysteem' })
  naam: string;

  @WebadresVeld({
    uitleg: 'Waar gaan de gebeurtenissen heen? Begint met https://.',
    voorbeeld: 'https://zaken.gemeente.example/doorbraak',
  })
  adres: string;

  @KorteTekst({ uitleg: 'Van welk focusgebied? (code) Leeg: van alle.', voorbeeld: 'VLA-WW', optioneel: true })
  focusgebied?: string | null;

  @CodesVeld(GEBEURTENIS_SOORTEN, {
    uitleg: 'Welke gebeurtenissen? Leeg: alle.',
    voorbeeld: ['opgeschaald', 'besloten'],
    optioneel: true,
    min: 1,
  })
  soorten?: GebeurtenisSoort[] | null;
}

/** Body of sending again. */
export class WebhookHerhalenDto {
  @TijdstipVeld({ uitleg: 'Gebeurtenissen vanaf dit tijdstip.', voorbeeld: '2026-11-23T09:00:00Z' })
  van: string;

  @TijdstipVeld({ uitleg: 'Tot dit tijdstip. Leeg: tot nu.', voorbeeld: '2026-11-24T09:00:00Z', optioneel: true })
  @Samen<WebhookHerhalenDto>((dto) =>
    dto.tot && Date.parse(dto.tot) <= Date.parse(dto.van) ? 'Kies een einde dat na het begin ligt.' : null,
  )
  tot?: string | null;
}
