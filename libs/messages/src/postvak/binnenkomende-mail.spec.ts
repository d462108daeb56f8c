// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { leesMail } from './binnenkomende-mail.js';

const mail = (koppen: readonly string[], inhoud = 'Dat kan.'): Buffer =>
  Buffer.from(['From: Iemand <Iemand@Test.example>', 'Message-ID: <een@test.example>', ...koppen, '', inhoud].join('\r\n'));
const met = (soort: string, ...delen: readonly (readonly [kop: string, inhoud: string])[]): Buffer =>
  mail(
    [`Content-Type: multipart/${soort}; boundary=x`],
    [...delen.map(([kop, inhoud]) => `--x\r\n${kop}\r\n\r\n${inhoud}`), '--x--', ''].join('\r\n'),
  );

describe(leesMail.name, () => {
  it('tells who sent it, which mail it is and what they wrote', async () => {
    expect(await leesMail(mail([]))).toEqual({
      messageId: '<een@test.example>',
      afzender: 'iemand@test.example',
      isAutomatisch: false,
      tekst: 'Dat kan.',
      heeftBijlage: false,
      heeftOngelezen: false,
      retour: null,
    });
  });

  it('knows no sender when a mail names two', async () => {
    expect((await leesMail(mail(['From: ander@test.example']))).afzender).toBe('');
  });

  it.each([
    ['Auto-Submitted: auto-replied', true],
    ['Auto-Submitted: auto-generated; owner-email="a@b.example"', true],
    ['Auto-Submitted: no', false],
    ['Precedence: bulk', true],
    ['Precedence: first-class', false],
    ['List-Id: <lijst.example>', true],
    ['X-Autoreply: yes', true],
    ['Return-Path: <>', true],
    ['Content-Type: multipart/report; report-type=delivery-status; boundary=x', true],
    ['Importance: high', false],
    ['Subject: Automatisch antwoord: Er is een vraag', true],
    ['Subject: Afwezig', true],
    ['Subject: Afwezig: Er is een vraag', true],
    ['Subject: Out of office Re: Er is een vraag', true],
    ['Subject: Automatic reply: Er is een vraag', true],
    ['Subject: Auto-reply: Er is een vraag', true],
    ['Subject: Re: Er is een vraag', false],
    ['Subject: Re: Afwezige buren', false],
    ['Subject: Afwezige buren', false],
  ])('says of a mail with "%s" whether a program sent it: %s', async (kop, isAutomatisch) => {
    expect((await leesMail(mail([kop]))).isAutomatisch).toBe(isAutomatisch);
  });

  it.each([
    ['Dit is een automatisch antwoord. Ik ben er maandag weer.', true],
    ['Automatisch antwoord\r\nIk ben er maandag weer.', true],
    ['Afwezig tot en met 3 december.', true],
    ['I read mail again on Monday.', false],
    ['Afwezige buren doen niet mee.', false],
    ['Automatisch antwoord krijg ik steeds van de gemeente.', false],
    ['Onze collega is out of office, dus ik antwoord.', false],
  ])('says of a mail that begins with "%s" whether a program sent it: %s', async (tekst, isAutomatisch) => {
    expect((await leesMail(mail([], tekst))).isAutomatisch).toBe(isAutomatisch);
  });

  it.each([
    ['a document', 'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf', true],
    ['a photograph', 'Content-Type: image/jpeg\r\nContent-Disposition: attachment; filename=a.jpg', true],
    [
      'a photograph as a telephone sends it',
      'Content-Type: image/jpeg\r\nContent-Disposition: inline; filename=image0.jpeg',
      true,
    ],
    ['a photograph that no text shows', 'Content-Type: image/jpeg\r\nContent-Disposition: inline\r\nContent-ID: <foto>', true],
    ['a digital signature', 'Content-Type: application/pkcs7-signature; name=smime.p7s', false],
    [
      'a mail somebody put in as a file',
      'Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename=brief.eml',
      true,
    ],
    ['a date', 'Content-Type: text/calendar; method=REPLY', false],
  ])('says of %s whether it is a file somebody sent: %3$s', async (_wat, kop, heeftBijlage) => {
    const gelezen = await leesMail(met('mixed', ['Content-Type: text/plain', 'Zie hierbij.'], [kop, 'AAAA']));
    expect([gelezen.heeftBijlage, gelezen.tekst]).toEqual([heeftBijlage, 'Zie hierbij.']);
  });

  it.each([
    ['a picture in a signature', '<p>Groet</p><img src="cid:beeld@test">', 900, false],
    ['one whose name is written with signs', '<p>Groet</p><img src="CID:Beeld%40test">', 900, false],
    ['a picture of a screen, put in the text', '<p>Zie:</p><img src="cid:beeld@test">', 90_000, true],
    ['a small picture that the text does not show', '<p>Zie:</p>', 900, true],
    ['one beside which another is shown whose name begins the same', '<img src="cid:beeld@test.example">', 900, true],
    [
      'a large picture in the mail that is answered',
      '<p>Ja</p><blockquote><img src="cid:beeld@test"></blockquote>',
      90_000,
      false,
    ],
  ])('says of %s whether it is a file somebody sent', async (_wat, html, bytes, heeftBijlage) => {
    const beeld = Buffer.alloc(bytes, 0xd8).toString('base64');
    const kop =
      'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: inline\r\nContent-ID: <beeld@test>';
    const gelezen = await leesMail(met('related', ['Content-Type: text/html', html], [kop, beeld]));
    expect(gelezen.heeftBijlage).toBe(heeftBijlage);
  });

  it('counts a document in the text as a file somebody sent', async () => {
    const kop = 'Content-Type: application/pdf\r\nContent-Disposition: inline\r\nContent-ID: <brief>';
    const html = '<p>Zie:</p><object data="cid:brief"></object>';
    expect((await leesMail(met('related', ['Content-Type: text/html', html], [kop, 'AAAA']))).heeftBijlage).toBe(true);
  });

  it.each([
    ['<p>Dat kan.</p><blockquote type="cite">Uw vastloper</blockquote>', 'Dat kan.'],
    ['<div>Dat<br>kan.</div><hr><div id="divRplyFwdMsg">Van: Doorbraak</div>', 'Dat\nkan.'],
    ['<div>1 &lt; 2 &amp; caf&eacute;</div><div class="gmail_quote gmail_quote_container">oud</div>', '1 < 2 & café'],
    ['<style>p { color: red }</style><script>alert(1)</script><p>Dat kan.</p>', 'Dat kan.'],
  ])('reads HTML as text, up to the mail that is answered: %s', async (html, tekst) => {
    expect((await leesMail(mail(['Content-Type: text/html; charset=utf-8'], html))).tekst.replaceAll(/-{3,}/g, '').trim()).toBe(
      tekst,
    );
  });

  it.each([
    ['text/rfc822-headers', ''],
    ['message/rfc822', '\r\n\r\nUw vastloper is binnen'],
  ])('knows which mail came back from the %s under a report', async (soort, rest) => {
    const id = '0190a000-0000-7000-8000-0000000000ab';
    const gelezen = await leesMail(
      met(
        'report',
        ['Content-Type: text/plain', 'Het lukte niet.'],
        [
          'Content-Type: message/delivery-status',
          'Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; a@b.example\r\nAction: failed\r\nStatus: 4.4.7',
        ],
        [`Content-Type: ${soort}`, `Subject: Uw vastloper is binnen\r\nMessage-ID: <${id}@doorbraak.example>${rest}`],
      ),
    );
    expect(gelezen.retour).toEqual({
      onbereikbaar: 'a@b.example',
      status: '4.4.7',
      overHetAdres: false,
      berichtId: id,
      kenmerk: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it.each([
    ['<p>Dat kan.</p><blockquote type="cite">Uw vastloper</blockquote><p>En ook nog dit.</p>', true],
    ['<p>Dat kan.</p><blockquote type="cite">Uw vastloper</blockquote><p>Groet,<br>Jan</p>', false],
    ['<p>Dat kan.</p><div id="divRplyFwdMsg">Van: Doorbraak</div><p>Uw vastloper</p>', false],
  ])('says of HTML whether somebody wrote on below the mail that is answered: %s', async (html, heeftOngelezen) => {
    const gelezen = await leesMail(mail(['Content-Type: text/html; charset=utf-8'], html));
    expect([gelezen.tekst, gelezen.heeftOngelezen]).toEqual(['Dat kan.', heeftOngelezen]);
  });

  it('refuses what is nested deeper than anybody writes', async () => {
    const diep = Array.from({ length: 40 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}`).join(
      '\r\n',
    );
    await expect(leesMail(Buffer.from(`From: a@b.example\r\n${diep}\r\n`))).rejects.toThrow(/nest/i);
  });
});
