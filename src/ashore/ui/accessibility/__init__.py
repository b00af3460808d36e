"""What a screen reader is told about the widgets, beyond what Qt tells by itself."""
