"""Stage 4, FINISH: PDF bytes -> PDFs with metadata and proved claims, imposed sheets, pictures. Never lays out text."""
