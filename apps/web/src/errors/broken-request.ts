// SPDX-License-Identifier: EUPL-1.2
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { SECURITY_HEADERS } from '../security-headers.js';
import { renderErrorPage } from './render-error-page.js';

/** What Node could not read as HTTP gets a page too, with the same headers; written by hand because there is no request yet. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const busy = (socket as Socket & { _httpMessage?: ServerResponse })._httpMessage;
  if (busy?.headersSent) return void socket.destroy();
  const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const page = renderErrorPage(status);
  const lines = Object.entries({
    ...SECURITY_HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(page),
    connection: 'close',
  });
  const head = lines.map(([name, value]) => `${name}: ${value}`).join('\r\n');
  socket.end(`HTTP/1.1 ${status} Onleesbaar\r\n${head}\r\n\r\n${page}`);
}
