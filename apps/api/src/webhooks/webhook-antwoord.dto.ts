// SPDX-License-Identifier: EUPL-1.2
import { GEBEURTENIS_SOORTEN } from '#domain/ladder/zet';
import { WEBHOOKBEZORGING_STANDEN, WEBHOOK_STANDEN } from '#domain/webhooks/bezorgen';
import { BeheerGebeurtenisDto } from '../beheer/beheer-antwoord.dto.js';
import { Code, Deel, DeelLijst, Getal, Id, JaNee, Lijst, Tekst, Tijdstip, Volgende, Vrij } from '../http/toon.js';
import { OrganisatieKortDto } from '../vastlopers/vastloper-antwoord.dto.js';

/** A webhook as it stands. */
export class WebhookDto {
  @Id('Het id.') id: string;
  @Deel(() => OrganisatieKortDto, 'De organisatie.') organisatie: OrganisatieKortDto;
  @Tekst('Zaaksysteem', 'De naam.') naam: string;
  @Tekst('https://zaken.gemeente.example/doorbraak', 'Waar de gebeurtenissen heen gaan.') adres: string;
  @Tekst('VLA-WW', 'Het focusgebied; null als het alle zijn.', { leeg: true }) focusgebied: string | null;
  @Lijst(['opgeschaald', 'besloten'], 'Welke gebeurtenissen; leeg als het alle zijn.', GEBEURTENIS_SOORTEN) soorten: string[];
  @Code(WEBHOOK_STANDEN, 'actief', 'Werkt hij? gestopt: drie dagen kwam er niets aan.') stand: string;
  @Tijdstip('2026-11-24T09:15:00.000Z', 'Sinds wanneer niets aankomt; null als het laatste aankwam.', { leeg: true })
  foutSinds: string | null;
  @Tekst('De ontvanger antwoordt met 503.', 'Wat er de laatste keer misging; null als er niets misging.', { leeg: true })
  laatsteFout: string | null;
  @Tijdstip('2026-11-24T09:15:00.000Z', 'Wanneer het laatst iets aankwam.', { leeg: true }) laatstBezorgdOp: string | null;
  @Tijdstip('2026-11-24T09:15:00.000Z', 'Wanneer hij is gemaakt.') aangemaaktOp: string;
}

/** All webhooks. */
export class WebhookLijstDto {
  @DeelLijst(() => WebhookDto, 'De webhooks, per organisatie.') items: WebhookDto[];
  @Volgende() volgende: string | null;
}

/** A webhook that was made, or its new secret. */
export class WebhookGeheimDto {
  @Deel(() => BeheerGebeurtenisDto, 'Wat er veranderde.') gebeurtenis: BeheerGebeurtenisDto;
  @Id('Het id van de webhook.') webhook: string;
  @Tekst(
    'whsec_K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN0pI4Q8=',
    'Het geheim om de handtekening na te kijken. U ziet het één keer; daarna is het null.',
    {
      leeg: true,
    },
  )
  geheim: string | null;
}

/** One event to a webhook. */
export class WebhookbezorgingDto {
  @Id('Het id, ook de `webhook-id` die meegaat.') id: string;
  @Code([...GEBEURTENIS_SOORTEN, 'proef'], 'opgeschaald', 'Wat er gebeurde.') soort: string;
  @Getal(42, 'De plaats in de gebeurtenissen van de organisatie; null bij een proef.', { leeg: true }) volgnummer: number | null;
  @Code(WEBHOOKBEZORGING_STANDEN, 'bezorgd', 'Kwam het aan?') stand: string;
  @Getal(1, 'Hoe vaak het is geprobeerd.') pogingen: number;
  @Getal(204, 'De HTTP-status van het laatste antwoord; null als er geen antwoord was.', { leeg: true }) laatsteStatus:
    number | null;
  @Tekst('De ontvanger antwoordt met 503.', 'Wat er misging; null als het aankwam.', { leeg: true }) laatsteFout: string | null;
  @Tijdstip('2026-11-24T09:15:00.000Z', 'Wanneer het klaarstond.') aangemaaktOp: string;
  @Tijdstip('2026-11-24T09:15:01.000Z', 'Wanneer het aankwam; null als dat nog niet zo is.', { leeg: true }) bezorgdOp:
    string | null;
}

/** A page of deliveries. */
export class WebhookbezorgingPaginaDto {
  @DeelLijst(() => WebhookbezorgingDto, 'De bezorgingen, de nieuwste eerst.') items: WebhookbezorgingDto[];
  @Volgende() volgende: string | null;
}

/** An event: CloudEvents 1.0 in the NL GOV profile. */
export class CloudEventDto {
  @Tekst('1.0', 'De versie van CloudEvents.') specversion: string;
  @Tekst('0193a5b0-0000-7000-8000-000000000001.9', 'Samen met source uniek; gelijk bij elke keer dat u hem krijgt.') id: string;
  @Tekst('urn:nld:oin:00000001823288444000:systeem:doorbraak', 'Wie hem stuurt.') source: string;
  @Tekst('nl.doorbraak.vastloper.opgeschaald.v1', 'Wat er gebeurde.') type: string;
  @Tekst('0193a5b0-0000-7000-8000-000000000001', 'Het id van de vastloper.') subject: string;
  @Tijdstip('2026-11-24T09:15:00.000Z', 'Wanneer het gebeurde.') time: string;
  @Tekst('application/json', 'De vorm van data.') datacontenttype: string;
  @Tekst('https://api.doorbraak.example/v1/vastlopers/0193a5b0-0000-7000-8000-000000000001', 'Waar u de vastloper leest.')
  dataref: string;
  @Tekst('42', 'De plaats in de gebeurtenissen van uw organisatie.') sequence: string;
  @Tekst('Integer', 'Wat sequence is.') sequencetype: string;
  @Vrij(
    {
      vastloper: '0193a5b0-0000-7000-8000-000000000001',
      nummer: 'VLA-WW-2026-0042',
      focusgebied: 'VLA-WW',
      versie: 9,
      soort: 'opgeschaald',
      op: '2026-11-24T09:15:00.000Z',
    },
    'Codes, nummers en tijden. Geen tekst van de vastloper.',
  )
  data: Record<string, unknown>;
}

/** A part of the stream. */
export class GebeurtenisstroomDto {
  @DeelLijst(() => CloudEventDto, 'De gebeurtenissen, de oudste eerst.') items: CloudEventDto[];
  @Tekst('eyJ2IjoxfQ', 'Bewaar deze cursor en lees er de volgende keer mee verder, ook als er nu niets is.', { leeg: true })
  volgende: string | null;
  @JaNee(false, 'Is er nu al meer?') meer: boolean;
}
