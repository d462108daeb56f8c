// SPDX-License-Identifier: EUPL-1.2

/** Where the browser finds the stylesheet. */
export const STYLESHEET_PATH = '/stijl.css';
/** Where the browser finds the icon. */
export const ICON_PATH = '/icoon.svg';
