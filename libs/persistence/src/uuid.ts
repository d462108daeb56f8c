// SPDX-License-Identifier: EUPL-1.2
import { validate } from 'uuid';

/** Can this text be an id? What cannot is unknown, and never reaches PostgreSQL, which would call it an error. */
export function isUuid(text: string): boolean {
  return validate(text);
}
