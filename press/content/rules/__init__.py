"""The rules about records and the names in them, one file per subject; each has `RULES` and a `check`."""
