// SPDX-License-Identifier: EUPL-1.2
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailZender, type Mail } from './mail-zender.js';

const MAIL: Mail = {
  messageId: '<bericht-1@doorbraak.example>',
  onderwerp: 'Er is een vraag (EHV-WZ-2026-0001)',
  tekst: 'Er is een vraag.',
  html: '<p>Er is een vraag.</p>',
  agenda: [],
  afmelden: 'https://doorbraak.example/minder-mail/geheim',
  antwoord: null,
};

/** Takes every mail, and keeps what was said on the line. */
function answer(socket: Socket, said: string[]): void {
  let inMail = false;
  let rest = '';
  socket.write('220 hier\r\n');
  socket.on('data', (bytes) => {
    const lines = `${rest}${bytes.toString('utf8')}`.split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      said.push(line);
      if (inMail && line !== '.') continue;
      inMail = line === 'DATA';
      socket.write(inMail ? '354 zeg het\r\n' : line === 'QUIT' ? '221 dag\r\n' : '250 goed\r\n');
    }
  });
  socket.on('error', () => undefined);
}

describe(MailZender.name, () => {
  const said: string[] = [];
  let server: Server;
  let zender: MailZender;

  beforeAll(async () => {
    server = createServer((socket) => answer(socket, said));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const smtpUrl = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
    zender = new MailZender({ smtpUrl, van: 'Doorbraak <doorbraak@doorbraak.example>', onlyEncrypted: false, connections: 1 });
  });
  afterAll(async () => {
    zender.close();
    await new Promise((done) => server.close(done));
  });

  /** The head of the mail as it went on the line, and to whom. */
  async function headOf(change: Partial<Mail>): Promise<{ readonly head: string[]; readonly to: string[] }> {
    said.length = 0;
    await zender.send({ ...MAIL, ...change }, 'partner@school.example');
    const begin = said.indexOf('DATA') + 1;
    return { head: said.slice(begin, said.indexOf('', begin)), to: said.filter((line) => /^RCPT TO:/i.test(line)) };
  }

  it('lets an answer and a bounce come to addresses of the receiver, and says on the line to whom the mail goes', async () => {
    const antwoord = { antwoordAan: 'antwoord+a@doorbraak.example', retourAan: 'antwoord-retour+a@doorbraak.example' };
    const { head, to } = await headOf({ antwoord });
    expect(head).toContain(`Reply-To: ${antwoord.antwoordAan}`);
    expect(said.find((line) => /^MAIL FROM:/i.test(line))).toContain(`<${antwoord.retourAan}>`);
    expect(to).toEqual(['RCPT TO:<partner@school.example>']);
  });

  it.each([
    ['the subject', { onderwerp: 'Vraag\r\nBcc: kwaad@elders.example\r\nX-Extra: 1' }],
    ['the subject, with a bare line feed', { onderwerp: 'Vraag\nBcc: kwaad@elders.example' }],
    ['the address to stop mail', { afmelden: 'https://doorbraak.example/x\r\nBcc: kwaad@elders.example' }],
  ])('makes no line of its own in the head of a mail from %s, and sends it to nobody else', async (_where, change) => {
    const { head, to } = await headOf(change);
    expect(head.filter((line) => /^(bcc|x-extra)\s*:/i.test(line))).toEqual([]);
    expect(head.filter((line) => /^subject:/i.test(line))).toHaveLength(1);
    expect(to).toEqual(['RCPT TO:<partner@school.example>']);
  });
});
