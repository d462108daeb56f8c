// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header } from '@nestjs/common';
import { renderPage } from '../frame/frame.page.js';
import { PageClock, WebSettings } from '../settings.js';
import { doorsOf } from './doors.js';
import { StartPage } from './start.page.js';

/** The start page. */
@Controller()
export class StartController {
  constructor(
    private readonly settings: WebSettings,
    private readonly clock: PageClock,
  ) {}

  @Get('/')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async showStart(): Promise<string> {
    const { doors } = this.settings;
    const token = doors.nodeEnvironment !== 'production';
    return renderPage(StartPage({ doors: doorsOf(doors), apiUrl: doors.publicApiUrl, klok: await this.clock.read(), token }));
  }
}
