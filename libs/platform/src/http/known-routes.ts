// SPDX-License-Identifier: EUPL-1.2
import type { RouteOptions } from 'fastify';

interface KnownRoute {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

/** Remembers which methods each address knows, so that a known address with another method is told apart from an unknown one (405, 404). */
export class KnownRoutes {
  private readonly routes = new Map<string, KnownRoute>();

  /** Notes a route at the moment it is registered. */
  add({ url, method }: Pick<RouteOptions, 'url' | 'method'>): void {
    const route = this.routes.get(url) ?? { pattern: toPattern(url), methods: new Set<string>() };
    for (const one of [method].flat()) route.methods.add(one);
    this.routes.set(url, route);
  }

  /** The methods an address knows; empty for an unknown address. A query is left out of account. */
  methodsOf(address: string): readonly string[] {
    const path = address.split('?', 1)[0] ?? '';
    const methods = [...this.routes.values()].filter(({ pattern }) => pattern.test(path)).flatMap((route) => [...route.methods]);
    return [...new Set(methods)].sort();
  }
}

function toPattern(url: string): RegExp {
  const parts = url.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}$`);
}
