// SPDX-License-Identifier: EUPL-1.2
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wasAangeboden } from './mail-fout.js';
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

  /** What is thrown by a server that breaks the line, or says this, at the line that begins like this; the greeting is the line ''. */
  async function thrownAt(begin: string, says: string | null): Promise<unknown> {
    const breaks = (socket: Socket, line: string): boolean => {
      if (!line.startsWith(begin)) return false;
      if (says === null) socket.destroy();
      else socket.end(`${says}\r\n`);
      return true;
    };
    const broken = createServer((socket) => {
      socket.on('error', () => undefined);
      if (begin === '' && breaks(socket, '')) return;
      socket.write('220 hier\r\n');
      socket.on('data', (bytes) => {
        for (const line of bytes
          .toString('utf8')
          .split('\r\n')
          .filter((one) => one !== '')) {
          if (breaks(socket, line)) return;
          socket.write(
            /^EHLO/.test(line) ? '250-hier\r\n250 AUTH PLAIN\r\n' : line === 'DATA' ? '354 zeg het\r\n' : '250 goed\r\n',
          );
        }
      });
    });
    await new Promise<void>((done) => broken.listen(0, '127.0.0.1', done));
    const { port } = broken.address() as AddressInfo;
    const of = begin === 'AUTH' ? 'iemand:geheim@' : '';
    const line = new MailZender({
      smtpUrl: `smtp://${of}127.0.0.1:${port}`,
      van: 'D <d@doorbraak.example>',
      onlyEncrypted: false,
      connections: 1,
    });
    try {
      return await line.send(MAIL, 'partner@school.example').catch((error: unknown) => error);
    } finally {
      line.close();
      await new Promise((done) => broken.close(done));
    }
  }

  it.each([
    ['the line breaks at who it is from', 'MAIL FROM', null, true],
    ['the line breaks while it is brought', 'DATA', null, true],
    ['the service closes at who it is from', 'MAIL FROM', '421 dag', true],
    ['the service closes at the greeting', '', '421 vol', false],
    ['the line breaks at the greeting', '', null, false],
    ['nobody may sign in', 'AUTH', '535 nee', false],
  ] as const)('knows whether the mail was on the line when %s', async (_what, begin, says, isAangeboden) => {
    const error = await thrownAt(begin, says);
    expect(error).toBeInstanceOf(Error);
    expect(wasAangeboden(error)).toBe(isAangeboden);
  });

  it('says of a server that is not there that no mail was on the line', async () => {
    const line = new MailZender({
      smtpUrl: 'smtp://127.0.0.1:1',
      van: 'D <d@doorbraak.example>',
      onlyEncrypted: false,
      connections: 1,
    });
    const error = await line.send(MAIL, 'partner@school.example').catch((fault: unknown) => fault);
    line.close();
    expect(error).toMatchObject({ code: expect.stringMatching(/^E/) });
    expect(wasAangeboden(error)).toBe(false);
  });
});
