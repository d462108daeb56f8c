// SPDX-License-Identifier: EUPL-1.2
import type { TeVersturen } from '#application/ports/berichten-record';
import { magContactAntwoorden } from '#domain/berichten/ontvangers';
import type { BerichtSoort } from '#domain/ladder/zet';
import type { MailTekst } from './texts/mail-tekst.js';
import type { MailWending } from './texts/mail-teksten.js';
import { MET_INLOGGEN_ANDERS } from './texts/mails-met-inloggen.js';

/** What is asked of somebody whose link lets them look and not answer: it says how they do. */
const MET_INLOGGEN: Readonly<Partial<Record<BerichtSoort, MailWending>>> = {
  vraag: 'vraag_met_inloggen',
  overdracht: 'overdracht_met_inloggen',
  herinnering: 'herinnering_met_inloggen',
  vraag_verstreken: 'vraag_verstreken_met_inloggen',
};

/** The turn for the contact of an organisation, about a question or offer that no link answers; undefined for anybody else. */
export function wendingMetInloggen(bericht: TeVersturen): MailWending | undefined {
  return bericht.gegevens['fase'] !== 'nakoming' && moetInloggen(bericht) ? MET_INLOGGEN[bericht.soort] : undefined;
}

/** What this turn says otherwise to who must sign in to do what it asks: a filer for whom a pause waits, or who promised something for the state. */
export function andersMetInloggen(bericht: TeVersturen, wending: BerichtSoort | MailWending): Partial<MailTekst> {
  if (wending === 'aangehouden_wacht_op_indiener')
    return bericht.aan === 'indiener' && bericht.ontvanger.persoonId === null ? MET_INLOGGEN_ANDERS[wending] : {};
  const isBelofte = wending === 'nakoming_herinnering' || wending === 'nakoming_verstreken';
  return isBelofte && moetInloggen(bericht) ? MET_INLOGGEN_ANDERS[wending] : {};
}

function moetInloggen({ aan, ontvanger, isOverdracht }: TeVersturen): boolean {
  const isContact = aan === 'organisatie' && ontvanger.persoonId === null;
  return isContact && (isOverdracht || !magContactAntwoorden(ontvanger.organisatieSoort));
}
