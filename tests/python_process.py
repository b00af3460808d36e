"""Runs Python in a process of its own."""

import os
import subprocess
import sys


def python_without_window(
    *arguments: str, stdout: int = subprocess.PIPE, environ: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Without display or terminal."""
    clean = {name: value for name, value in os.environ.items() if name not in {"QT_QPA_PLATFORM", "LC_ALL"}}
    return subprocess.run(
        [sys.executable, *arguments],
        env=clean | (environ or {}),
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
