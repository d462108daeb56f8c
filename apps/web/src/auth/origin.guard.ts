// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { AuditLog } from '#application/ports/audit-log';
import { FoutError } from '#domain/fouten/fout.errors';
import { WebSettings } from '../settings.js';
import { VAN_BUITEN } from './verzoek.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Does this request change nothing by itself? */
export function isSafe({ method }: Pick<FastifyRequest, 'method'>): boolean {
  return SAFE_METHODS.has(method);
}

/**
 * Refuses every form that does not come from a page of ours, but for what is `@VanBuiten()`: the browser says where it comes from, and a page elsewhere cannot say otherwise.
 * Throws `FORMULIER_NIET_VERTROUWD`, and leaves a line in the audit log.
 */
@Injectable()
export class OriginGuard implements CanActivate {
  private readonly origin: string;

  constructor(
    { publicWebUrl }: WebSettings,
    private readonly reflector: Reflector,
    private readonly audit: AuditLog,
  ) {
    this.origin = new URL(publicWebUrl).origin;
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (isSafe(request) || this.reflector.get<boolean | undefined>(VAN_BUITEN, context.getHandler())) return true;
    const { origin, 'sec-fetch-site': site } = request.headers;
    const isOurs = origin === this.origin && (site === undefined || site === 'same-origin');
    if (isOurs) return true;
    const resultaat = 'FORMULIER_NIET_VERTROUWD';
    this.audit.note({ actie: 'formulier_sturen', object: null, resultaat, persoonId: null, handelingId: null });
    throw new FoutError(resultaat);
  }
}
