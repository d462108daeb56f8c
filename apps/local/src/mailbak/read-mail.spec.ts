// SPDX-License-Identifier: EUPL-1.2
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { MailZender } from '#messages/mail-zender';
import { readMail } from './read-mail.js';
import { createSmtpSink } from './smtp-sink.js';

const MAIL = {
  messageId: '<kenmerk@doorbraak.example>',
  onderwerp: 'Eén heel lang onderwerp met vreemde tekens — dat over meer regels gaat: café, naïef, 🗑️ (VLA-WW-2026-0001)',
  tekst: 'Regel één = twee\n\n.punt aan het begin\n',
  html: `<p>${'lange regel met é '.repeat(30)}</p>`,
  agenda: [{ onderwerp: 'behandeling', vervallen: false, bestand: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' }],
  afmelden: null,
  antwoord: null,
};

describe(readMail.name, () => {
  it('reads back over a real line what was sent, to whom the sender handed it', async () => {
    const taken: { aan: readonly string[]; source: string }[] = [];
    const sink = createSmtpSink((aan, source) => taken.push({ aan, source }));
    await new Promise<void>((done) => sink.listen(0, '127.0.0.1', () => done()));
    const zender = new MailZender({
      smtpUrl: `smtp://127.0.0.1:${(sink.server.address() as AddressInfo).port}`,
      van: 'Doorbraak <doorbraak@doorbraak.example>',
      onlyEncrypted: false,
      connections: 1,
    });
    await zender.send(MAIL, 'bureau@test.example');
    zender.close();
    await new Promise<void>((done) => sink.close(() => done()));
    const [{ aan, source } = { aan: [], source: '' }] = taken;
    const mail = readMail(source);
    expect([aan, mail.header('Subject'), mail.header('message-id')]).toEqual([
      ['bureau@test.example'],
      MAIL.onderwerp,
      MAIL.messageId,
    ]);
    expect(mail.header('auto-submitted')).toBe('auto-generated');
    const text = (type: string): string | undefined => mail.parts.find((part) => part.type === type)?.text.trim();
    expect([text('text/plain'), text('text/html')]).toEqual([MAIL.tekst.trim(), MAIL.html]);
    expect(mail.parts.find(({ fileName }) => fileName === 'datum.ics')?.text).toContain('END:VCALENDAR');
  });

  it('sends nothing over a line that cannot be encrypted, when that is asked', async () => {
    const taken: string[] = [];
    const sink = createSmtpSink((_aan, source) => taken.push(source));
    await new Promise<void>((done) => sink.listen(0, '127.0.0.1', () => done()));
    const zender = new MailZender({
      smtpUrl: `smtp://127.0.0.1:${(sink.server.address() as AddressInfo).port}`,
      van: 'Doorbraak <doorbraak@doorbraak.example>',
      onlyEncrypted: true,
      connections: 1,
    });
    await expect(zender.send(MAIL, 'bureau@test.example')).rejects.toMatchObject({ code: 'ETLS' });
    zender.close();
    await new Promise<void>((done) => sink.close(() => done()));
    expect(taken).toEqual([]);
  });
});
