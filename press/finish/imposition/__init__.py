"""Finished pages -> sheets to print: the place of each page, the marks in the waste, one vector file."""
