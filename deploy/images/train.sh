#!/bin/sh
# Beside a packaged application and its java.args: writes app.aot, the AOT cache, by a start that finds neither database
# nor broker nor issuer and ends where it misses the database. The classes that it has loaded until then are in the cache.
set -eu

sed 's/^-XX:AOTCache=.*/-XX:AOTCacheOutput=app.aot/' java.args > training.args
QUARKUS_PROFILE=local \
QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://localhost:1/none \
QUARKUS_DATASOURCE_USERNAME=none \
QUARKUS_DATASOURCE_PASSWORD=none \
KAFKA_BOOTSTRAP_SERVERS=localhost:1 \
QUARKUS_OIDC_AUTH_SERVER_URL=http://localhost:1 \
  timeout 120 java @training.args || true
rm training.args
test -s app.aot || { echo "no AOT cache was written" >&2; exit 1; }
