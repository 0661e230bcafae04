"""Twins of a piece for the screen and the ear, from the same filled HTML as its pages: one file of HTML, one of plain text."""
