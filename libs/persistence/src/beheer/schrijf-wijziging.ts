// SPDX-License-Identifier: EUPL-1.2
import type { BeheerDaad, BeheerWijziging, LidmaatschapRij } from '#application/ports/beheer.repository';
import type { Sql, Statement } from '../database.js';
import * as beheer from './beheer-sql.js';

/** Somebody changed the same thing just before; nothing of this change is kept. */
export class Ingehaald extends Error {
  override readonly name = 'Ingehaald';
}

/** One statement of a change; `moetRaken`: without a row somebody else was first. */
interface Opdracht {
  readonly statement: Statement;
  readonly values: readonly unknown[];
  readonly moetRaken?: true;
}

/** Writes what a change brings, in an order in which what is named exists. @throws Ingehaald when somebody was first; the transaction must then end. */
export async function schrijf(sql: Sql, daad: BeheerDaad): Promise<void> {
  for (const { statement, values, moetRaken } of [...overMensen(daad.wijziging, daad), ...overReferentie(daad.wijziging)]) {
    const rijen = await sql.rows(statement, values);
    if (moetRaken && rijen.length === 0) throw new Ingehaald(`${daad.soort} met ${JSON.stringify(daad.gegevens)}`);
  }
}

/** The values of a membership in the order of its columns. */
export function waardenVan({
  id,
  persoonId,
  organisatieId,
  rol,
  focusgebied,
  geldigVanaf,
  geldigTot,
}: LidmaatschapRij): unknown[] {
  return [id, persoonId, organisatieId, rol, focusgebied, geldigVanaf, geldigTot];
}

function overMensen(wijziging: BeheerWijziging, { op, doorPersoonId }: BeheerDaad): Opdracht[] {
  const { organisatie: o, uitnodiging: u, plaatsvervanging: p, toegangslijsten, bevestiging } = wijziging;
  const { lidmaatschap, lidmaatschapEinde, organisatieEinde } = wijziging;
  const opdrachten: Opdracht[] = [];
  const add = (statement: Statement, ...values: unknown[]): void => void opdrachten.push({ statement, values });
  if (o) add(beheer.ORGANISATIE_ERBIJ, o.id, o.sleutel, o.naam, o.soort, o.focusgebied, o.geldigVanaf, o.pactGetekendOp);
  if (organisatieEinde) add(beheer.ORGANISATIE_EINDE, organisatieEinde.id, organisatieEinde.laatsteDag);
  if (lidmaatschapEinde) add(beheer.LIDMAATSCHAP_EINDE, lidmaatschapEinde.id, lidmaatschapEinde.laatsteDag);
  if (lidmaatschap) add(beheer.LIDMAATSCHAP_ERBIJ, ...waardenVan(lidmaatschap));
  if (p) add(beheer.PLAATSVERVANGING_ERBIJ, p.id, p.lidmaatschapId, p.plaatsvervangerId, p.van, p.tot);
  if (u) add(beheer.UITNODIGING_ERBIJ, u.id, u.tokenHash, u.emailadres, u.organisatieId, u.rol, u.focusgebied, u.geldigTot);
  if (toegangslijsten) add(beheer.STEL_LIJSTEN_OP, toegangslijsten.maand, toegangslijsten.vandaag);
  if (bevestiging) add(beheer.BEVESTIG_LIJST, bevestiging.id, op, doorPersoonId);
  return opdrachten;
}

function overReferentie({ termijnregeling, kalender, thema, themanaam, themaEinde }: BeheerWijziging): Opdracht[] {
  const opdrachten: Opdracht[] = [];
  const add = (statement: Statement, ...values: unknown[]): void => void opdrachten.push({ statement, values, moetRaken: true });
  if (termijnregeling) {
    const { focusgebied, geldigVanaf, regeling } = termijnregeling;
    opdrachten.push({ statement: beheer.REGELING_EINDE, values: [focusgebied, regeling.versie, geldigVanaf] });
    add(beheer.REGELING_ERBIJ, regeling.code, regeling.versie, focusgebied, JSON.stringify(regeling), geldigVanaf);
  }
  if (kalender) {
    const { versie, gelijkgesteldeDagen, bekendTotEnMetJaar } = kalender.kalender;
    add(beheer.KALENDER_ERBIJ, versie, gelijkgesteldeDagen, bekendTotEnMetJaar, kalender.bron, kalender.geldigVanaf);
  }
  if (thema) add(beheer.THEMA_ERBIJ, thema.code, thema.naam, thema.hoofdthema, thema.geldigVanaf, thema.geldigTot);
  if (themanaam) add(beheer.THEMA_NAAM, themanaam.code, themanaam.van, themanaam.naar);
  if (themaEinde) add(beheer.THEMA_EINDE, themaEinde.code, themaEinde.laatsteDag);
  return opdrachten;
}
