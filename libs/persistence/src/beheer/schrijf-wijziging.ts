// SPDX-License-Identifier: EUPL-1.2
import { FoutError } from '#domain/fouten/fout.errors';
import type { BeheerDaad, BeheerWijziging, LidmaatschapRij } from '#application/ports/beheer.repository';
import type { Sql, Statement } from '../database.js';
import * as bewaring from '../vernietiging/bewaring-sql.js';
import * as webhooks from '../webhooks/webhook-beheer-sql.js';
import * as beheer from './beheer-sql.js';

/** Somebody changed the same thing just before; nothing of this change is kept. */
export class Ingehaald extends Error {
  override readonly name = 'Ingehaald';
}

/** One statement of a change, and what it means when it meets no row; nothing when that is well. */
interface Opdracht {
  readonly statement: Statement;
  readonly values: readonly unknown[];
  readonly geenRij?: (daad: BeheerDaad) => Error;
}

const ingehaald = ({ soort, gegevens }: BeheerDaad): Error => new Ingehaald(`${soort} met ${JSON.stringify(gegevens)}`);

/**
 * Writes what a change brings, in an order in which what is named exists. After a throw the transaction must end.
 * @throws Ingehaald when somebody was first; FoutError `UITNODIGING_NIET_GEVONDEN` for one that was accepted at the same instant, `VERNIETIGING_VERANDERD`, `SCHORSING_NIET_GEVONDEN`.
 */
export async function schrijf(sql: Sql, daad: BeheerDaad): Promise<void> {
  for (const { statement, values, geenRij } of [
    ...overMensen(daad.wijziging, daad),
    ...overSchorsing(daad.wijziging, daad),
    ...overBewaring(daad.wijziging, daad),
    ...overReferentie(daad.wijziging),
    ...overMails(daad.wijziging, daad),
    ...overWebhooks(daad.wijziging),
  ]) {
    const rijen = await sql.rows(statement, values);
    if (geenRij && rijen.length === 0) throw geenRij(daad);
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

function overMensen(wijziging: BeheerWijziging, { id, op, doorPersoonId }: BeheerDaad): Opdracht[] {
  const { organisatie: o, uitnodiging: u, plaatsvervanging: p, toegangslijsten, bevestiging } = wijziging;
  const {
    lidmaatschap,
    lidmaatschapEinde,
    lidmaatschapOverdracht: d,
    organisatieEinde,
    plaatsvervangingEinde,
    uitnodigingEinde,
  } = wijziging;
  const opdrachten: Opdracht[] = [];
  const add = (statement: Statement, ...values: unknown[]): void => void opdrachten.push({ statement, values });
  if (o) add(beheer.ORGANISATIE_ERBIJ, o.id, o.sleutel, o.naam, o.soort, o.focusgebied, o.geldigVanaf, o.pactGetekendOp);
  if (organisatieEinde) add(beheer.ORGANISATIE_EINDE, organisatieEinde.id, organisatieEinde.laatsteDag);
  if (lidmaatschapEinde) add(beheer.LIDMAATSCHAP_EINDE, lidmaatschapEinde.id, lidmaatschapEinde.laatsteDag);
  if (d) {
    const values = [d.id, d.laatsteDag, d.was, id];
    opdrachten.push({ statement: beheer.LIDMAATSCHAP_OVERDRACHT, values, geenRij: ingehaald });
    add(beheer.LIDMAATSCHAP_ERBIJ, ...waardenVan(d.lidmaatschap));
  }
  if (lidmaatschap) add(beheer.LIDMAATSCHAP_ERBIJ, ...waardenVan(lidmaatschap));
  if (p) add(beheer.PLAATSVERVANGING_ERBIJ, p.id, p.lidmaatschapId, p.plaatsvervangerId, p.van, p.tot);
  if (plaatsvervangingEinde) add(beheer.PLAATSVERVANGING_EINDE, id, plaatsvervangingEinde.id, plaatsvervangingEinde.laatsteDag);
  if (u) {
    const { tokenHash, emailadres, organisatieId, rol, focusgebied, geldigTot } = u;
    add(beheer.UITNODIGING_ERBIJ, u.id, tokenHash, emailadres, organisatieId, rol, focusgebied, geldigTot, doorPersoonId);
  }
  if (uitnodigingEinde)
    opdrachten.push({
      statement: beheer.TREK_UITNODIGING_IN,
      values: [uitnodigingEinde.id, op],
      geenRij: () => new FoutError('UITNODIGING_NIET_GEVONDEN'),
    });
  if (toegangslijsten) add(beheer.STEL_LIJSTEN_OP, toegangslijsten.maand, toegangslijsten.vandaag);
  if (bevestiging) add(beheer.BEVESTIG_LIJST, bevestiging.id, op, doorPersoonId);
  if (wijziging.bezorgingenHerhaald) add(beheer.HERHAAL_BEZORGINGEN, doorPersoonId);
  return opdrachten;
}

function overSchorsing({ schorsing, schorsingEinde }: BeheerWijziging, { id, op }: BeheerDaad): Opdracht[] {
  if (schorsingEinde)
    return [
      {
        statement: beheer.HEF_SCHORSING_OP,
        values: [schorsingEinde.id, op],
        geenRij: () => new FoutError('SCHORSING_NIET_GEVONDEN'),
      },
    ];
  if (!schorsing) return [];
  return [
    { statement: beheer.SCHORS, values: [id, schorsing.persoonId, schorsing.reden, op], geenRij: ingehaald },
    { statement: beheer.EINDIG_SESSIES, values: [schorsing.persoonId] },
  ];
}

function overBewaring(wijziging: BeheerWijziging, { doorPersoonId }: BeheerDaad): Opdracht[] {
  const { bewaartermijn: t, vernietigingBevestiging, vernietigingTegengehouden } = wijziging;
  const veranderd = (): Error => new FoutError('VERNIETIGING_VERANDERD');
  const opdrachten: Opdracht[] = [];
  if (t) {
    const values = [t.id, t.focusgebied, t.resultaat, t.waardering, t.jaren, t.geldigVanaf];
    opdrachten.push({ statement: bewaring.BEWAARTERMIJN_ERBIJ, values });
  }
  if (vernietigingBevestiging) {
    const { vastloperId, exportKenmerk } = vernietigingBevestiging;
    opdrachten.push({ statement: bewaring.BEVESTIG, values: [vastloperId, exportKenmerk, doorPersoonId], geenRij: veranderd });
  }
  if (vernietigingTegengehouden) {
    const values = [vernietigingTegengehouden.vastloperId, doorPersoonId];
    opdrachten.push({ statement: bewaring.HOUD_TEGEN, values, geenRij: veranderd });
  }
  return opdrachten;
}

function overReferentie({ termijnregeling, kalender, thema, themanaam, themaEinde }: BeheerWijziging): Opdracht[] {
  const opdrachten: Opdracht[] = [];
  const add = (statement: Statement, ...values: unknown[]): void =>
    void opdrachten.push({ statement, values, geenRij: ingehaald });
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

function overMails(
  { mailtekst: m, mailadres: a, berichtHerhaald: h }: BeheerWijziging,
  { doorPersoonId, op }: BeheerDaad,
): Opdracht[] {
  if (h) return [{ statement: beheer.HERHAAL_BERICHT, values: [doorPersoonId, h.id], geenRij: ingehaald }];
  if (a?.organisatieId) return [{ statement: beheer.MAILADRES_VAN_ORGANISATIE, values: [a.organisatieId, a.emailadres] }];
  if (a?.persoonId) return [{ statement: beheer.MAILADRES_VAN_PERSOON, values: [a.persoonId, a.emailadres] }];
  if (!m) return [];
  const values = [m.focusgebied, m.versie, m.groet, m.contact, doorPersoonId, op];
  return [{ statement: beheer.MAILTEKST_ERBIJ, values, geenRij: ingehaald }];
}

function overWebhooks({
  webhook: w,
  webhookStand,
  webhookGeheim: g,
  webhookProef,
  webhookHerhaling,
}: BeheerWijziging): Opdracht[] {
  const opdrachten: Opdracht[] = [];
  const add = (statement: Statement, ...values: unknown[]): void =>
    void opdrachten.push({ statement, values, geenRij: ingehaald });
  if (w) add(webhooks.WEBHOOK_ERBIJ, w.id, w.organisatieId, w.naam, w.adres, w.focusgebied, w.soorten, w.sleutelKenmerk);
  if (webhookStand) add(webhooks.WEBHOOK_STAND, webhookStand.id, webhookStand.van, webhookStand.naar);
  if (g) add(webhooks.WEBHOOK_GEHEIM, g.id, g.versie, g.sleutelKenmerk, g.vorigKenmerk, g.vorigTot);
  if (webhookProef) add(webhooks.WEBHOOK_PROEF, webhookProef.id, webhookProef.webhookId);
  if (webhookHerhaling) add(webhooks.WEBHOOK_HERHALING, webhookHerhaling.webhookId, webhookHerhaling.van, webhookHerhaling.tot);
  return opdrachten;
}
