"""Whether every letter of a finished page is seen: proved by pixels, not by the text layer."""
