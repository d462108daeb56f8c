#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Runs once, on an empty volume: a database and an owner for Doorbraak, an application role that owns nothing,
# and two databases with their own role for Temporal. Passwords come from the environment only.
set -eu

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner_password="$DOORBRAAK_OWNER_PASSWORD" \
  --set app_password="$DOORBRAAK_APP_PASSWORD" \
  --set temporal_password="$TEMPORAL_DB_PASSWORD" <<'SQL'
CREATE ROLE doorbraak_eigenaar LOGIN PASSWORD :'owner_password';
CREATE ROLE doorbraak_app LOGIN PASSWORD :'app_password';
CREATE ROLE temporal LOGIN PASSWORD :'temporal_password';
CREATE DATABASE doorbraak OWNER doorbraak_eigenaar;
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;
REVOKE CONNECT ON DATABASE doorbraak FROM PUBLIC;
REVOKE CONNECT ON DATABASE temporal FROM PUBLIC;
REVOKE CONNECT ON DATABASE temporal_visibility FROM PUBLIC;
GRANT CONNECT ON DATABASE doorbraak TO doorbraak_app;
SQL
