// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header } from '@nestjs/common';
import { securityTxt } from '#platform/security-txt';
import { Openbaar } from '../auth/verzoek.js';
import { WebSettings } from '../settings.js';

/** Where to report a leak, for everybody (RFC 9116). */
@Openbaar('static')
@Controller('.well-known/security.txt')
export class SecurityTxtController {
  constructor(private readonly settings: WebSettings) {}

  @Get()
  @Header('content-type', 'text/plain; charset=utf-8')
  read(): string {
    const { securityContact: contact, publicWebUrl: publicUrl } = this.settings;
    return securityTxt({ contact, publicUrl }, new Date());
  }
}
