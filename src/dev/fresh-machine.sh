#!/usr/bin/env bash
# The two commands of README on a machine that has nothing but Node, npm, git and coreutils: in a clone of what is committed,
# with a PATH that holds only these. Run it by hand: bash src/dev/fresh-machine.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
git clone -q . "$place/ntge"
mkdir "$place/bin"
for program in node npm npx git sh bash env $(dpkg-query -L coreutils | grep -E '^/(usr/)?bin/' | xargs -n1 basename); do
  ln -sf "$(command -v "$program" || echo "/bin/$program")" "$place/bin/$program"
done
cd "$place/ntge"
run() {
  echo "\$ $*"
  env -u CI PATH="$place/bin" sh -c "$*"
}
run 'npm ci && npm run demo'
run 'npm ci && npm test'
