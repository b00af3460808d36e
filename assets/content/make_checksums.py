"""Writes the checksums of the content files beside them, one file a language: `make checksums`.

    python make_checksums.py [FOLDER ...]

Without a FOLDER all languages are done. The same content always gives the same file.
"""

import sys
from pathlib import Path

from ashore.content.checksums import FILE_NAME, checksum_lines

HERE = Path(__file__).resolve().parent


def main() -> None:
    folders = [Path(name) for name in sys.argv[1:]] or sorted({file.parent for file in HERE.glob("*/*.toml")})
    for folder in folders:
        (folder / FILE_NAME).write_text(checksum_lines(folder), "ascii", newline="\n")


if __name__ == "__main__":
    main()
