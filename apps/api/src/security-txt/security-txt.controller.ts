// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OpenVoorAllen } from '../auth/verzoek.js';
import { securityTxt, type SecurityTxtOptions } from '#platform/security-txt';

/** Token of what this installation says about itself. */
export const SECURITY_TXT = Symbol('SECURITY_TXT');

/** Where to report a leak, for everybody (RFC 9116). */
@ApiExcludeController()
@OpenVoorAllen()
@Controller('.well-known/security.txt')
export class SecurityTxtController {
  constructor(@Inject(SECURITY_TXT) private readonly options: SecurityTxtOptions) {}

  @Get()
  @Header('content-type', 'text/plain; charset=utf-8')
  read(): string {
    return securityTxt(this.options, new Date());
  }
}
