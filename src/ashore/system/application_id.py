"""The application's id: the name of its desktop entry, icon and metainfo, and what the desktop knows its windows by."""

APPLICATION_ID = "io.github.ashore_app.Ashore"
