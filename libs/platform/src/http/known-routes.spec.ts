// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { KnownRoutes } from './known-routes.js';

describe(KnownRoutes.name, () => {
  const routes = new KnownRoutes();
  routes.add({ url: '/v1/vastlopers', method: 'GET' });
  routes.add({ url: '/v1/vastlopers', method: ['POST', 'HEAD'] });
  routes.add({ url: '/v1/vastlopers/:id', method: 'GET' });
  routes.add({ url: '/v1/openapi.json', method: 'GET' });

  it.each([
    ['/v1/vastlopers', ['GET', 'HEAD', 'POST']],
    ['/v1/vastlopers?limit=1', ['GET', 'HEAD', 'POST']],
    ['/v1/vastlopers/1', ['GET']],
    ['/v1/vastlopers/', []],
    ['/v1/vastlopers/1/2', []],
    ['/v1/openapiXjson', []],
    ['', []],
  ])('knows of %s: %j', (address, methods) => {
    expect(routes.methodsOf(address)).toEqual(methods);
  });
});
