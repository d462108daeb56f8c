// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { UnauthorizedException, type ExecutionContext } from '@nestjs/common';
import { MetricsGuard } from './metrics-guard.js';

const TOKEN = 'Zq3tVJ1k0f6mXo7b2sT9wR4yU8cE5aHd';

function ask(access: { token: string | null; isProduction: boolean }, authorization?: string): boolean {
  const headers = authorization === undefined ? {} : { authorization };
  const context = { switchToHttp: () => ({ getRequest: () => ({ headers }) }) } as unknown as ExecutionContext;
  return new MetricsGuard(access).canActivate(context);
}

describe(MetricsGuard.name, () => {
  it.each([undefined, '', 'Bearer ', `Bearer ${TOKEN}x`, TOKEN, `Basic ${TOKEN}`, `Bearer ${TOKEN.toLowerCase()}`])(
    'closes the measurements to %j, in production and outside it',
    (authorization) => {
      for (const isProduction of [true, false])
        expect(() => ask({ token: TOKEN, isProduction }, authorization)).toThrow(UnauthorizedException);
    },
  );

  it('opens them to who carries the token', () => {
    expect(ask({ token: TOKEN, isProduction: true }, `Bearer ${TOKEN}`)).toBe(true);
  });

  it('keeps them closed in production to everybody when there is no token, and open on a machine to try things', () => {
    for (const authorization of [undefined, 'Bearer ', 'Bearer null'])
      expect(() => ask({ token: null, isProduction: true }, authorization)).toThrow(UnauthorizedException);
    expect(ask({ token: null, isProduction: false })).toBe(true);
  });
});
