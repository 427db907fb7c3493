#!/usr/bin/env bash
# Prints the platform's own secrets, freshly made, as manifests. Once, before the first start:
#
#   umask 077; deploy/make-secrets.sh > theriac-secrets.yaml
#   kubectl -n theriac apply -f theriac-secrets.yaml
#
# and keep the file where your keys are kept, away from the backups: without the master keys in it, what is encrypted in
# the databases is lost. Made twice, the keys differ: never apply a second file over the first.
set -euo pipefail

key() { openssl rand -base64 32; }
password() { openssl rand -hex 24; }

# secret NAME TYPE: the head of a secret; lines of stringData follow.
secret() { printf -- '---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: %s\ntype: %s\nstringData:\n' "$1" "$2"; }

for service in catalog interaction adverse-event; do
  secret "$service-database" kubernetes.io/basic-auth
  printf '  username: %s\n  password: %s\n' "${service//-/_}" "$(password)"

  # Wraps the keys of patients, cases and dead letters: one properties file, mounted beside the service's others.
  secret "$service-keys" Opaque
  printf '  data-protection.properties: |\n'
  printf '    config_ordinal=276\n'
  printf '    theriac.data-protection.current-key=k1\n'
  printf '    theriac.data-protection.keys.k1=%s\n' "$(key)"
done

# Makes references of patients' identifiers; interaction and adverse-event must share it.
secret patient-reference-keys Opaque
printf '  patient-reference.properties: |\n'
printf '    config_ordinal=276\n'
printf '    theriac.patient-reference.current-key=k1\n'
printf '    theriac.patient-reference.keys.k1=%s\n' "$(key)"

# The issuer's client named dashboard, and what encrypts its users' session cookies.
secret dashboard-sign-in Opaque
printf '  client-secret: %s\n  session-secret: %s\n' "$(password)" "$(password)"

# For the Keycloak of a laptop alone.
secret demo-users Opaque
printf '  password: %s\n' "$(password)"
