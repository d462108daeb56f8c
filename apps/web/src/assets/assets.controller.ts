// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Openbaar } from '../auth/verzoek.js';
import { ASSETS } from './assets.js';

const YEAR_S = 31_536_000;

/** The files that pages refer to. They hold nothing about anybody and never change under their name, so a browser keeps them. */
@Openbaar('static')
@Controller('bestanden')
export class AssetsController {
  @Get(':naam')
  showAsset(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const asset = ASSETS.get(request.url.split('?', 1)[0] ?? '');
    if (!asset) throw new NotFoundException();
    const gzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    void reply
      .headers({
        'content-type': asset.type,
        'cache-control': `public, max-age=${YEAR_S}, immutable`,
        vary: 'accept-encoding',
        ...(gzip ? { 'content-encoding': 'gzip' } : {}),
      })
      .send(gzip ? asset.gzip : asset.text);
  }
}
