// SPDX-License-Identifier: EUPL-1.2

/** The version of the API (semver): in `API-Version` on every answer and in the OpenAPI document. A change of it belongs in CHANGELOG.md. */
export const API_VERSION = '1.0.0';
