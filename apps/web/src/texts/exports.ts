// SPDX-License-Identifier: EUPL-1.2
import type { ExportStand } from '#domain/exports/export';

/** Texts of the page on which one takes along what one sees, as a file. */
export const EXPORTS = {
  titel: 'Meenemen als bestand',
  intro: 'Neem mee wat u mag zien. Wij maken het bestand voor u. U kunt intussen verder werken.',
  zorg: 'In het bestand staat wat u op dat moment mag zien. Bewaar het veilig en deel het niet met anderen.',
  vraagTitel: 'Vraag een bestand',
  wat: 'Wat wilt u meenemen?',
  keuzes: {
    ods: { naam: 'Een lijst voor een rekenblad (ODS)', uitleg: 'Eén regel per vastloper. Opent in LibreOffice en Excel.' },
    csv: { naam: 'Een lijst als CSV', uitleg: 'Dezelfde lijst, voor andere programma’s.' },
    json: { naam: 'Een lijst als JSON', uitleg: 'Voor wie er zelf een programma mee voedt.' },
  },
  gebied: 'Een heel gebied, met alle logboeken',
  gebiedUitleg: 'Om over te dragen. Wie het krijgt, kan zelf nakijken of er niets is veranderd.',
  focusgebied: 'Uit welk gebied?',
  knop: 'Maak het bestand',
  gedaan: {
    gevraagd: { titel: 'Wij maken uw bestand', tekst: 'Het staat hieronder. Deze pagina laat vanzelf zien hoe ver wij zijn.' },
    ingetrokken: { titel: 'Het bestand is weg', tekst: 'Niemand kan het nog ophalen. U kunt een nieuw bestand vragen.' },
  },
  intrekken: 'Trek in',
  intrekkenVan: 'Trek in: {wat}, gevraagd op {moment}',
  opnieuw: 'Vraag opnieuw',
  opnieuwVan: 'Vraag opnieuw: {wat}, gevraagd op {moment}',
  lijst: 'Uw bestanden',
  leegTitel: 'U hebt nog niets gevraagd',
  leeg: 'Wat u vraagt, staat hier.',
  namen: { csv: 'Lijst als CSV', ods: 'Lijst voor een rekenblad', json: 'Lijst als JSON', jsonl: 'Heel gebied' },
  stand: 'Stand',
  kolomWat: 'Wat',
  kolomGevraagd: 'Gevraagd',
  voortgang: '{gedaan} van de {totaal} vastlopers',
  ophalen: 'Haal op ({grootte})',
  tot: 'Op te halen tot {datum} om {tijd}.',
  kenmerk: 'Kenmerk',
  kenmerkUitleg: 'Zo herkent de ontvanger dit bestand. Geef het kenmerk op een andere weg door dan het bestand.',
  buitenZicht: 'Let op: {aantal} vastlopers uit dit gebied staan er niet in, omdat u ze niet ziet.',
  mislukt: 'Het lukte niet. {reden}.',
} as const;

/** How far an export is, in words. */
export const EXPORT_STAND_NAMEN: Readonly<Record<ExportStand, string>> = {
  wacht: 'Wacht tot wij eraan beginnen',
  bezig: 'Wordt gemaakt',
  gereed: 'Klaar',
  mislukt: 'Niet gelukt',
  verlopen: 'Verlopen',
  ingetrokken: 'Ingetrokken. Het bestand is weg',
};
