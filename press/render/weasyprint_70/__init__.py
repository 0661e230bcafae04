"""All that touches WeasyPrint 70.0 behind its public names, each touch a row of `table.py`.

Nothing is imported here: `guard.py` has to be read, and to refuse another version, before a private name is.
"""
