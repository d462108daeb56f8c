// SPDX-License-Identifier: EUPL-1.2

/** A promise `t` that was made and not done yet; when its case ends it lapses. */
export const STAAT_OPEN = `t.stand IN ('toegezegd', 'voorwaardelijk')`;

/** Proof can be given while the decision is carried out, and not before: until then a promise waits for the decision, whatever its date. */
export const KAN_WORDEN_NAGEKOMEN = `v.status = 'in_uitvoering'`;
