// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { adresFout, LANGSTE_ADRES } from './webhook-adres.js';

const BUITEN = { lokaal: false, interneServers: ['zaken.gemeente.lan'] };

describe(adresFout.name, () => {
  it.each([
    'https://zaken.gemeente.example/doorbraak',
    'https://zaken.gemeente.example:8443/?a=b',
    'https://zaken.gemeente.lan/',
  ])('takes %s', (adres) => {
    expect(adresFout(adres, BUITEN)).toBeNull();
  });

  it.each([
    ['http://zaken.gemeente.example/', 'Geef een volledig webadres dat begint met https://.'],
    ['ftp://zaken.gemeente.example/', 'Geef een volledig webadres dat begint met https://.'],
    ['zaken.gemeente.example', 'Geef een volledig webadres dat begint met https://.'],
    ['https://naam@zaken.gemeente.example/', 'Zet geen gebruikersnaam of wachtwoord in het adres.'],
    ['https://zaken.gemeente.example/#a', 'Laat het deel vanaf # weg.'],
    ['https://10.0.0.1/', 'Noem de server bij naam, niet met een nummer.'],
    ['https://0x0a000001/', 'Noem de server bij naam, niet met een nummer.'],
    ['https://[fd00::1]/', 'Noem de server bij naam, niet met een nummer.'],
    ['https://localhost./', 'Deze server staat niet op het openbare internet.'],
    ['https://andere.gemeente.lan/', 'Deze server staat niet op het openbare internet.'],
    [`https://zaken.example/${'a'.repeat(LANGSTE_ADRES)}`, 'Een adres mag hoogstens 500 tekens zijn.'],
  ])('refuses %s', (adres, melding) => {
    expect(adresFout(adres, BUITEN)).toBe(melding);
  });

  it('takes this machine for a test on one machine, and still no password', () => {
    const hier = { lokaal: true, interneServers: [] };
    expect(adresFout('http://127.0.0.1:9000/', hier)).toBeNull();
    expect(adresFout('http://a:b@127.0.0.1:9000/', hier)).toBe('Zet geen gebruikersnaam of wachtwoord in het adres.');
  });
});
