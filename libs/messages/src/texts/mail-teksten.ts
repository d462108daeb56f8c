// SPDX-License-Identifier: EUPL-1.2
import type { BerichtSoort } from '#domain/ladder/zet';
import type { MailTeksten } from './mail-tekst.js';
import { ACHTERHAALDE_MAILS } from './mails-achterhaald.js';
import { KLOK_MAILS } from './mails-klok.js';
import { PARTIJEN_MAILS } from './mails-partijen.js';
import { POST_MAILS } from './mails-post.js';
import { ROUTE_MAILS } from './mails-route.js';

/** A turn of a kind that reads otherwise: an answer, a promise that is not kept, a rung in The Hague, a case that was taken up, a date on the way that passed, a pause that waits for the filer, what is not so any more. */
export type MailWending =
  | 'trede_betreden_aangenomen'
  | 'trede_betreden_opgeschaald'
  | 'trede_betreden_door_stilte'
  | 'trede_betreden_achterhaald'
  | 'termijn_verstreken_onderweg'
  | 'terugkoppeling_den_haag'
  | 'vraag_met_inloggen'
  | 'overdracht_met_inloggen'
  | 'herinnering_vraag'
  | 'herinnering_met_inloggen'
  | 'vraag_verstreken_met_inloggen'
  | 'vraag_toegezegd'
  | 'vraag_voorwaardelijk'
  | 'vraag_geweigerd'
  | 'nakoming_herinnering'
  | 'nakoming_verstreken'
  | 'nakoming_geescaleerd'
  | 'nakoming_andere_weg'
  | 'afgesloten_nazorg'
  | 'aangehouden_wacht_op_indiener'
  | keyof typeof ACHTERHAALDE_MAILS
  | 'adres_geweigerd_nu_niet'
  | 'adres_geweigerd_teruggekomen';

/** Every mail that leaves the house, per kind and reader. */
export const MAILS: Readonly<Record<BerichtSoort | MailWending, MailTeksten>> = {
  ...ROUTE_MAILS,
  ...PARTIJEN_MAILS,
  ...KLOK_MAILS,
  ...POST_MAILS,
  ...ACHTERHAALDE_MAILS,
};
