#!/bin/bash
# Gives a broker its topics, logins and rights as rights.csv says. It can run again and again; what it finds it keeps.
# Needs BROKER, ADMIN_PASSWORD, and for each login its password in PASSWORD_<LOGIN>, dashes written as underscores.
set -euo pipefail

tools=${KAFKA_TOOLS:-/opt/kafka/bin}
lines=$(sed -e 's/#.*//' -e 's/[[:space:]]*;[[:space:]]*/;/g' -e 's/[[:space:]]*$//' "$(dirname "$0")/rights.csv" | grep .)

config=$(mktemp)
trap 'rm -f "$config"' EXIT
cat > "$config" <<CONFIG
security.protocol=SASL_PLAINTEXT
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="admin" password="$ADMIN_PASSWORD";
CONFIG

ask() {
  local tool=$1
  shift
  "$tools/$tool" --bootstrap-server "$BROKER" --command-config "$config" "$@"
}

for topic in $(echo "$lines" | awk -F';' '$2 == "topic" {print $3}' | sort -u); do
  ask kafka-topics.sh --create --if-not-exists --topic "$topic" --partitions 6
done

for login in $(echo "$lines" | cut -d';' -f1 | sort -u) portal; do
  password=PASSWORD_$(echo "$login" | tr 'a-z-' 'A-Z_')
  ask kafka-configs.sh --alter --entity-type users --entity-name "$login" \
    --add-config "SCRAM-SHA-512=[password=${!password}]"
done

echo "$lines" | while IFS=';' read -r login kind name right; do
  ask kafka-acls.sh --add --force --allow-principal "User:$login" "--$kind" "$name" --operation "$right" < /dev/null
done
