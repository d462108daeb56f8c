#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Puts Temporal's own tables in its two databases, or brings them up to date. Safe to run again.
set -eu

schema=/etc/temporal/schema/postgresql/v12
for database in temporal temporal_visibility; do
  case "$database" in
    temporal) versions="$schema/temporal/versioned" ;;
    *) versions="$schema/visibility/versioned" ;;
  esac
  temporal-sql-tool --plugin postgres12 --ep "$POSTGRES_SEEDS" -p "$DB_PORT" -u "$POSTGRES_USER" --db "$database" setup-schema -v 0.0
  temporal-sql-tool --plugin postgres12 --ep "$POSTGRES_SEEDS" -p "$DB_PORT" -u "$POSTGRES_USER" --db "$database" update-schema -d "$versions"
done
