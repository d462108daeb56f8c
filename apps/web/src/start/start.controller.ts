// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Req, UseInterceptors } from '@nestjs/common';
import { Openbaar, type WebVerzoek } from '../auth/verzoek.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import { WebSettings } from '../settings.js';
import { doorsOf } from './doors.js';
import { StartPage } from './start.page.js';

/** The start page. */
@Openbaar()
@Controller()
@UseInterceptors(PageAnswerInterceptor)
export class StartController {
  constructor(
    private readonly settings: WebSettings,
    private readonly contexts: PageContexts,
  ) {}

  @Get('/')
  showStart(@Req() request: WebVerzoek): PageAnswer {
    const { doors } = this.settings;
    return {
      page: StartPage({
        page: this.contexts.of(request),
        doors: doorsOf(doors),
        apiUrl: doors.publicApiUrl,
        token: doors.nodeEnvironment !== 'production',
        geweerdeRollen: request.sessie?.geweerdeRollen ?? [],
      }),
    };
  }
}
