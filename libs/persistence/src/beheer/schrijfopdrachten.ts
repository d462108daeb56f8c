// SPDX-License-Identifier: EUPL-1.2
import type { BeheerDaad, BeheerWijziging, LidmaatschapRij } from '#application/ports/beheer.repository';
import type { Foutcode } from '#domain/fouten/foutcodes';
import type { Statement } from '../database.js';
import * as bewaring from '../vernietiging/bewaring-sql.js';
import * as beheer from './beheer-sql.js';

/** Statements that must find their row, with what it is called when they do not. */
export const VRAAGT_EEN_RIJ: ReadonlyMap<Statement, Foutcode> = new Map([
  [beheer.TREK_UITNODIGING_IN, 'UITNODIGING_NIET_GEVONDEN'],
  [bewaring.BEVESTIG, 'VERNIETIGING_VERANDERD'],
  [bewaring.HOUD_TEGEN, 'VERNIETIGING_VERANDERD'],
]);

/** The columns of a membership in the order of its statement. */
export function lidmaatschapWaarden({
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

/** The statements of a change, in an order in which what is named exists. */
export function schrijfopdrachten(wijziging: BeheerWijziging, { id, op, doorPersoonId }: BeheerDaad): [Statement, unknown[]][] {
  const { organisatie: o, uitnodiging: u, plaatsvervanging: p, toegangslijsten, bevestiging, uitnodigingEinde } = wijziging;
  const { lidmaatschap, lidmaatschapEinde, organisatieEinde, plaatsvervangingEinde } = wijziging;
  const { bewaartermijn: t, vernietigingBevestiging, vernietigingTegengehouden } = wijziging;
  const opdrachten: [Statement, unknown[]][] = [];
  if (o)
    opdrachten.push([
      beheer.ORGANISATIE_ERBIJ,
      [o.id, o.sleutel, o.naam, o.soort, o.focusgebied, o.geldigVanaf, o.pactGetekendOp],
    ]);
  if (organisatieEinde) opdrachten.push([beheer.ORGANISATIE_EINDE, [organisatieEinde.id, organisatieEinde.laatsteDag]]);
  if (lidmaatschapEinde) opdrachten.push([beheer.LIDMAATSCHAP_EINDE, [lidmaatschapEinde.id, lidmaatschapEinde.laatsteDag]]);
  if (lidmaatschap) opdrachten.push([beheer.LIDMAATSCHAP_ERBIJ, lidmaatschapWaarden(lidmaatschap)]);
  if (p) opdrachten.push([beheer.PLAATSVERVANGING_ERBIJ, [p.id, p.lidmaatschapId, p.plaatsvervangerId, p.van, p.tot]]);
  if (plaatsvervangingEinde)
    opdrachten.push([beheer.PLAATSVERVANGING_EINDE, [id, plaatsvervangingEinde.id, plaatsvervangingEinde.laatsteDag]]);
  if (u)
    opdrachten.push([
      beheer.UITNODIGING_ERBIJ,
      [u.id, u.tokenHash, u.emailadres, u.organisatieId, u.rol, u.focusgebied, u.geldigTot],
    ]);
  if (uitnodigingEinde) opdrachten.push([beheer.TREK_UITNODIGING_IN, [uitnodigingEinde.id, op]]);
  if (toegangslijsten) opdrachten.push([beheer.STEL_LIJSTEN_OP, [toegangslijsten.maand, toegangslijsten.vandaag]]);
  if (t)
    opdrachten.push([bewaring.BEWAARTERMIJN_ERBIJ, [t.id, t.focusgebied, t.resultaat, t.waardering, t.jaren, t.geldigVanaf]]);
  if (vernietigingBevestiging) {
    const { vastloperId, exportKenmerk } = vernietigingBevestiging;
    opdrachten.push([bewaring.BEVESTIG, [vastloperId, exportKenmerk, doorPersoonId]]);
  }
  if (vernietigingTegengehouden) opdrachten.push([bewaring.HOUD_TEGEN, [vernietigingTegengehouden.vastloperId, doorPersoonId]]);
  if (bevestiging) opdrachten.push([beheer.BEVESTIG_LIJST, [bevestiging.id, op, doorPersoonId]]);
  return opdrachten;
}
