#!/bin/bash
# topics.sh BROKER HOSPITAL...: makes the topics of asyncapi.yaml, those of hospitals for each of these.
set -euo pipefail
broker=$1
shift

# make TOPIC PARTITIONS SETTING...
make() {
  local topic=$1 partitions=$2 settings=()
  for setting in "${@:3}"; do settings+=(--config "$setting"); done
  "${KAFKA_TOPICS:-/opt/kafka/bin/kafka-topics.sh}" --bootstrap-server "$broker" --create --if-not-exists \
    --topic "$topic" --partitions "$partitions" "${settings[@]}"
}

make catalog.drug.v1 6 cleanup.policy=compact
make adverse-event.case.v1 6 cleanup.policy=compact
make adverse-event.signal.v1 6 cleanup.policy=compact
make interaction.alert.v1 6 cleanup.policy=compact

for hospital in "$@"; do
  for event in medication-event adverse-event-report; do
    make "hospital.$event.v1.$hospital" 3 cleanup.policy=delete retention.ms=604800000
    make "hospital.$event.v1.$hospital.dead-letter" 1 cleanup.policy=delete retention.ms=2592000000
  done
done
