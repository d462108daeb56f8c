// SPDX-License-Identifier: EUPL-1.2

/*
 * What became of what a message tells, read when it is sent (docs/adr/0070). In all of it b is the message and v its case. A lapse is known by its clock and the date
 * that passed: the messages and the log keep both.
 */

/** Was what message b asks or reminds of done meanwhile, or withdrawn, or moved to another date? */
export const IS_GEDAAN = `CASE
      WHEN b.soort = 'vraag' THEN EXISTS (SELECT FROM toezeggingen g WHERE g.vastloper_id = v.id AND g.id::text = b.gegevens->>'toezeggingId' AND g.stand <> 'gevraagd')
      WHEN b.soort = 'overdracht' THEN EXISTS (SELECT FROM overdrachten g WHERE g.vastloper_id = v.id AND g.id::text = b.gegevens->>'overdrachtId' AND g.stand <> 'aangeboden')
      WHEN b.soort IN ('herinnering', 'nazorg_vraag', 'nazorg_bellen') THEN EXISTS (SELECT FROM termijnen g WHERE g.vastloper_id = v.id AND g.id::text = b.gegevens->>'termijnId'
        AND (g.stand NOT IN ('open', 'aangehouden') OR g.einddatum > (b.gegevens->>'einddatum')::date))
      WHEN b.soort = 'ontvangst_gevraagd' THEN NOT EXISTS (SELECT FROM termijnen g WHERE g.vastloper_id = v.id AND g.soort = 'ontvangst' AND g.fase = 'hernieuwd'
        AND g.stand IN ('open', 'aangehouden'))
      WHEN b.soort = 'afsluiting_voorgesteld' THEN v.status IN ('nazorg', 'afgesloten')
      WHEN b.soort = 'meedenken' THEN v.status IN ('nazorg', 'afgesloten') OR EXISTS (SELECT FROM gebeurtenissen g
        WHERE g.vastloper_id = v.id AND g.soort = 'aangevuld' AND g.organisatie_id = b.organisatie_id AND g.versie > (SELECT max(t.versie) FROM gebeurtenissen t
          WHERE t.vastloper_id = v.id AND t.soort = 'meedenken_gevraagd' AND t.gegevens->>'organisatieId' = b.organisatie_id::text))
      ELSE false END`;

const IS_DICHT = `v.status IN ('nazorg', 'afgesloten')`;
const GEGEVEN = (naam: string): string => `b.gegevens->>'${naam}'`;

/** Does a clock (t) of the case run that is like this? */
const LOOPT = (klok: string): string =>
  `EXISTS (SELECT FROM termijnen t WHERE t.vastloper_id = v.id AND t.stand IN ('open', 'aangehouden') AND ${klok})`;
/** Does a clock of this kind run to the date the message brings, and is that date still to come? */
const LOOPT_TOT = (soort: string, datum: string, dag: string): string =>
  LOOPT(`t.soort = '${soort}' AND t.einddatum = (${GEGEVEN(datum)})::date AND t.einddatum >= ${dag}`);
const LOOPT_VERLENGD = (dag: string): string => LOOPT(`t.einddatum = (${GEGEVEN('tot')})::date AND t.einddatum >= ${dag}`);

/** What was said at this lapse to who was at work then (w). */
const AAN_ZET_TOEN = `FROM berichten w WHERE w.vastloper_id = v.id AND w.aan = 'aan_zet' AND w.soort IN ('termijn_verstreken', 'ontvangst_gevraagd')
        AND w.gegevens->>'termijnId' = ${GEGEVEN('termijnId')} AND w.gegevens->>'einddatum' = ${GEGEVEN('einddatum')}`;
const IS_ANDER_AAN_ZET = `EXISTS (SELECT ${AAN_ZET_TOEN} AND w.organisatie_id IS DISTINCT FROM v.aan_zet_organisatie_id)`;
const IS_VAN_ANDER = `(b.aan = 'aan_zet' AND b.organisatie_id IS DISTINCT FROM v.aan_zet_organisatie_id)`;

/** Does the log hold something (na) that is like this, after what it holds of the lapse? */
const DAARNA = (
  gebeurtenissen: string,
  zo: string,
): string => `EXISTS (SELECT FROM gebeurtenissen na WHERE na.vastloper_id = v.id AND (${zo}) AND na.versie > (
        SELECT max(g.versie) FROM gebeurtenissen g WHERE g.vastloper_id = v.id AND g.soort IN (${gebeurtenissen})
          AND g.gegevens->>'termijnId' = ${GEGEVEN('termijnId')} AND g.gegevens->>'einddatum' = ${GEGEVEN('einddatum')}))`;
const DEED = (organisatie: string): string => `na.handeling_id IS NOT NULL AND na.organisatie_id ${organisatie}`;

/** Does what the message is about, a question or an offer to take over, wait for its answer no more? An offer lapses by itself when another way is asked for. */
const IS_BEANTWOORD = `(EXISTS (SELECT FROM toezeggingen q WHERE q.vastloper_id = v.id AND q.id::text = ${GEGEVEN('onderwerpId')}
        AND q.stand <> ALL (CASE ${GEGEVEN('fase')} WHEN 'nakoming' THEN ARRAY['toegezegd', 'voorwaardelijk'] ELSE ARRAY['gevraagd'] END))
      OR EXISTS (SELECT FROM overdrachten q WHERE q.vastloper_id = v.id AND q.id::text = ${GEGEVEN('onderwerpId')}
        AND q.stand <> 'aangeboden' AND (q.stand <> 'vervallen' OR b.soort <> 'andere_weg')))`;

/** Did the case go on after the lapse, or did who was at work let something know? */
const IS_VERDER = `(${IS_DICHT} OR v.status = 'aangehouden' OR ${IS_BEANTWOORD} OR ${IS_ANDER_AAN_ZET}
      OR ${DAARNA(
        `'termijn_verstreken', 'ontvangst_opnieuw_gevraagd'`,
        `na.soort IN ('trede_betreden', 'verlengd', 'besloten') OR ${DEED(`IN (SELECT w.organisatie_id ${AAN_ZET_TOEN})`)}`,
      )})`;

/** Is what message b says of the case not so any more, on a day? What reminds and what asks is IS_GEDAAN; where a case lies is told by the mail itself. */
export const IS_VOORBIJ = (dag: string): string => `COALESCE(CASE b.soort
      WHEN 'ingediend' THEN CASE b.aan WHEN 'indiener' THEN ${IS_DICHT} ELSE v.status <> 'ingediend' END
      WHEN 'herinnering' THEN ${IS_VAN_ANDER}
      WHEN 'ontvangst_gevraagd' THEN ${IS_ANDER_AAN_ZET}
      WHEN 'termijn_verstreken' THEN ${IS_VERDER}
      WHEN 'vraag' THEN ${GEGEVEN('antwoord')} IS NOT NULL AND (${IS_DICHT} OR EXISTS (SELECT FROM toezeggingen q
        WHERE q.vastloper_id = v.id AND q.id::text = ${GEGEVEN('toezeggingId')} AND q.stand <> ${GEGEVEN('antwoord')}))
      WHEN 'vraag_verstreken' THEN ${IS_DICHT} OR ${IS_BEANTWOORD}
      WHEN 'vraag_geescaleerd' THEN ${IS_DICHT} OR ${IS_BEANTWOORD}
      WHEN 'andere_weg' THEN ${IS_DICHT} OR ${IS_BEANTWOORD} OR ${DAARNA(`'andere_weg_gevraagd'`, `na.soort = 'trede_betreden' OR ${DEED('= b.organisatie_id')}`)}
      WHEN 'terugkoppeling' THEN NOT ${LOOPT_TOT('terugkoppeling', 'volgendeDatum', dag)}
      WHEN 'besluit' THEN NOT ${LOOPT_TOT('uitvoering', 'uitvoerenVoor', dag)}
      WHEN 'alles_nagekomen' THEN NOT ${LOOPT(`t.soort = 'uitvoering' AND t.fase = 'afronding'`)} OR v.trekker_organisatie_id <> b.organisatie_id
      WHEN 'aangehouden' THEN NOT ${LOOPT_TOT('aanhouding', 'tot', dag)}
      WHEN 'hervat' THEN ${IS_DICHT} OR v.status = 'aangehouden' OR ${IS_VAN_ANDER}
      WHEN 'verlengd' THEN NOT ${LOOPT_VERLENGD(dag)}
      WHEN 'landelijk_te_laat' THEN NOT ${LOOPT(`t.soort = 'behandeling' AND t.fase = 'herhaling'`)}
      WHEN 'afgesloten' THEN NOT ${IS_DICHT}
      WHEN 'heropend' THEN ${IS_DICHT}
      WHEN 'overgenomen' THEN ${IS_DICHT} OR v.aan_zet_organisatie_id::text IS DISTINCT FROM ${GEGEVEN('naar')}
      WHEN 'wisseling' THEN ${IS_DICHT}
      END, false)`;

/** The organisation of which message b tells what it did or did not do: who was at work at the lapse, who gave word back, or who took the case over. Null where nobody sat there, or none is told of. */
export const TOEN = `CASE
      WHEN b.soort IN ('termijn_verstreken', 'ontvangst_gevraagd') THEN (SELECT w.organisatie_id ${AAN_ZET_TOEN} ORDER BY w.aangemaakt_op LIMIT 1)
      WHEN b.soort = 'overgenomen' THEN (${GEGEVEN('naar')})::uuid
      WHEN b.soort = 'terugkoppeling' THEN (SELECT g.organisatie_id FROM gebeurtenissen g WHERE g.vastloper_id = v.id AND g.soort = 'teruggekoppeld'
        AND g.gegevens->>'volgendeDatum' = ${GEGEVEN('volgendeDatum')} ORDER BY g.versie DESC LIMIT 1) END`;
