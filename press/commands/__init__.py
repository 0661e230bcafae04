"""The command line: one file per verb, with its options and the one call that does the work."""
