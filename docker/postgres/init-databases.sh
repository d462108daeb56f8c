#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Runs once, on an empty volume: a database and an owner for Doorbraak, a role per program that owns nothing
# and passes no row-level security (docs/operations.md), and two databases with their own role for Temporal. Passwords come from the environment only.
set -eu

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner_password="$DOORBRAAK_OWNER_PASSWORD" \
  --set app_role="$DOORBRAAK_APP_ROLE" --set app_password="$DOORBRAAK_APP_PASSWORD" \
  --set worker_role="$DOORBRAAK_WORKER_ROLE" --set worker_password="$DOORBRAAK_WORKER_PASSWORD" \
  --set auditor_role="$DOORBRAAK_AUDITOR_ROLE" --set auditor_password="$DOORBRAAK_AUDITOR_PASSWORD" \
  --set queue_role="$DOORBRAAK_WACHTRIJ_ROLE" --set queue_password="$DOORBRAAK_WACHTRIJ_PASSWORD" \
  --set temporal_password="$TEMPORAL_DB_PASSWORD" <<'SQL'
CREATE ROLE doorbraak_eigenaar LOGIN PASSWORD :'owner_password';
CREATE ROLE :"app_role" LOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT PASSWORD :'app_password';
CREATE ROLE :"worker_role" LOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT PASSWORD :'worker_password';
CREATE ROLE :"auditor_role" LOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT PASSWORD :'auditor_password';
CREATE ROLE :"queue_role" LOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT PASSWORD :'queue_password';
CREATE ROLE temporal LOGIN PASSWORD :'temporal_password';
CREATE DATABASE doorbraak OWNER doorbraak_eigenaar;
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;
REVOKE CONNECT ON DATABASE doorbraak FROM PUBLIC;
REVOKE CONNECT ON DATABASE temporal FROM PUBLIC;
REVOKE CONNECT ON DATABASE temporal_visibility FROM PUBLIC;
GRANT CONNECT ON DATABASE doorbraak TO :"app_role", :"worker_role", :"auditor_role", :"queue_role";
GRANT CREATE, TEMPORARY ON DATABASE doorbraak TO :"queue_role";
SQL
