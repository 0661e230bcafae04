"""How to print a piece: which file, which paper, which settings, where to cut and fold, in words."""
