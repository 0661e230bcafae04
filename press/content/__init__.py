"""Stage 1, READ: YAML and PO files -> checked, frozen records and a list of diagnostics. Never renders, never writes."""
