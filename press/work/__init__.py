"""Stage 6, RUN: jobs -> files, in parallel, only where needed. The only stage that writes."""
