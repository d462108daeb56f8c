// SPDX-License-Identifier: EUPL-1.2

/** The icon in the tab: a stair with its last step through a wall. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#123b5d"/><path d="M5 26h6v-6h6v-6h6V8h4" fill="none" stroke="#ffd166" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
