// SPDX-License-Identifier: EUPL-1.2
import type { OverzichtSoort } from '#domain/berichten/overzicht';

/** What one kind of digest says around its cases. */
export interface OverzichtTekst {
  /** Subject and heading. */
  readonly kop: string;
  readonly wat: string;
  readonly knop: string;
  /** Why the reader gets it. */
  readonly waarom: string;
}

const KNOP = 'Ga naar Doorbraak';
const SAMEN = 'U krijgt dit in één mail en niet in losse mails.';

/** Every digest that leaves the house, per kind. */
export const OVERZICHTEN: Readonly<Record<OverzichtSoort, OverzichtTekst>> = {
  dagelijks: {
    kop: 'Nieuw bij uw vastlopers',
    wat: 'Dit gebeurde er sinds uw vorige mail. Dringende vragen kreeg u al.',
    knop: KNOP,
    waarom: SAMEN,
  },
  wekelijks: {
    kop: 'Afgelopen week bij uw vastlopers',
    wat: 'Dit gebeurde er sinds uw vorige mail. Dringende vragen kreeg u al.',
    knop: KNOP,
    waarom: SAMEN,
  },
  stilstand: {
    kop: 'Deze vastlopers staan stil of stonden stil',
    wat: 'Bij deze vastlopers is de datum voorbij, of ging er pas een datum voorbij. Kijk wat u kunt doen om ze los te krijgen.',
    knop: KNOP,
    waarom: 'U krijgt deze mail omdat u meedoet aan deze vastlopers. Hij komt één keer per week.',
  },
  maand: {
    kop: 'Deze maand in de alliantieraad',
    wat: 'Deze vastlopers liggen bij u, of lagen er eerder. Bovenaan staat wat het langst stil ligt.',
    knop: KNOP,
    waarom: 'U krijgt deze mail omdat u in de alliantieraad zit. Hij komt één keer per maand.',
  },
};

/** The words of one case in a digest. */
export const OVERZICHT_REGEL = {
  ligtBij: 'Ligt nu bij: {trede}.',
  ligtBijLaat: 'Ligt nu bij: {trede}. De datum {datum} is voorbij.',
  ligtBijVerstreken: 'Ligt nu bij: {trede}. Er ging pas een datum voorbij: {datum}.',
  eerder: 'Daarvoor kwamen er nog {aantal} berichten.',
  eerderEen: 'Daarvoor kwam er nog één bericht.',
  meer: 'En nog {aantal} andere. U vindt ze in Doorbraak.',
  meerZonderAccount: 'En nog {aantal} andere. Vraag het programmabureau om een uitnodiging om ze te zien.',
} as const;
