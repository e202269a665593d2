#!/usr/bin/env bash
# Run once by the image of PostgreSQL, on its empty data directory: the two roles and the database of docs/operations.md.
set -euo pipefail
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 \
  --set owner="$FODFAESTE_OWNER_PASSWORD" --set app="$FODFAESTE_APP_PASSWORD" <<'SQL'
CREATE ROLE fodfaeste_owner LOGIN PASSWORD :'owner';
CREATE ROLE fodfaeste_app LOGIN PASSWORD :'app' NOSUPERUSER NOBYPASSRLS;
CREATE DATABASE fodfaeste OWNER fodfaeste_owner ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;
REVOKE ALL ON DATABASE fodfaeste FROM PUBLIC;
GRANT CONNECT ON DATABASE fodfaeste TO fodfaeste_app;
SQL
