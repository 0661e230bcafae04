"""The rules, one per file, named for what they check. The docstring of each states what must hold."""
