#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Makes the namespace when it is not there. Closed workflows are kept for a week: PostgreSQL is the record, this is only for looking back.
set -eu

temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1 ||
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention 168h
