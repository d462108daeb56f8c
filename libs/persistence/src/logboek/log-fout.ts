// SPDX-License-Identifier: EUPL-1.2

/** What can be wrong with the log or with its checkpoints. */
export type LogFoutSoort =
  | 'gebeurtenis_veranderd'
  | 'gebeurtenis_ontbreekt'
  | 'gebeurtenis_te_veel'
  | 'keten_gebroken'
  | 'handeling_weg'
  | 'woorden_veranderd'
  | 'vastloper_veranderd'
  | 'einde_wijkt_af'
  | 'vastloper_weg'
  | 'log_weg'
  | 'wijkt_af_van_controlepunt'
  | 'controlepunt_veranderd'
  | 'controlepunt_ontbreekt'
  | 'bestand_wijkt_af'
  | 'bestand_onleesbaar'
  | 'bestand_mist_controlepunt';

/** One fault. `vastloper` is the number, or the id when the case itself is gone; null when a checkpoint is meant. `plaats`: versie, volgnummer or line. */
export interface LogFout {
  readonly soort: LogFoutSoort;
  readonly vastloper: string | null;
  readonly plaats: number;
}

const ZINNEN: Readonly<Record<LogFoutSoort, string>> = {
  gebeurtenis_veranderd: 'de gebeurtenis is veranderd',
  gebeurtenis_ontbreekt: 'de gebeurtenis is weg',
  gebeurtenis_te_veel: 'deze gebeurtenis hoort er niet bij',
  keten_gebroken: 'de gebeurtenis past niet op de vorige; er is iets tussen gezet, weggehaald of verplaatst',
  handeling_weg: 'de handeling bij deze gebeurtenis is weg',
  woorden_veranderd: 'de tekst bij deze gebeurtenis is veranderd',
  vastloper_veranderd: 'de tekst van de vastloper is anders dan er is ingediend',
  einde_wijkt_af: 'het einde van het logboek past niet bij de vastloper',
  vastloper_weg: 'de vastloper is weg, maar het logboek is er nog',
  log_weg: 'het hele logboek is weg',
  wijkt_af_van_controlepunt: 'het logboek is anders dan toen het controlepunt werd gemaakt',
  controlepunt_veranderd: 'het controlepunt in de tabel is veranderd',
  controlepunt_ontbreekt: 'het controlepunt is weg uit de tabel',
  bestand_wijkt_af: 'het controlepunt in de tabel is anders dan in het bestand',
  bestand_onleesbaar: 'deze regel van het bestand is veranderd of niet te lezen',
  bestand_mist_controlepunt: 'het controlepunt staat wel in de tabel, maar niet in het bestand',
};

/**
 * A fault as one Dutch line.
 * @example logFoutRegel({ soort: 'gebeurtenis_ontbreekt', vastloper: 'EHV-WZ-2026-0042', plaats: 3 }) // 'EHV-WZ-2026-0042, versie 3: de gebeurtenis is weg.'
 */
export function logFoutRegel({ soort, vastloper, plaats }: LogFout): string {
  const waar = vastloper === null ? `${soort === 'bestand_onleesbaar' ? 'Bestand, regel' : 'Controlepunt'} ${plaats}` : null;
  return `${waar ?? `${vastloper}, versie ${plaats}`}: ${ZINNEN[soort]}.`;
}
