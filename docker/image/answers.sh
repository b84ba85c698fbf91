#!/bin/bash
# Ends well if the address, written HOST:PORT/PATH, answers 200 within two seconds. Java's image has neither curl nor wget.
set -euo pipefail
host=${1%%:*} rest=${1#*:}
exec 3<> "/dev/tcp/$host/${rest%%/*}"
printf 'GET /%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "${rest#*/}" "$host" >&3
read -r -t 2 _ status _ <&3
[ "$status" = 200 ]
