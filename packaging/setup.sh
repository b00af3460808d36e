#!/bin/sh
# Brings up what Ashore runs on: system libraries on Debian-like systems, then .venv from requirements.lock.
#
#   packaging/setup.sh run     what the window needs
#   packaging/setup.sh test    also what the real-window tests need
#
# PYTHON names the Python to use. A second call finds the stamps fresh and returns within a few hundredths of a second.
set -eu
cd "$(dirname "$0")/.."
unset PYTHONHOME PYTHONPATH PIP_TARGET PIP_PREFIX
export PIP_USER=0  # a setting "user = true" of the machine stops pip in every venv
export LC_ALL=C.UTF-8  # so that pip can name a folder with an umlaut

purpose=${1:?run or test}
python=${PYTHON:-}
venv_stamp=.venv/ashore-venv
system_stamp=.venv/ashore-system-$purpose

# What PySide6's xcb platform, QtWidgets, QtSvg, QtDBus, QtNetwork and printing link to, beyond what every Debian has.
run_packages="libcups2 libdbus-1-3 libegl1 libfontconfig1 libfreetype6 libgl1 libglib2.0-0 libgssapi-krb5-2 libx11-6
    libx11-xcb1 libxcb-cursor0 libxcb-glx0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
    libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0 libxkbcommon0
    libzstd1"
test_packages="xvfb xdotool openbox i3-wm imagemagick x11-utils x11-xkb-utils libxtst6 poppler-utils gcc libc6-dev dbus
    dbus-daemon at-spi2-core python3-gi gir1.2-atspi-2.0 strace"

say() { printf '%s\n' "$*" >&2; }

# Version and home of a Python: a venv and the Python it was made with give the same answer.
identity() { "$1" -ISc 'import sys; print(sys.version.split()[0], sys.base_prefix)' 2>/dev/null; }

key() { cksum requirements.lock pyproject.toml packaging/setup.sh; pwd; }

venv_fresh() {
    [ -f "$venv_stamp" ] || return 1
    made_with=$(identity .venv/bin/python) || return 1
    [ -z "$python" ] || [ "$(identity "$python")" = "$made_with" ] || return 1
    [ "$(cat "$venv_stamp")" = "$made_with
$(key)" ]
}

system_fresh() { [ -f "$system_stamp" ] && [ "$(cat "$system_stamp")" = "$(cksum packaging/setup.sh)" ]; }

fresh() { system_fresh && venv_fresh; }

suits() { "$1" -ISc "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))" 2>/dev/null; }

# Python 3.12 and later give every error an object of its own, which PySide counts on. It also has what makes a venv.
suits_best() { suits "$1" && "$1" -ISc "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 12))" 2>/dev/null; }

choose_python() {
    if [ -n "$python" ]; then
        suits "$python" && return
        say "Ashore runs on Python 3.11 to 3.14; PYTHON=$python does not start one of these."
        exit 1
    fi
    # A venv that works keeps its Python, so that a plain 'make run' after 'make run PYTHON=...' rebuilds nothing.
    python=.venv/bin/python
    suits "$python" && return
    for python in python3 python3.14 python3.13 python3.12; do
        suits_best "$python" && return
    done
    for python in python3 python3.14 python3.13 python3.12 python3.11; do
        suits "$python" && return
    done
    say "Ashore runs on Python 3.11 to 3.14, and none was found. PYTHON=/path/to/python3 names one: make $purpose PYTHON=..."
    exit 1
}

is_debian_like() { command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; }

# The packages of "$@" that are not installed, one call for all of them. A renamed package provides its old name.
missing_packages() {
    dpkg-query --show --showformat '${db:Status-Status} ${Package} ${Provides}\n' | awk -v wanted="$*" '
        $1 == "installed" { gsub(/\([^)]*\)|,/, ""); for (i = 2; i <= NF; i++) present[$i] = 1 }
        END { n = split(wanted, names); for (i = 1; i <= n; i++) if (!(names[i] in present)) printf " %s", names[i] }'
}

apt() {
    if [ "$(id -u)" = 0 ]; then
        DEBIAN_FRONTEND=noninteractive apt-get "$@" </dev/null
    else
        sudo -n env DEBIAN_FRONTEND=noninteractive apt-get "$@" </dev/null
    fi
}

may_install() { [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null && sudo -n true 2>/dev/null; }; }

# shellcheck disable=SC2086  # package names split on purpose
bring_system() {
    wanted=$run_packages
    [ "$purpose" = run ] || wanted="$wanted $test_packages"
    missing=$(missing_packages $wanted)
    if ! "$python" -ISc 'import ensurepip, venv' 2>/dev/null; then
        missing="$missing $("$python" -ISc 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    fi
    [ -n "$missing" ] || return 0
    if ! may_install; then
        say "Ashore needs a few system packages first. This line brings them:"
        say "    sudo apt-get update && sudo apt-get install --no-install-recommends$missing"
        exit 1
    fi
    say "Installing system packages:$missing"
    install="install --yes --quiet --quiet --no-install-recommends$missing"
    if ls /var/lib/apt/lists/*Packages* >/dev/null 2>&1 && apt $install >/dev/null 2>&1; then return; fi
    apt update --quiet --quiet && apt $install >&2 && return
    say "The packages could not be installed. This line shows why:"
    say "    sudo apt-get update && sudo apt-get install --no-install-recommends$missing"
    exit 1
}

# True when what stands in .venv can be kept and only topped up: same Python, same place, same lock, no broken-off build.
can_be_kept() {
    [ "$(identity .venv/bin/python)" = "$(identity "$python")" ] || return 1
    [ -f "$venv_stamp" ] || return 0
    { read -r made_with && read -r locked && read -r _ && read -r _ && read -r place; } <"$venv_stamp" || return 1
    [ "$made_with" = "$(identity "$python")" ] && [ "$locked" = "$(cksum requirements.lock)" ] && [ "$place" = "$(pwd)" ]
}

pip() { .venv/bin/python -m pip --disable-pip-version-check --no-input "$@"; }

bring_venv() {
    if venv_fresh; then return; fi
    if ! can_be_kept; then
        say "Setting up .venv, once. This takes a minute or two."
        # A venv's own Python cannot rebuild the venv it lives in.
        case $python in .venv/*) python=$("$python" -ISc 'import sys; print(sys._base_executable)') ;; esac
        rm -rf .venv
        "$python" -m venv .venv
    fi
    echo "building" >"$venv_stamp"
    pip install --quiet --progress-bar off --require-hashes --requirement requirements.lock
    pip install --quiet --no-deps --no-build-isolation --editable .
    # Python 3.11 ends at its start over a path with an umlaut in a .pth file where the locale is C; this one has none.
    for pth in .venv/lib/python3*/site-packages/__editable__.ashore-*.pth; do echo ../../../../src >"$pth"; done
    made_with=$(identity .venv/bin/python)
    { echo "$made_with" && key; } >"$venv_stamp.new"
    mv "$venv_stamp.new" "$venv_stamp"
}

# A Python that is told to write no bytecode would read and compile every module at every start: 30 ms before the first
# frame. Where the folder cannot be written, it starts like that.
compile_code() { .venv/bin/python -ISm compileall -qq src || :; }

ready() { fresh && compile_code; }

ready && exit 0

# Two makes at once on a fresh clone: the second waits, then finds everything ready.
if command -v flock >/dev/null; then
    exec 9<packaging/setup.sh
    flock 9
    ready && exit 0
fi
choose_python
if is_debian_like; then bring_system; fi
bring_venv
compile_code
cksum packaging/setup.sh >"$system_stamp"
# What suffices for the tests suffices for the window.
cksum packaging/setup.sh >.venv/ashore-system-run
