"""Stage 2, DECIDE: documents x languages x editions -> jobs. Never reads files, never renders."""
