// SPDX-License-Identifier: EUPL-1.2
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Positie } from '#domain/ladder/positie';
import {
  HANDELING_UPDATE,
  HERLAAD_SIGNAL,
  POSITIE_QUERY,
  type HandelingUpdateInput,
  type HandelingUpdateResult,
} from './contract.js';

/** A person's act. */
export const handelingUpdate = defineUpdate<HandelingUpdateResult, [HandelingUpdateInput]>(HANDELING_UPDATE);
/** "Look again": the record changed without this workflow. */
export const herlaadSignal = defineSignal(HERLAAD_SIGNAL);
/** Where the workflow thinks the case stands. */
export const positieQuery = defineQuery<Positie>(POSITIE_QUERY);
