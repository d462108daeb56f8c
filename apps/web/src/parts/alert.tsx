// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';

/** What a message is about. */
export type AlertKind = 'info' | 'success' | 'warning' | 'error';

const CLASSES: Readonly<Record<AlertKind, string>> = { info: 'info', success: 'ok', warning: 'warning', error: 'error' };

/** A message with a title. `live`: read out when the page opens, for what just happened. */
export interface AlertProps {
  readonly kind: AlertKind;
  readonly title?: string;
  readonly live?: boolean;
  readonly children?: ComponentChildren;
}

/** A message about the whole page or a part of it. */
export function Alert({ kind, title, live = false, children }: AlertProps): VNode {
  const role = live ? (kind === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div class={`utrecht-alert utrecht-alert--${CLASSES[kind]}`} role={role}>
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message">
          {title && <h2>{title}</h2>}
          {children}
        </div>
      </div>
    </div>
  );
}
