// SPDX-License-Identifier: EUPL-1.2
import type { Statement } from '../database.js';

/** $1 id, $2 when on the calendar, $3 organisation, $4 what. By nobody. */
export const NOTEER_STOP: Statement = {
  name: 'webhook_noteer_stop',
  text: `INSERT INTO beheergebeurtenissen (id, soort, op, organisatie_id, gegevens) VALUES ($1, 'webhook_gestopt', $2, $3, $4)`,
};
