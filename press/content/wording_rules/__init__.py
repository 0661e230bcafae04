"""The rules about what texts say, one per file; each has `RULES` and a `check`."""
