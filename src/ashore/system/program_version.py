"""The version of the program that runs. Knows no Qt."""


def program_version() -> str:
    """Such as "1.2.0"; empty where it is run from a bare folder, which has no version."""
    from importlib.metadata import PackageNotFoundError, version  # takes 16 ms to load

    try:
        return version("ashore")
    except PackageNotFoundError:
        return ""
