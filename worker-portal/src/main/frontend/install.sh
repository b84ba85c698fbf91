#!/bin/sh
# Fetches the pages' three npm packages, unless those of this lock file are there already. A machine without npm or
# without a way to the registry builds and tests everything else; its pages have no look and no htmx, and still work.
cd "$(dirname "$0")" || exit 1
cmp -s package-lock.json node_modules/.overgang-lock && exit 0
without() {
  echo "worker-portal: $1, so its pages have no look and no htmx; browser tests are skipped."
  exit 0
}
command -v npm >/dev/null 2>&1 || without "npm is missing (apt-get install npm)"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || without "npm could not fetch its packages"
cp package-lock.json node_modules/.overgang-lock
