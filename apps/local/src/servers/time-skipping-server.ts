// SPDX-License-Identifier: EUPL-1.2
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../folders.js';
import { StartError } from '../start-error.js';
import { foundOnPath, runWithProgress } from './command.js';
import { downloadWithSdk } from './sdk-download.js';
import type { Progress } from '../progress.js';

const VERSION = '1.38.0';

/** Where the time-skipping test server is without fetching anything; `null` when it is not there. */
export function timeSkippingServerAtHand(): string | null {
  return [sdkProgram(), startScript()].find((path) => existsSync(path)) ?? null;
}

/**
 * The time-skipping test server, in this order: at hand, the SDK's own download, from Maven with Java.
 * @throws StartError when none of them works; it says what the developer can do.
 */
export async function resolveTimeSkippingServer(progress: Progress): Promise<string> {
  const atHand = timeSkippingServerAtHand();
  if (atHand) return atHand;
  progress('Testserver met versnelde tijd: downloaden (eenmalig)');
  const downloaded = await downloadWithSdk('time-skipping', sdkProgram(), progress);
  if (downloaded) return downloaded;
  const maven = foundOnPath('mvn');
  if (!maven || !foundOnPath('java')) {
    throw new StartError(
      'De testserver met versnelde tijd is niet te downloaden. Installeer Java 17 en Maven en probeer het opnieuw.',
    );
  }
  progress('Testserver met versnelde tijd: downloaden lukt niet, ophalen met Maven (eenmalig)');
  await fetchWithMaven(maven, progress);
  return startScript();
}

function sdkProgram(): string {
  return join(cacheFolder(), 'sdk', 'temporal-test-server');
}

function serverFolder(): string {
  return join(cacheFolder(), `temporal-test-server-${VERSION}`);
}

function startScript(): string {
  return join(serverFolder(), 'temporal-test-server');
}

async function fetchWithMaven(maven: string, progress: Progress): Promise<void> {
  const fresh = `${serverFolder()}.${process.pid}`; // two runs may fetch at once
  mkdirSync(fresh, { recursive: true });
  writeFileSync(join(fresh, 'pom.xml'), PROJECT);
  await runWithProgress(
    maven,
    [
      '-B',
      '-f',
      join(fresh, 'pom.xml'),
      'dependency:copy-dependencies',
      `-DoutputDirectory=${join(fresh, 'jars')}`,
      '-DincludeScope=runtime',
    ],
    {
      title: 'Testserver met versnelde tijd',
      progress,
      failure: 'De testserver met versnelde tijd ophalen met Maven lukt niet. Kijk of er internet is en probeer het opnieuw.',
    },
  );
  writeFileSync(join(fresh, 'temporal-test-server'), SCRIPT);
  chmodSync(join(fresh, 'temporal-test-server'), 0o755);
  if (existsSync(startScript())) rmSync(fresh, { recursive: true });
  else renameSync(fresh, serverFolder());
}

const PROJECT = `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>doorbraak</groupId>
  <artifactId>test-server</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>io.temporal</groupId>
      <artifactId>temporal-test-server</artifactId>
      <version>${VERSION}</version>
    </dependency>
  </dependencies>
</project>
`;

// The SDK passes the port first and its own flags after it; the Java server wants its flag spelled out.
const SCRIPT = `#!/bin/sh
folder=$(dirname "$0")
port=$1
exec java -cp "$folder/jars/*" io.temporal.testserver.TestServer "$port" --enable-time-skipping
`;
