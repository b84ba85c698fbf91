#!/bin/sh
# Fetches the pages' three npm packages, unless those of this lock file are there already, and picks the icons that the
# pages use. A machine without npm or without a way to the registry builds and tests everything else; its pages have no
# look and no htmx, and still work.
cd "$(dirname "$0")" || exit 1
without() {
  echo "worker-portal: $1, so its pages have no look and no htmx; browser tests are skipped."
  exit 0
}
if ! cmp -s package-lock.json node_modules/.overgang-lock; then
  command -v npm >/dev/null 2>&1 || without "npm is missing (apt-get install npm)"
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || without "npm could not fetch its packages"
  cp package-lock.json node_modules/.overgang-lock
fi

# All 151 icons of dkfds are 15 kB that every first visit would pay for; those of icons.txt are two.
icons=node_modules/.overgang-icons
mkdir -p $icons
awk 'NR == FNR { wanted[$1]; next }
  { all = all $0 }
  END {
    n = split(all, symbol, "<symbol ")
    printf "<svg xmlns=\"http://www.w3.org/2000/svg\">"
    for (i = 2; i <= n; i++) {
      split(symbol[i], id, "\"")
      sub(/<\/symbol>.*/, "</symbol>", symbol[i])
      if (id[2] in wanted) printf "<symbol %s", symbol[i]
    }
    print "</svg>"
  }' icons.txt node_modules/dkfds/dist/img/all-svg-icons.svg > $icons/new.svg
if cmp -s $icons/new.svg $icons/all-svg-icons.svg; then rm $icons/new.svg; else mv $icons/new.svg $icons/all-svg-icons.svg; fi
