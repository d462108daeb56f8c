// SPDX-License-Identifier: EUPL-1.2
import { ICON } from '../stylesheet/icon.js';
import { STYLESHEET } from '../stylesheet/stylesheet.js';
import { createAsset, type Asset } from './asset.js';
import { BROWSER_MODULES } from './browser-modules.js';

const stylesheet = createAsset('stijl', 'css', 'text/css; charset=utf-8', STYLESHEET);
const icon = createAsset('icoon', 'svg', 'image/svg+xml', ICON);

/** Where the browser finds the stylesheet. */
export const STYLESHEET_PATH = stylesheet.path;
/** Where the browser finds the icon. */
export const ICON_PATH = icon.path;
/** Where the browser finds the script of every page; null when the pages run from source. */
export const SCRIPT_PATH = BROWSER_MODULES.at(-1)?.path ?? null;

/** Every file of the pages by its path. */
export const ASSETS: ReadonlyMap<string, Asset> = new Map(
  [stylesheet, icon, ...BROWSER_MODULES].map((asset) => [asset.path, asset]),
);
