#!/bin/bash
# In the container of PostgreSQL, at its first start: a database and a role per service.
set -euo pipefail

make() {
  psql -v ON_ERROR_STOP=1 -U postgres -v role="$1" -v password="$2" <<'SQL'
create role :"role" login password :'password';
create database :"role" owner :"role";
revoke connect on database :"role" from public;
SQL
}

make catalog "$CATALOG_PASSWORD"
make interaction "$INTERACTION_PASSWORD"
make adverse_event "$ADVERSE_EVENT_PASSWORD"
