#!/bin/bash
# Starts MongoDB as a replica set that asks everybody for a login. Such a set needs a key by which its members know each
# other: made at the first start, kept in the volume of /data/configdb, read by MongoDB alone.
set -euo pipefail

key=/data/configdb/replica-set.key
if [ ! -s "$key" ]; then
  umask 077
  head -c 512 /dev/urandom | base64 > "$key"
fi
# The image's own start gives these directories to MongoDB's user and goes on as that user.
exec docker-entrypoint.sh mongod --replSet rs0 --keyFile "$key" --bind_ip_all
