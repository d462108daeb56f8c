// SPDX-License-Identifier: EUPL-1.2
// Asks this container whether it is ready: node health.mjs <variable with the port> <usual port>. Ends with 0 (ready) or 1.
const [variable, usual] = process.argv.slice(2);
const port = process.env[variable] || usual;
try {
  const { ok } = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(4000) });
  process.exitCode = ok ? 0 : 1;
} catch {
  process.exitCode = 1; // not listening, or too slow: not ready
}
