// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { leesRetourbericht } from './retourbericht.js';

const rapport = (action: string, status: string, ontvanger = 'rfc822; Partner@School.example'): string =>
  `Reporting-MTA: dns; mx.school.example\r\nArrival-Date: Mon, 23 Nov 2026 09:00:00 +0100\r\n\r\nFinal-Recipient: ${ontvanger}\r\nAction: ${action}\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; 550 5.1.1\r\n unknown user\r\n`;

describe(leesRetourbericht.name, () => {
  it.each(['5.1.1', '5.1.10', '5.2.1', '5.4.1', '5.0.0'])('knows that %s is about the address', (status) => {
    expect(leesRetourbericht(rapport('failed', status))).toEqual({
      onbereikbaar: 'partner@school.example',
      status,
      overHetAdres: true,
    });
  });

  it.each(['5.7.1', '5.2.2', '5.3.4', '4.4.1', '4.4.7'])(
    'knows that with %s the mail was given up, and not for its address',
    (status) => {
      expect(leesRetourbericht(rapport('failed', status))).toEqual({
        onbereikbaar: 'partner@school.example',
        status,
        overHetAdres: false,
      });
    },
  );

  it.each([
    ['delayed', '4.4.7'],
    ['delivered', '2.0.0'],
  ])('reads nothing in %s %s', (action, status) => {
    expect(leesRetourbericht(rapport(action, status))).toBeNull();
  });

  it('takes the address we wrote to before the one it was passed on to', () => {
    const doorgestuurd = rapport('failed', '5.1.1').replace(
      'Action:',
      'Original-Recipient: rfc822;info@school.example\r\nAction:',
    );
    expect(leesRetourbericht(doorgestuurd)?.onbereikbaar).toBe('info@school.example');
  });

  it('reads a report without a status too', () => {
    expect(leesRetourbericht(rapport('failed', 'onbekend'))).toMatchObject({ status: '', overHetAdres: false });
  });

  it.each(['', 'geen rapport', 'Final-Recipient: rfc822; niemand\nAction: failed\nStatus: 5.1.1'])(
    'reads nothing in "%s"',
    (tekst) => {
      expect(leesRetourbericht(tekst)).toBeNull();
    },
  );
});
