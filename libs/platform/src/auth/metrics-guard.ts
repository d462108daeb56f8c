// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable, UnauthorizedException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isSameSecret } from './session-secret.js';

/** Injection token of what the guard of the measurements goes by. */
export const METRICS_ACCESS = Symbol('METRICS_ACCESS');

/** METRICS_TOKEN, or null when there is none; without one the measurements are open everywhere but in production. */
export interface MetricsAccess {
  readonly token: string | null;
  readonly isProduction: boolean;
}

/**
 * Lets in who carries METRICS_TOKEN as a bearer token. What is measured holds no word of anybody, and still says how busy a house is (ASVS 13.4.5).
 * Throws the 401 of Nest, which the API answers as `NIET_AANGEMELD`.
 */
@Injectable()
export class MetricsGuard implements CanActivate {
  constructor(@Inject(METRICS_ACCESS) private readonly access: MetricsAccess) {}

  canActivate(context: ExecutionContext): boolean {
    const { token, isProduction } = this.access;
    const { authorization = '' } = context.switchToHttp().getRequest<FastifyRequest>().headers;
    if (token === null ? !isProduction : isSameSecret(authorization, `Bearer ${token}`)) return true;
    throw new UnauthorizedException('METRICS_TOKEN');
  }
}
