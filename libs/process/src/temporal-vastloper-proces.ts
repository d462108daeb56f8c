// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type WorkflowHandle,
  type WorkflowStartOptions,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import {
  VastloperProces,
  type HandelingLevering,
  type LeveringUitkomst,
  type ProcesStand,
} from '#application/ports/vastloper-proces';
import { isFoutcode, type Foutcode } from '#domain/fouten/foutcodes';
import { beslisHandeling } from '#domain/ladder/beslis-handeling';
import type { Positie } from '#domain/ladder/positie';
import {
  HANDELING_UPDATE,
  HERLAAD_SIGNAL,
  VASTLOPER_TASK_QUEUE,
  VASTLOPER_WORKFLOW,
  workflowIdOf,
  type HandelingUpdateInput,
  type HandelingUpdateResult,
  type VastloperWorkflowInput,
} from '#workflows/contract';
import { startAttributesOf } from '#workflows/search-attributes';
import { TemporalConnection } from './temporal-connection.js';

const CALL_TIMEOUT_MS = 5_000;
const LIST_TIMEOUT_MS = 60_000;
/**
 * A task that only waits for a busy worker is not offered again; one that throws, or of which nothing was heard in ten seconds, is. The server itself takes no
 * act any more for a task that is offered for the third time; the fourth comes twenty seconds after the first, the tenth only after six minutes.
 */
const FAILED_ATTEMPTS = 4;
const RUNNING_QUERY = `WorkflowType='${VASTLOPER_WORKFLOW}' AND ExecutionStatus='Running'`;
const WORKFLOW_ID_PREFIX = workflowIdOf('');

/** The process of each case in Temporal. */
@Injectable()
export class TemporalVastloperProces extends VastloperProces {
  constructor(private readonly connection: TemporalConnection) {
    super();
  }

  async deliver(levering: HandelingLevering): Promise<LeveringUitkomst> {
    const { absence } = this.connection;
    if (absence.because) return { uitkomst: 'onbereikbaar', oorzaak: absence.because };
    try {
      const { versie } = await this.connection.within(this.connection.deliveryTimeoutMs, () => this.update(levering));
      return { uitkomst: 'verwerkt', versie };
    } catch (oorzaak) {
      const refusal = refusalIn(oorzaak);
      if (refusal !== null) return this.weigh(refusal, levering);
      if (isFaultOfTheWorkflow(oorzaak)) return { uitkomst: 'stuk', oorzaak };
      absence.begin(oorzaak);
      return { uitkomst: 'onbereikbaar', oorzaak };
    }
  }

  /**
   * A workflow whose task was cut off after its commit stands behind the record until the task is done again; one that runs while an older backup of the record
   * was put back stands ahead of it. Both may refuse at first sight what the record allows. Then nothing is refused: the workflow reads the record, and the act is
   * delivered again later (docs/adr/0053).
   */
  private async weigh(refusal: Refusal, { vastloperId, kern, readPositie }: HandelingLevering): Promise<LeveringUitkomst> {
    const { code, versie } = refusal;
    if (versie === null) return { uitkomst: 'geweigerd', code };
    try {
      const positie = await readPositie();
      if (positie.versie === versie || !beslisHandeling(positie, kern).toegestaan) return { uitkomst: 'geweigerd', code };
      await this.reload(vastloperId);
      return {
        uitkomst: 'onbereikbaar',
        oorzaak: new Error(`The workflow stood at ${versie}, the record at ${positie.versie}.`),
      };
    } catch (oorzaak) {
      return { uitkomst: 'onbereikbaar', oorzaak };
    }
  }

  async start(positie: Positie): Promise<void> {
    await this.connection.within(CALL_TIMEOUT_MS, () => this.workflows.start(VASTLOPER_WORKFLOW, startOptions(positie)));
  }

  async isRunning(vastloperId: string): Promise<boolean> {
    return (await this.standOf(vastloperId)) !== 'weg';
  }

  async standOf(vastloperId: string): Promise<ProcesStand> {
    try {
      const { status, raw } = await this.connection.within(CALL_TIMEOUT_MS, () => this.handle(vastloperId).describe());
      if (status.name !== 'RUNNING') return 'weg';
      if (!raw.pendingWorkflowTask) return 'rust';
      return (raw.pendingWorkflowTask.attempt ?? 1) >= FAILED_ATTEMPTS ? 'mislukt' : 'bezig';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'weg';
      throw error;
    }
  }

  async reload(vastloperId: string): Promise<void> {
    await this.connection.within(CALL_TIMEOUT_MS, () => this.handle(vastloperId).signal(HERLAAD_SIGNAL));
  }

  async terminate(vastloperId: string, reden: string): Promise<void> {
    await this.connection.within(CALL_TIMEOUT_MS, () => this.handle(vastloperId).terminate(reden));
  }

  async *listRunning(): AsyncIterable<string> {
    const ids = await this.connection.within(LIST_TIMEOUT_MS, async () => {
      const found: string[] = [];
      for await (const { workflowId } of this.workflows.list({ query: RUNNING_QUERY, pageSize: 1_000 })) found.push(workflowId);
      return found;
    });
    for (const id of ids) if (id.startsWith(WORKFLOW_ID_PREFIX)) yield id.slice(WORKFLOW_ID_PREFIX.length);
  }

  ping(): Promise<void> {
    return this.connection.ping();
  }

  private get workflows(): TemporalConnection['client']['workflow'] {
    return this.connection.client.workflow;
  }

  private handle(vastloperId: string): WorkflowHandle {
    return this.workflows.getHandle(workflowIdOf(vastloperId));
  }

  /** The workflow does not run when it was never started, or ended because the case was closed: then it starts from the record with the act. */
  private async update(levering: HandelingLevering): Promise<HandelingUpdateResult> {
    const { handelingId, vastloperId, kern } = levering;
    const update = { updateId: handelingId, args: [{ handelingId, kern }] as [HandelingUpdateInput] };
    try {
      return await this.handle(vastloperId).executeUpdate<HandelingUpdateResult, [HandelingUpdateInput]>(
        HANDELING_UPDATE,
        update,
      );
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
    const startWorkflowOperation = new WithStartWorkflowOperation(VASTLOPER_WORKFLOW, startOptions(await levering.readPositie()));
    return this.workflows.executeUpdateWithStart<StartedWorkflow, HandelingUpdateResult, [HandelingUpdateInput]>(
      HANDELING_UPDATE,
      { ...update, startWorkflowOperation },
    );
  }
}

type StartedWorkflow = (input: VastloperWorkflowInput) => Promise<void>;
type StartOptions = WorkflowStartOptions<StartedWorkflow> & { readonly workflowIdConflictPolicy: 'USE_EXISTING' };

/** One workflow per case at a time; after a closing the same id may start again. No run or execution timeout: a case may last 15 years. */
function startOptions(positie: Positie): StartOptions {
  const { vastloperId, nummer, focusgebied } = positie;
  return {
    workflowId: workflowIdOf(vastloperId),
    taskQueue: VASTLOPER_TASK_QUEUE,
    args: [{ positie }],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    typedSearchAttributes: startAttributesOf(positie),
    staticSummary: `Vastloper ${nummer}`,
    staticDetails: `Focusgebied ${focusgebied}; gestart bij versie ${positie.versie}, ${positie.status} op trede ${positie.trede}. De feiten staan in PostgreSQL.`,
  };
}

/** A refusal by the workflow; `versie` is that of the positie on which an act was refused at first sight, null when it was refused later. */
interface Refusal {
  readonly code: Foutcode;
  readonly versie: number | null;
}

/** Type of the failure of an act that met the end of its workflow: delivered again it starts a new one. */
const ENDED_MEANWHILE = 'AcceptedUpdateCompletedWorkflow';

/** Did the workflow itself answer, with a fault instead of a refusal? */
function isFaultOfTheWorkflow(error: unknown): boolean {
  return (
    error instanceof WorkflowUpdateFailedError &&
    error.cause instanceof ApplicationFailure &&
    error.cause.type !== ENDED_MEANWHILE
  );
}

function refusalIn(error: unknown): Refusal | null {
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure)) return null;
  const { type, details } = error.cause;
  const [versie] = details ?? [];
  return typeof type === 'string' && isFoutcode(type) ? { code: type, versie: typeof versie === 'number' ? versie : null } : null;
}
