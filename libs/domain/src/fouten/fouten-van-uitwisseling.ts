// SPDX-License-Identifier: EUPL-1.2
import type { FoutRegel } from './fout-regel.js';

/** Refusals about what goes to and fro outside the pages: links in mails, invitations, exports and webhooks. Part of `FOUTEN`. */
export const FOUTEN_VAN_UITWISSELING = {
  WEBHOOK_NIET_GEVONDEN: {
    status: 404,
    kind: 'user',
    titel: 'Webhook niet gevonden',
    detail: 'Deze webhook bestaat niet of is weggehaald.',
  },
  MAILLINK_ONGELDIG: {
    status: 404,
    kind: 'user',
    titel: 'Deze link kan niet meer',
    detail:
      'De link is te oud, geldt niet meer, of is niet helemaal overgenomen. Hebt u een account? Log dan in. Kijk anders of er een nieuwere mail is, of bel het programmabureau.',
  },
  MAILLINK_GEBRUIKT: {
    status: 409,
    kind: 'user',
    titel: 'U hebt al antwoord gegeven',
    detail: 'Met deze link kunt u één keer antwoord geven. Wilt u iets veranderen? Bel dan het programmabureau.',
  },
  UITNODIGING_ONGELDIG: {
    status: 404,
    kind: 'user',
    titel: 'Deze uitnodiging is er niet',
    detail: 'Kijk of u het hele adres hebt. Lukt het niet? Vraag een nieuwe uitnodiging aan wie u uitnodigde.',
  },
  UITNODIGING_NIET_GEVONDEN: {
    status: 404,
    kind: 'user',
    titel: 'Uitnodiging niet gevonden',
    detail: 'Er is geen uitnodiging met dit id die nog openstaat.',
  },
  UITNODIGING_VERLOPEN: {
    status: 409,
    kind: 'user',
    titel: 'Deze uitnodiging is verlopen',
    detail: 'Een uitnodiging geldt 14 dagen. Vraag een nieuwe aan wie u uitnodigde.',
  },
  UITNODIGING_GEBRUIKT: {
    status: 409,
    kind: 'user',
    titel: 'Deze uitnodiging is al gebruikt',
    detail: 'Iemand anders heeft deze uitnodiging al aanvaard. Vraag een nieuwe aan wie u uitnodigde.',
  },
  UITNODIGING_INGETROKKEN: {
    status: 409,
    kind: 'user',
    titel: 'Deze uitnodiging is ingetrokken',
    detail: 'Wie u uitnodigde, heeft de uitnodiging ingetrokken. Neem contact op als dat niet klopt.',
  },
  UITNODIGING_VAN_UZELF: {
    status: 403,
    kind: 'user',
    titel: 'U nodigde zelf uit',
    detail: 'Wie uitnodigt, aanvaardt de uitnodiging niet zelf. Geef de link aan wie u uitnodigt.',
  },
  UITNODIGING_ADRES_ONBEKEND: {
    status: 403,
    kind: 'user',
    titel: 'Wij kennen uw e-mailadres niet',
    detail:
      'Uw aanmelddienst zegt niet welk e-mailadres van u is. Log uit, open de link opnieuw en log weer in. Helpt dat niet? Vraag het wie u uitnodigde.',
  },
  UITNODIGING_ANDERE_DIENST: {
    status: 403,
    kind: 'user',
    titel: 'Log in bij de andere organisatie',
    detail:
      'Deze uitnodiging is van een organisatie met een andere aanmelddienst. Log uit, open de link opnieuw en kies die dienst.',
  },
  UITNODIGING_VOOR_ANDER: {
    status: 403,
    kind: 'user',
    titel: 'Deze uitnodiging is voor iemand anders',
    detail:
      'U bent ingelogd met een ander e-mailadres dan dat van de uitnodiging. Log in met dat adres, of vraag een nieuwe uitnodiging.',
  },
  EXPORT_NIET_GEVONDEN: {
    status: 404,
    kind: 'user',
    titel: 'Export niet gevonden',
    detail: 'Deze export bestaat niet, of iemand anders vroeg erom.',
  },
  EXPORT_NIET_GEREED: {
    status: 409,
    kind: 'user',
    titel: 'De export is er nog niet',
    detail: 'Wij zijn er nog mee bezig, of het lukte niet. Kijk hoe ver de export is.',
  },
  EXPORT_VERLOPEN: {
    status: 409,
    kind: 'user',
    titel: 'De export is verlopen',
    detail: 'Een export blijft 24 uur staan. Vraag een nieuwe.',
  },
  EXPORT_NIET_MEER_TE_ZIEN: {
    status: 403,
    kind: 'user',
    titel: 'U mag dit bestand niet meer hebben',
    detail:
      'Wat u mag zien is veranderd, u draagt een andere pet, of er is een tekst gewist. Vraag een nieuwe export. Daarin staat wat u nu mag zien.',
  },
  TE_VEEL_EXPORTS: {
    status: 409,
    kind: 'user',
    titel: 'Er wordt al aan drie exports gewerkt',
    detail: 'Wacht tot er één klaar is en vraag het dan opnieuw.',
  },
  WEBHOOKS_STAAN_UIT: {
    status: 409,
    kind: 'operations',
    titel: 'Webhooks staan hier uit',
    detail: 'Deze installatie heeft geen sleutel voor webhooks. Vraag wie haar draait om WEBHOOK_GEHEIM in te stellen.',
  },
  WEBHOOK_STAAT_UIT: {
    status: 409,
    kind: 'user',
    titel: 'Deze webhook staat uit',
    detail: 'Zet de webhook eerst aan. Daarna kunt u opnieuw laten sturen wat intussen gebeurde.',
  },
  STROOM_VERLOPEN: {
    status: 410,
    kind: 'user',
    titel: 'Deze cursor is te oud',
    detail: 'Wij bewaren gebeurtenissen hier 90 dagen. Lees uw vastlopers opnieuw, en begin daarna zonder cursor.',
  },
} as const satisfies Record<string, FoutRegel>;
