// SPDX-License-Identifier: EUPL-1.2
import type { Mutatie, TermijnRij } from '#domain/ladder/mutatie';
import type { Positie } from '#domain/ladder/positie';
import { KETEN_FORMATVERSIE, ketenHash, nieuwZout, persoonHash } from './keten.js';
import { eigenaarVan } from './termijn-eigenaar.js';
import { woordenVan, type HandelingWoorden } from './toezegging-woorden.js';
import { kolommenVan, SORTEERDATUM_GESLOTEN } from './vastloper-kolommen.js';

/** Where a mutatie comes from: instants and dates on the calendar, who did it (null for silence), and the end of the chain so far. */
export interface MutatieHerkomst {
  readonly op: string;
  readonly vandaag: string;
  readonly handelingId: string | null;
  readonly persoonId: string | null;
  readonly organisatieId: string | null;
  readonly vorigeHash: Buffer;
  /** The positie before, or null when the case is filed. */
  readonly vorigePositie: Positie | null;
  readonly woorden: HandelingWoorden | null;
  /** What the words of the act add up to; null for silence. */
  readonly woordenHash: Buffer | null;
}

/** The rows of a mutatie in the order of the parameters of `MUTATIE_CTES`. */
export interface MutatieRijen {
  readonly vastloper: Readonly<Record<string, unknown>>;
  readonly gebeurtenissen: readonly Readonly<Record<string, unknown>>[];
  readonly overig: Readonly<Record<string, unknown>>;
}

/** Turns a mutatie into rows with snake_case columns, chained and with owners, ready to be sent as JSON. */
export function rijenVan(mutatie: Mutatie, herkomst: MutatieHerkomst): MutatieRijen {
  const { positie } = mutatie;
  const { gebeurtenissen, laatsteHash } = ketenVan(mutatie, herkomst);
  const kolommen = kolommenVan(positie);
  return {
    vastloper: { ...kolommen, laatste_hash: laatsteHash.toString('hex'), ...bevestigd(mutatie) },
    gebeurtenissen,
    overig: {
      termijnen: termijnRijen(mutatie, herkomst.vorigePositie),
      opschalingen: mutatie.opschalingen.map(({ gewenstOp, ...rij }) => ({ ...rij, gewenst_op: gewenstOp })),
      betrokkenheden: mutatie.betrokkenheden.map(({ organisatieId, ...rij }) => ({ ...rij, organisatie_id: organisatieId })),
      beeindigd: mutatie.beeindigdeBetrokkenheden.map(({ organisatieId, hoedanigheid }) => ({
        organisatie_id: organisatieId,
        hoedanigheid,
      })),
      toezeggingen: laatstePerId(mutatie.toezeggingen).map((rij) => ({
        id: rij.id,
        partij_id: rij.partijId,
        hoedanigheid: rij.hoedanigheid,
        stand: rij.stand,
        voor: rij.voor,
        ...woordenVan(rij.id, herkomst.woorden),
      })),
      overdrachten: laatstePerId(mutatie.overdrachten).map((rij) => ({
        id: rij.id,
        soort: rij.soort,
        van_organisatie_id: rij.vanOrganisatieId,
        naar_organisatie_id: rij.naarOrganisatieId,
        naar_persoon_id: rij.naarPersoonId,
        sinds: rij.sinds,
        stand: rij.stand,
        werkdagen_gelegen: rij.werkdagenGelegen,
      })),
      berichten: mutatie.berichten.map(({ organisatieId, ...rij }) => ({ ...rij, organisatie_id: organisatieId })),
      sorteerdatum: (kolommen.gesloten ? null : kolommen.volgende_einddatum) ?? SORTEERDATUM_GESLOTEN,
      open_trede: kolommen.gesloten ? null : kolommen.trede,
      vandaag: herkomst.vandaag,
      op: herkomst.op,
      handeling_id: herkomst.handelingId,
    },
  };
}

function ketenVan(
  mutatie: Mutatie,
  herkomst: MutatieHerkomst,
): { gebeurtenissen: Readonly<Record<string, unknown>>[]; laatsteHash: Buffer } {
  const { op, handelingId, persoonId, organisatieId, woordenHash } = herkomst;
  const { vastloperId } = mutatie.positie;
  let laatsteHash = herkomst.vorigeHash;
  const gebeurtenissen = mutatie.gebeurtenissen.map(({ versie, soort, gegevens }) => {
    const vorigeHash = laatsteHash;
    const zout = nieuwZout();
    const schakel = { formatversie: KETEN_FORMATVERSIE, vastloperId, versie, soort, op, handelingId, organisatieId, gegevens };
    const hash = ketenHash({ ...schakel, persoonId, persoonHash: persoonHash(persoonId, zout), woordenHash }, vorigeHash);
    if (!hash) throw new Error(`The chain has no format ${KETEN_FORMATVERSIE}.`);
    laatsteHash = hash;
    return {
      versie,
      soort,
      op,
      handeling_id: handelingId,
      persoon_id: persoonId,
      organisatie_id: organisatieId,
      gegevens,
      formatversie: KETEN_FORMATVERSIE,
      zout: zout.toString('hex'),
      woorden_hash: woordenHash?.toString('hex') ?? null,
      vorige_hash: vorigeHash.toString('hex'),
      hash: laatsteHash.toString('hex'),
    };
  });
  return { gebeurtenissen, laatsteHash };
}

/** Blokkades and sporen as those who took the case up confirmed them; what the filer wrote stays with the handeling indienen. */
function bevestigd(mutatie: Mutatie): Readonly<Record<string, unknown>> {
  const aangenomen = mutatie.gebeurtenissen.find(({ soort }) => soort === 'aangenomen');
  const { blokkades = null, sporen = null } = aangenomen?.gegevens ?? {};
  return {
    ...(Array.isArray(blokkades) && blokkades.length > 0 ? { blokkades } : {}),
    ...(Array.isArray(sporen) && sporen.length > 0 ? { sporen } : {}),
  };
}

/** The clocks the mutatie touched, and those that only changed hands. */
function termijnRijen(mutatie: Mutatie, vorige: Positie | null): Readonly<Record<string, unknown>>[] {
  const { positie } = mutatie;
  const geraakt = new Set(mutatie.termijnen.map(({ id }) => id));
  const vanHand = positie.termijnen.filter((termijn) => {
    if (geraakt.has(termijn.id) || vorige === null) return false;
    const [oud, nieuw] = [eigenaarVan(vorige, termijn), eigenaarVan(positie, termijn)];
    return oud.organisatieId !== nieuw.organisatieId || oud.hoedanigheid !== nieuw.hoedanigheid;
  });
  return [...mutatie.termijnen, ...vanHand].map((termijn) => termijnRij(positie, termijn));
}

function termijnRij(positie: Positie, termijn: TermijnRij): Readonly<Record<string, unknown>> {
  const eigenaar = eigenaarVan(positie, termijn);
  return {
    id: termijn.id,
    soort: termijn.soort,
    fase: termijn.fase,
    trede: termijn.trede,
    onderwerp_id: termijn.onderwerpId,
    start: termijn.start,
    einddatum: termijn.einddatum,
    stand: termijn.stand,
    volgende_stap: termijn.volgendeStap,
    gevraagd_op: termijn.gevraagdOp,
    respijtdatum: termijn.respijtdatum,
    rest_werkdagen: termijn.restWerkdagen,
    schorsingen: termijn.schorsingen,
    verlengingen: termijn.verlengingen,
    wekdatum: termijn.wekdatum,
    wekmoment: termijn.wekmoment,
    eigenaar_organisatie_id: eigenaar.organisatieId,
    eigenaar_hoedanigheid: eigenaar.hoedanigheid,
  };
}

// One Zet may touch a row twice; the record keeps how it ended.
function laatstePerId<Rij extends { readonly id: string }>(rijen: readonly Rij[]): Rij[] {
  return [...new Map(rijen.map((rij) => [rij.id, rij])).values()];
}
