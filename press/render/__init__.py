"""Stage 3, MAKE: a job -> HTML -> tagged PDF bytes. The only folder that knows WeasyPrint. Never writes files."""
