"""The forms in which all that a person saved can be taken along."""

from enum import StrEnum


class ExportForm(StrEnum):
    JSON = "json"
    """One file that Ashore, and any program that reads JSON, takes in."""
    CSV = "csv"
    """A ZIP archive of tables, for a spreadsheet."""
