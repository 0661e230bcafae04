"""Stage 4, FINISH: PDF bytes -> PDF bytes with metadata and proved claims, imposed sheets, pictures. Never lays out text."""
