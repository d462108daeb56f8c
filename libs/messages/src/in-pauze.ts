// SPDX-License-Identifier: EUPL-1.2
import type { TeVersturen } from '#application/ports/berichten-record';
import { wachtOpIndiener } from '#domain/berichten/dringend';
import type { BerichtSoort } from '#domain/ladder/zet';
import type { MailTekst } from './texts/mail-tekst.js';
import type { MailWending } from './texts/mail-teksten.js';
import { OVERGENOMEN_WACHT_OP_INDIENER } from './texts/mails-in-pauze.js';
import { MET_INLOGGEN_ANDERS } from './texts/mails-met-inloggen.js';

/** Does everybody wait for the reader, who filed the case, while this mail goes? */
export function wachtOpLezer({ aan, gegevens, vastloper }: TeVersturen, wending: BerichtSoort | MailWending): boolean {
  if (aan !== 'indiener') return false;
  if (wending === 'overgenomen') return vastloper.status === 'aangehouden' && wachtOpIndiener(gegevens);
  return wending === 'aangehouden_wacht_op_indiener';
}

/** What a mail of another who takes the case over says otherwise while it waits for the filer: there is something to do. */
export function andersInPauze(bericht: TeVersturen, wending: BerichtSoort | MailWending): Partial<MailTekst> {
  if (wending !== 'overgenomen' || !wachtOpLezer(bericht, wending)) return {};
  const metInloggen = bericht.ontvanger.persoonId === null ? MET_INLOGGEN_ANDERS.overgenomen : {};
  return { ...OVERGENOMEN_WACHT_OP_INDIENER, ...metInloggen };
}
