// SPDX-License-Identifier: EUPL-1.2
import { workflowInfo } from '@temporalio/workflow';
import { RENEW_AFTER_MS, RENEW_AT_EVENTS, RENEW_AT_EVENTS_ON_BORDER } from './renewal-rules.js';

/** Should this run continue as new now? `onBorder`: the case has just come to another rung or state. */
export function isRenewalDue(onBorder: boolean): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  if (continueAsNewSuggested) return true;
  if (historyLength >= (onBorder ? RENEW_AT_EVENTS_ON_BORDER : RENEW_AT_EVENTS)) return true;
  return Date.now() >= renewalAt();
}

/** The instant (milliseconds) at which this run must start afresh, whatever happens. */
export function renewalAt(): number {
  return workflowInfo().runStartTime.getTime() + RENEW_AFTER_MS;
}
