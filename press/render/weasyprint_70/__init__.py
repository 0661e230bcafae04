"""Everything that uses private names of WeasyPrint 70.0; each use is a row of `table.py`.

Nothing is imported here, since `guard.py` must refuse other versions before any private name is imported.
"""
