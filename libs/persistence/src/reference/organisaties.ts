// SPDX-License-Identifier: EUPL-1.2
import { FOCUSGEBIEDEN } from './focusgebieden.js';

/** One organisation as it is loaded; `focusgebied` is null for a national one. */
export interface OrganisatieGegevens {
  readonly sleutel: string;
  readonly naam: string;
  readonly soort: string;
  readonly focusgebied: string | null;
}

const ZETELS = [
  { soort: 'programmabureau', naam: 'Programmabureau' },
  { soort: 'doorbraakteam', naam: 'Intern doorbraakteam' },
  { soort: 'alliantieraad', naam: 'Alliantieraad' },
  { soort: 'rijksvertegenwoordiger', naam: 'Rijksvertegenwoordiger' },
] as const;

const MINISTERIES = [
  ['ministerie-bzk', 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties'],
  ['ministerie-vro', 'Ministerie van Volkshuisvesting en Ruimtelijke Ordening'],
  ['ministerie-jenv', 'Ministerie van Justitie en Veiligheid'],
  ['ministerie-ocw', 'Ministerie van Onderwijs, Cultuur en Wetenschap'],
  ['ministerie-szw', 'Ministerie van Sociale Zaken en Werkgelegenheid'],
  ['ministerie-vws', 'Ministerie van Volksgezondheid, Welzijn en Sport'],
] as const;

/** The seats of every area, the doorbraakoverleg, the coordinating minister's office and the ministries. Keys such as `programmabureau-ehv-wz` never change; names may. */
export const ORGANISATIES: readonly OrganisatieGegevens[] = [
  ...FOCUSGEBIEDEN.flatMap(({ code, naam: gebied }) =>
    ZETELS.map(({ soort, naam }) => ({
      sleutel: `${soort}-${code.toLowerCase()}`,
      naam: `${naam} ${gebied}`,
      soort,
      focusgebied: code,
    })),
  ),
  { sleutel: 'doorbraakoverleg', naam: 'Doorbraakoverleg van de ministeries', soort: 'doorbraakoverleg', focusgebied: null },
  {
    sleutel: 'bureau-bewindspersoon',
    naam: 'Bureau van de coördinerend bewindspersoon',
    soort: 'bewindspersoon',
    focusgebied: null,
  },
  ...MINISTERIES.map(([sleutel, naam]) => ({ sleutel, naam, soort: 'ministerie', focusgebied: null })),
];
