"""Stage 5, CHECK: a layout and a PDF -> diagnostics, one rule per file. Never changes what it checks."""
