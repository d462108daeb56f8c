// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get } from '@nestjs/common';

/** For whoever watches over the process. The pages stand on nothing else yet, so an answer means they are ready. */
@Controller('health')
export class HealthController {
  @Get('live')
  showLive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  showReady(): { status: 'ok'; onderdelen: Record<never, never> } {
    return { status: 'ok', onderdelen: {} };
  }
}
