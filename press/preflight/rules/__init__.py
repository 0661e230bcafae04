"""The rules, one a file, named for what must hold. The docstring of each is its entry in the reference."""
