#!/bin/sh
# Prints the path of a Python 3.11 or newer; says what to do when there is none.
# The variable PYTHON names one; otherwise the usual names in the usual places are tried.

cukup() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

if [ -n "$PYTHON" ]; then
    if cukup "$PYTHON"; then command -v "$PYTHON"; exit 0; fi
    echo "PYTHON=$PYTHON bukan Python 3.11 atau lebih baru." >&2
    echo "PYTHON=$PYTHON is not Python 3.11 or newer." >&2
    exit 1
fi

for nama in python3 python3.13 python3.12 python3.11 python3.14 python; do
    for calon in \
        "$(command -v "$nama" 2>/dev/null)" \
        "/usr/local/bin/$nama" "/opt/homebrew/bin/$nama" "/usr/bin/$nama" \
        "$HOME/.local/bin/$nama" "$HOME"/.pyenv/versions/*/bin/"$nama"; do
        if [ -x "$calon" ] && cukup "$calon"; then echo "$calon"; exit 0; fi
    done
done

cat >&2 <<'PESAN'
Python 3.11 atau lebih baru tidak ditemukan di komputer ini.
  Debian/Ubuntu : apt-get install python3 python3-venv
  Tempat lain   : make demo PYTHON=/letak/python3.12
Python 3.11 or newer was not found. Install it (Debian/Ubuntu: python3 python3-venv),
or name one: make demo PYTHON=/path/to/python3.12
PESAN
exit 1
