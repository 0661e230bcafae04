"""The rules about a text and its translation, one a file; each has `RULES` and a `check` that yields sentences."""
