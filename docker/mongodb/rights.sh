#!/bin/bash
# Makes MongoDB a replica set of one and gives it the logins of rights.csv. It can run again and again: what it finds it
# keeps, but for the services' passwords and rights, which follow what it is told.
# Needs ADMIN_PASSWORD, and for each login its password in PASSWORD_<LOGIN>, dashes written as underscores. It has to run
# in MongoDB's own network: until the first login exists MongoDB obeys whoever comes from localhost, and nobody else.
set -euo pipefail
cd "$(dirname "$0")"
: "${ADMIN_PASSWORD:?}"

ask() {
  "${MONGOSH:-mongosh}" --quiet --norc 'mongodb://localhost:27017/admin?directConnection=true' "$@"
}

ask replica-set.js

sed -e 's/#.*//' -e 's/[[:space:]]*;[[:space:]]*/;/g' -e 's/[[:space:]]*$//' rights.csv | grep . |
  while IFS=';' read -r login database role; do
    password=PASSWORD_$(echo "$login" | tr 'a-z-' 'A-Z_')
    [ -n "${!password:-}" ] || { echo "$password is missing: $login needs a password." >&2; exit 1; }
    LOGIN=$login PASSWORD=${!password} DATABASE=$database ROLE=$role ask login.js < /dev/null
  done
