// SPDX-License-Identifier: EUPL-1.2
import { nummerVan } from '#domain/vastloper/nummer';
import type {
  EerdereFiling,
  FilingOpdracht,
  FilingUitkomst,
  IdempotencySleutel,
  VastloperTekst,
} from '#application/ports/vastloper.repository';
import type { Sql, Statement } from '../database.js';
import { KETEN_BEGIN } from '../record/keten.js';
import { INDIENEN, mutatieParameters } from '../record/mutatie-sql.js';
import { rijenVan } from '../record/mutatie.mapper.js';
import { ingediendeTeksten } from '../record/ingediende-teksten.js';
import { woordenHash, zoutenVoor, type Woorden } from '../record/woorden.js';

interface Eerder {
  readonly id: string;
  readonly vastloper_id: string | null;
  readonly inhoud_hash: string | null;
}

// A statement of its own, without sight: it holds no case. Its row is shared by all filings of an area, and is so held for as short as can be.
const NUMMER: Statement = { name: 'vastloper_nummer', text: 'SELECT volgend_nummer($1, $2) AS volgnummer' };

const EERDER: Statement = {
  name: 'handeling_eerder',
  text: 'SELECT id, vastloper_id, inhoud_hash FROM handelingen WHERE persoon_id = $1 AND idempotency_sleutel = $2',
};

/**
 * Stores a filing: a number from anyone, then every row in one statement through the eyes of the filer (`zicht`). The same Idempotency-Key gives the case of the
 * first time, also when both come at the same instant. A number is lost when the second statement stores nothing; a case never is.
 */
export async function indienen(iedereen: Sql, zicht: Sql, opdracht: FilingOpdracht, vandaag: string): Promise<FilingUitkomst> {
  const { focusgebied, jaar, sleutel, vastloperId, handelingId } = opdracht;
  const [gegeven] = await iedereen.rows<{ volgnummer: number }>(NUMMER, [focusgebied, jaar]);
  if (!gegeven) throw new Error(`Filing ${vastloperId} got no number.`);
  const nummer = nummerVan(focusgebied, jaar, gegeven.volgnummer);
  const woorden = woordenBij(opdracht);
  const rijen = rijenVan(opdracht.dienIn(nummer), {
    op: opdracht.op,
    vandaag,
    handelingId,
    persoonId: opdracht.indienerPersoonId,
    organisatieId: opdracht.indienerOrganisatieId,
    vorigeHash: KETEN_BEGIN,
    vorigePositie: null,
    woorden: null,
    woordenHash: woordenHash(woorden),
  });
  const parameters = [
    ...mutatieParameters(vastloperId, rijen),
    handelingJson(opdracht, woorden),
    tekstJson(nummer, focusgebied, opdracht.tekst),
  ];
  const [{ aantal } = { aantal: 0 }] = await zicht.rows<{ aantal: number }>(INDIENEN, parameters);
  if (aantal === 1) return { uitkomst: 'nieuw', vastloperId, handelingId };
  if (!sleutel) throw new Error(`Filing ${vastloperId} stored nothing.`);
  const eerder = await eerderIngediend(zicht, sleutel);
  if (!eerder) throw new Error(`Filing ${vastloperId} met an Idempotency-Key that cannot be found.`);
  return eerder;
}

/** What came before under this Idempotency-Key of this person; null when nothing did. */
export async function eerderIngediend(sql: Sql, sleutel: IdempotencySleutel): Promise<EerdereFiling | null> {
  const [eerder] = await sql.rows<Eerder>(EERDER, [sleutel.persoonId, sleutel.sleutel]);
  return eerder ? herhaling(eerder, sleutel) : null;
}

function herhaling({ id, vastloper_id, inhoud_hash }: Eerder, sleutel: IdempotencySleutel): EerdereFiling {
  if (inhoud_hash !== sleutel.inhoudHash) return { uitkomst: 'sleutel_anders_gebruikt' };
  return { uitkomst: 'herhaald', vastloperId: vastloper_id ?? '', handelingId: id };
}

/**
 * What was filed, word for word, so that the log commits to it (docs/adr/0028): the case keeps the texts to show, and blokkades and sporen may be
 * confirmed otherwise later. A text that was left open is committed to as well.
 */
function woordenBij({ tekst, waaromGeenPersoonsgegevens, namensPersoonId }: FilingOpdracht): Woorden {
  const payload = {
    ...ingediendeTeksten(tekst),
    blokkades: tekst.blokkades,
    sporen: tekst.sporen,
    ...(waaromGeenPersoonsgegevens === null ? {} : { waaromGeenPersoonsgegevens }),
    ...(namensPersoonId === null ? {} : { namens: namensPersoonId }),
  };
  return { payload, zouten: zoutenVoor(payload), gewist: {} };
}

function handelingJson(opdracht: FilingOpdracht, { payload, zouten }: Woorden): string {
  const { sleutel } = opdracht;
  return JSON.stringify({
    id: opdracht.handelingId,
    payload,
    zouten,
    persoon_id: opdracht.indienerPersoonId,
    organisatie_id: opdracht.indienerOrganisatieId,
    idempotency_sleutel: sleutel?.sleutel ?? null,
    inhoud_hash: sleutel?.inhoudHash ?? null,
    ontvangen_op: opdracht.op,
  });
}

function tekstJson(nummer: string, focusgebied: string, tekst: VastloperTekst): string {
  const { watKanWel, stemVanBewoners, naamVerbergen, ...rest } = tekst;
  return JSON.stringify({
    nummer,
    focusgebied,
    ...rest,
    wat_kan_wel: watKanWel,
    stem_van_bewoners: stemVanBewoners,
    naam_verbergen: naamVerbergen,
  });
}
