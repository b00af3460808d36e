"""Does, when it is imported, what the command does before it imports Qt: the launch is measured as it is."""

from ashore.ui.startup_workarounds import pause_garbage_collection

pause_garbage_collection()

import ashore.app  # noqa: E402, F401  # after the above, as in the command
