"""Translations for people who have an office program, and back: a table in Word or Excel, or XLIFF."""
