"""`python -m ashore` is the command `ashore`."""

import sys

from ashore.cli import main

sys.exit(main())
