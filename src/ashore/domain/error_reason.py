"""The reason of an error, for a line that a person reads."""


def reason_of(error: BaseException) -> str:
    """The system's own words where it has some ("No space left on device", without a path), otherwise the error's."""
    return (isinstance(error, OSError) and error.strerror) or str(error)
