"""Stage 2, DECIDE: documents x languages x editions -> jobs. Reads no files and renders nothing."""
