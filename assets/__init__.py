"""Everything Ashore shows and plays that is not code: the package `ashore.assets`."""
