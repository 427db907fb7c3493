#!/usr/bin/env bash
# Prints the passwords and keys of compose.yaml, freshly made: deploy/compose/make-env.sh > deploy/.env
set -euo pipefail

for name in POSTGRES_PASSWORD CATALOG_PASSWORD INTERACTION_PASSWORD ADVERSE_EVENT_PASSWORD DEMO_PASSWORD \
    DASHBOARD_CLIENT_SECRET SESSION_SECRET; do
  printf '%s=%s\n' "$name" "$(openssl rand -hex 24)"
done
for name in CATALOG_KEY INTERACTION_KEY ADVERSE_EVENT_KEY PATIENT_REFERENCE_KEY; do
  printf '%s=%s\n' "$name" "$(openssl rand -base64 32)"
done
