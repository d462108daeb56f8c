// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, readConfiguration } from './configuration.js';

const DATABASE_URL = 'postgres://app:x@127.0.0.1/doorbraak';
const [GOED, ANDERE] = ['kX83hf0sQw2mVb71LcRt9ZpYdNe4Ug6J', 'Zq3tVJ1k0f6mXo7b2sT9wR4yU8cE5aHd'];
const BRON = 'urn:nld:oin:00000001823288444000:systeem:doorbraak';

function faults(env: Record<string, string>): readonly string[] {
  try {
    readConfiguration({ DATABASE_URL, ...env });
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults.filter((fault) => fault.startsWith('WEBHOOK_'));
    throw error;
  }
  return [];
}

describe('the settings of webhooks', () => {
  it('are off without a key, and take more keys than one', () => {
    expect(readConfiguration({ DATABASE_URL }).webhookSleutels).toEqual([]);
    expect(readConfiguration({ DATABASE_URL, WEBHOOK_GEHEIM: `${GOED} ${ANDERE}` }).webhookSleutels).toEqual([GOED, ANDERE]);
  });

  it.each([
    ['a key that is short', { WEBHOOK_GEHEIM: 'kort' }, /^WEBHOOK_GEHEIM is korter/],
    ['a second key that is short', { WEBHOOK_GEHEIM: `${GOED} kort` }, /^WEBHOOK_GEHEIM is korter/],
    ['a source without an OIN', { WEBHOOK_BRON: 'https://doorbraak.example' }, /^WEBHOOK_BRON is/],
    [
      'a key that can be guessed, in production',
      { NODE_ENV: 'production', WEBHOOK_BRON: BRON, WEBHOOK_GEHEIM: 'a'.repeat(40) },
      /te raden/,
    ],
    ['no source, in production', { NODE_ENV: 'production', WEBHOOK_GEHEIM: GOED }, /^WEBHOOK_BRON ontbreekt/],
    ['this machine, in production', { NODE_ENV: 'production', WEBHOOK_LOKAAL: '1' }, /^WEBHOOK_LOKAAL mag niet/],
  ])('refuse %s', (_, env, fault) => {
    expect(faults(env as Record<string, string>)).toEqual([expect.stringMatching(fault)]);
  });

  it('are well in production with a key by chance and a source, and with none at all', () => {
    expect(faults({ NODE_ENV: 'production', WEBHOOK_GEHEIM: GOED, WEBHOOK_BRON: BRON, WEBHOOK_LOKAAL: '0' })).toEqual([]);
    expect(faults({ NODE_ENV: 'production' })).toEqual([]);
  });
});
