// SPDX-License-Identifier: EUPL-1.2
import { types } from 'pg';

const DATE = 1082;
const DATE_ARRAY = 1182;
const TIMESTAMPTZ = 1184;
const BIGINT = 20;

type Parser = (value: string) => unknown;

const PARSERS: Readonly<Record<number, Parser>> = {
  [DATE]: (value) => value,
  [DATE_ARRAY]: (value) => value.slice(1, -1).split(',').filter(Boolean),
  [TIMESTAMPTZ]: (value) => new Date(value).toISOString(),
  [BIGINT]: Number,
};

/**
 * How values of PostgreSQL reach us: a date stays the text `YYYY-MM-DD` (never a local Date), an instant becomes ISO UTC with milliseconds,
 * a bigint a number (ours count rows and stay far below 2^53). Given per connection, so no other user of the driver is touched.
 */
export const PG_TYPES = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): Parser {
    const own = format === 'binary' ? undefined : PARSERS[oid];
    return own ?? (types.getTypeParser(oid, format as 'text') as Parser);
  },
};
