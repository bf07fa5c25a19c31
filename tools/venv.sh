#!/bin/sh
# Makes the virtual environment: venv.sh FOLDER [PYTHON]. POSIX shell, since this runs before there is a Python to trust.
# Whatever is in the way is told in one line. Not here: what is installed in it (Makefile).
set -eu

folder=$1
asked=${2:-}

say() {
    echo "Buurtlezer: $*" >&2
    exit 1
}

new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

python=
for candidate in ${asked:-python3 python python3.14 python3.13 python3.12 python3.11}; do
    if new_enough "$candidate"; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    if [ -n "$asked" ]; then
        found=$("$asked" --version 2>&1) || found="not something that runs"
        say "needs Python 3.11 or newer, and '$asked' is $found; name another one with PYTHON=, as in: make setup PYTHON=python3.12"
    fi
    say "needs Python 3.11 or newer and found none; install it (python.org, or your system's package python3), or name it with PYTHON="
fi

# A venv that fails halfway leaves a folder that looks like one.
started=no
[ -e "$folder" ] || started=yes
log=$(mktemp)
trap 'rm -f "$log"' EXIT

for way in "$python -m venv" "$python -m virtualenv --quiet" "virtualenv --quiet --python $python" "uv venv --quiet --seed --python $python"; do
    if $way "$folder" >"$log" 2>&1 && "$folder/bin/python" -m pip --version >/dev/null 2>&1; then
        exit 0
    fi
    [ "$started" = no ] || rm -rf "$folder"
done

version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
    say "this Python $version cannot make a virtual environment; install python$version-venv (Debian, Ubuntu: apt-get install python3-venv) or virtualenv, and try again"
fi
say "could not make $folder with $python: $(tail -n 1 "$log")"
