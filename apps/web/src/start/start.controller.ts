// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header } from '@nestjs/common';
import { Klok } from '#application/ports/klok';
import { Openbaar, Sessie, type WebSessie } from '../auth/verzoek.js';
import { renderPage } from '../frame/frame.page.js';
import { WebSettings } from '../settings.js';
import { doorsOf } from './doors.js';
import { snelleKlokVan } from './snelle-klok.js';
import { StartPage } from './start.page.js';

/** The start page. */
@Openbaar()
@Controller()
export class StartController {
  constructor(
    private readonly settings: WebSettings,
    private readonly klok: Klok,
  ) {}

  @Get('/')
  @Header('Content-Type', 'text/html; charset=utf-8')
  showStart(@Sessie() sessie: WebSessie | null): string {
    const { doors } = this.settings;
    const token = doors.nodeEnvironment !== 'production';
    return renderPage(
      StartPage({ doors: doorsOf(doors), apiUrl: doors.publicApiUrl, klok: snelleKlokVan(this.klok), token, sessie }),
    );
  }
}
