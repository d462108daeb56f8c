// SPDX-License-Identifier: EUPL-1.2
import { TREDEN, type Trede } from '#domain/ladder/begrippen';
import { TERMIJNREGELING_STANDAARD } from '#domain/termijnen/termijnregeling';

/** One rung as the start page tells it. `werkdagen` is the usual term in legal working days. */
export interface TredeRegel {
  readonly trede: Trede;
  readonly naam: string;
  readonly tekst: string;
  readonly werkdagen: number;
}

const TEKST: Readonly<Record<Trede, { naam: string; tekst: string }>> = {
  intake: {
    naam: 'Intake',
    tekst: 'Het programmabureau leest mee en zoekt wie kan helpen. De indiener hoort binnen deze tijd iets terug.',
  },
  intern_doorbraakteam: { naam: 'Intern doorbraakteam', tekst: 'De gemeente kijkt eerst wat zij zelf kan oplossen.' },
  partners: { naam: 'Partners', tekst: 'Partijen in de wijk zeggen elkaar toe wat ze gaan doen.' },
  alliantieraad: { naam: 'Alliantieraad', tekst: 'De bestuurders in de wijk nemen samen een besluit.' },
  rijksvertegenwoordiger: { naam: 'Rijksvertegenwoordiger', tekst: 'Het rijk zoekt één ministerie dat de vraag oppakt.' },
  doorbraakoverleg: { naam: 'Doorbraakoverleg', tekst: 'De ministeries zoeken samen een antwoord. Hoger kan niet.' },
};

/** The six rungs with the usual numbers of the ladder; at the intake that is word back to the filer. */
export const TREDE_REGELS: readonly TredeRegel[] = TREDEN.map((trede) => ({
  trede,
  ...TEKST[trede],
  werkdagen: TERMIJNREGELING_STANDAARD.treden[trede].behandelingWerkdagen ?? TERMIJNREGELING_STANDAARD.terugkoppelingWerkdagen,
}));
