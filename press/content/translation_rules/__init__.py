"""The rules about a text and its translation, one per file; each has `RULES` and a `check` that yields findings."""
