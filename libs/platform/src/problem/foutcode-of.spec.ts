// SPDX-License-Identifier: EUPL-1.2
import { HttpException } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { FoutError } from '#domain/fouten/fout.errors';
import { foutcodeOf } from './foutcode-of.js';

const withCode = (code: string, more: object = {}): Error => Object.assign(new Error('x'), { code, ...more });

describe(foutcodeOf.name, () => {
  it('keeps a code of our own', () => {
    expect(foutcodeOf(new FoutError('HOOGSTE_TREDE'))).toBe('HOOGSTE_TREDE');
  });

  it.each([
    [400, 'VERZOEK_ONLEESBAAR'],
    [401, 'NIET_AANGEMELD'],
    [404, 'NIET_GEVONDEN'],
    [413, 'LICHAAM_TE_GROOT'],
    [415, 'INHOUDSTYPE_ONBEKEND'],
    [429, 'TE_VEEL_VERZOEKEN'],
    [418, 'INTERNE_FOUT'],
  ])('knows status %d of the framework', (status, code) => expect(foutcodeOf(new HttpException('x', status))).toBe(code));

  it('knows a refusal of the server under the framework', () => {
    expect(foutcodeOf(Object.assign(new Error('x'), { statusCode: 413 }))).toBe('LICHAAM_TE_GROOT');
    expect(foutcodeOf(Object.assign(new Error('x'), { statusCode: 422 }))).toBe('VERZOEK_ONLEESBAAR');
  });

  it.each([
    withCode('ECONNREFUSED'),
    withCode('57P03'),
    withCode('53300'),
    withCode('08006'),
    withCode('57014'),
    withCode('55P03'),
    withCode('40P01'),
    new Error('timeout exceeded when trying to connect'),
    new Error('Connection terminated unexpectedly'),
    new Error('query', { cause: withCode('ETIMEDOUT') }),
    Object.assign(new Error('query'), { driverError: withCode('57P01') }),
    new AggregateError([withCode('ECONNREFUSED')]),
  ])('says that a dependency is away: %s', (error) => expect(foutcodeOf(error)).toBe('DIENST_NIET_BEREIKBAAR'));

  it.each([new TypeError('x is not a function'), withCode('23505'), 'a text', null, undefined, 5, { statusCode: 503 }])(
    'gives nothing away of what nobody foresaw: %s',
    (error) => {
      expect(foutcodeOf(error)).toBe('INTERNE_FOUT');
    },
  );

  it('does not follow causes without end', () => {
    const error = new Error('x');
    error.cause = error;
    expect(foutcodeOf(error)).toBe('INTERNE_FOUT');
  });
});
