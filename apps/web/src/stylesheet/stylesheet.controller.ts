// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header } from '@nestjs/common';
import { ICON } from './icon.js';
import { ICON_PATH, STYLESHEET_PATH } from './paths.js';
import { Openbaar } from '../auth/verzoek.js';
import { STYLESHEET } from './stylesheet.js';

/** The two files that pages refer to; they hold nothing about anybody, so a browser may keep them for five minutes. */
@Openbaar('static')
@Controller()
export class StylesheetController {
  @Get(STYLESHEET_PATH)
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=300')
  showStylesheet(): string {
    return STYLESHEET;
  }

  @Get(ICON_PATH)
  @Header('Content-Type', 'image/svg+xml')
  @Header('Cache-Control', 'public, max-age=300')
  showIcon(): string {
    return ICON;
  }
}
