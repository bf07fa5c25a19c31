#!/bin/sh
# Adds the engine that reckons rides to an environment where Buurtlezer is installed: reach.sh PYTHON. Where no wheel of it fits this
# machine (musl, Windows on ARM, a Python too new), one line says so, and all else works: nothing is compiled here.
# Which versions: PIP_CONSTRAINT. Not here: the rest of what is installed (Makefile).
set -eu

python=$1
log=$(mktemp)
trap 'rm -f "$log"' EXIT

if "$python" -m pip install --quiet --disable-pip-version-check --only-binary :all: 'buurtlezer[reach]' >"$log" 2>&1; then
    if "$python" -c 'import importlib.util, sys; sys.exit(importlib.util.find_spec("cafein") is None)'; then
        exit 0
    fi
elif ! grep -q -e 'No matching distribution found' -e 'ResolutionImpossible' "$log"; then
    cat "$log" >&2
    exit 1
fi
echo "Buurtlezer: rides by public transport are left out, as no wheel of their engine (cafein) fits this machine; all else works." >&2
