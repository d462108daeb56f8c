// SPDX-License-Identifier: EUPL-1.2
// Keeps servers from outliving the process that started them, also when that one is ended by kill -9.
//
//   node guard.mjs <list file> [--until <pid>] [--remove <folder>]
//
// 1. The list file names the owner and its servers. Is an earlier owner still alive: answer `bezet <pid>` and end with code 3.
// 2. Servers that an earlier owner left behind are ended first, then the answer is `klaar`.
// 3. Lines on the standard input: {"add": {"name", "pid", "order", "signal", "graceMs", "group"}} or {"remove": <pid>}.
// 4. When the input closes (or, with --until, when that process is gone) every server left is ended, highest order first.
// A process is only ended when its start time equals the one that was written down: process numbers are used again.
// Plain JavaScript without packages, so that it also runs from an uncompiled copy.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

const POLL_MS = 50;
const OWNER_POLL_MS = 300;

/** The moment a process started, as the system tells it; `null` when there is no such process. */
function startOf(pid) {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? null : fields[19];
    } catch {
      return null; // no such process
    }
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null; // ps ends with code 1 when there is no such process
  }
}

const lives = (entry) => entry !== undefined && entry.start !== null && startOf(entry.pid) === entry.start;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

async function end(entry) {
  if (!lives(entry)) return;
  signal(entry, entry.signal);
  for (let waited = 0; waited < entry.graceMs && lives(entry); waited += POLL_MS) await pause(POLL_MS);
  if (lives(entry)) signal(entry, 'SIGKILL');
  for (let waited = 0; waited < 5000 && lives(entry); waited += POLL_MS) await pause(POLL_MS);
}

/** To the server itself, which ends its own; a command of others (`group`) gets it together with all it started. */
function signal({ pid, group }, name) {
  try {
    process.kill(group ? -pid : pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') tell(`${name} ${pid}: ${error.message}`);
  }
}

/** Whoever must end the servers does not itself end because its own words find no room or no reader. */
function tell(line) {
  try {
    writeSync(process.stderr.fd, `${line}\n`);
  } catch {
    return; // nowhere to say it
  }
}

async function endAll(servers) {
  for (const server of [...servers].sort((a, b) => b.order - a.order)) await end(server);
}

function readList(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { servers: [] }; // absent, or half written when the machine fell away
  }
}

async function main() {
  const [file, ...options] = process.argv.slice(2);
  const option = (name) => (options.includes(name) ? options[options.indexOf(name) + 1] : undefined);
  const until = option('--until') === undefined ? null : Number(option('--until'));
  const ownerPid = until ?? process.ppid;

  const earlier = readList(file);
  if (lives(earlier.owner) && earlier.owner.pid !== ownerPid) {
    process.stdout.write(`bezet ${earlier.owner.pid}\n`);
    process.exitCode = 3;
    return;
  }
  if (!lives(earlier.owner)) await endAll(earlier.servers);

  const owner = { pid: ownerPid, start: startOf(ownerPid) };
  let servers = earlier.servers.filter(lives);
  const save = () => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.nieuw`, JSON.stringify({ owner, servers }, null, 2));
    renameSync(`${file}.nieuw`, file);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => undefined);
  save();
  process.stdout.write('klaar\n');
  process.stdout.on('error', () => undefined); // the owner may be gone

  for await (const line of createInterface({ input: process.stdin })) {
    const message = JSON.parse(line);
    if (message.add) servers.push({ ...message.add, start: startOf(message.add.pid) });
    servers = servers.filter((server) => server.pid !== message.remove && lives(server));
    try {
      save();
    } catch (error) {
      // A full disk: this process still knows the list, and must live to end what is on it.
      tell(`De lijst van processen bewaren lukt nu niet (${error.code}).`);
    }
  }
  while (until !== null && lives(owner)) await pause(OWNER_POLL_MS);
  await endAll(servers);
  rmSync(file, { force: true });
  if (option('--remove')) rmSync(option('--remove'), { recursive: true, force: true });
}

await main();
