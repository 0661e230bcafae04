"""The rules about records and the names in them, one file a subject; each has `RULES` and a `check`."""
