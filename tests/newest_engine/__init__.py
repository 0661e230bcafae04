"""`make newest-engine`: what the newest WeasyPrint does to us.

A Python of its own is set up beside, with the newest engine. Each touch of `press/render/weasyprint_70/table.py` is held
against it; each patch is left out once, to see whether its test still fails without it; and the goldens are drawn with it.
Nothing of the locked engine, of `output/` or of the goldens is changed.
"""
