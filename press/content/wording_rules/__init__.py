"""The rules about what texts say, one a file; each has `RULES` and a `check`."""
