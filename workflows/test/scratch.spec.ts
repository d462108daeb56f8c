import { it } from '@jest/globals';
import { TemporalEnvironment } from '#testing/temporal-environment';
import { TemporalVastloper } from './temporal-vastloper.builder.js';
it('goes', async () => {
  const env = await TemporalEnvironment.create('2026-09-01T10:00:00.000Z');
  const t0 = Date.now(); const say = (s: string) => process.stderr.write(`${Date.now() - t0} ${s}\n`);
  const v = await TemporalVastloper.fileAangenomen(env);
  say('filed');
  await env.stopWorker(); say('stopped');
  await env.env.sleep('60 days'); say('slept ' + await env.nu());
  await env.startWorker(); say('started');
  for (let i = 0; i < 5; i++) { await new Promise((r) => setTimeout(r, 1000)); say(v.log.length + ' ' + await env.nu()); 
  const h = await env.handle(v.id).fetchHistory(); say(h.events!.slice(-3).map((e) => JSON.stringify(e).slice(0, 300)).join('\n')); }
  await env.close();
}, 120_000);
