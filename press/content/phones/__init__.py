"""Phone numbers in text, however they are written: a number that is no contact must not be printed.

plain.py   a text with every digit as 0 to 9, every dash as -, every space as a space
shapes.py  digits that have the shape of a number
calling.py words for calling and texting
codes.py   short codes, where a word for calling or texting is beside them
spoken.py  numbers in words, and in the letters on the keys of a telephone
found.py   all of it, over one text
"""
