"""The language table as CSS custom properties, so that stylesheets need not mention any language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from press.localized import Locale


def language_styles(locales: Iterable[Locale]) -> str:
    """One CSS rule per language of the piece."""
    return "\n".join(_rule(locale) for locale in locales)


def _rule(locale: Locale) -> str:
    families = ", ".join(f'"{family}"' for family in locale.fonts)
    properties: Mapping[str, str] = {
        "--font-script": families,
        "--size-factor": f"{locale.size:g}",
        "--leading-factor": f"{locale.leading:g}",
        "--leading-least": f"{locale.least_leading:g}",
        "--emphasis-style": "italic" if locale.italics else "normal",
        "--emphasis-weight": "400" if locale.italics else "700",
        "--hyphens": "auto" if locale.hyphenate else "manual",
    }
    body = " ".join(f"{name}: {value};" for name, value in properties.items())
    return f'[lang="{locale.tag}"] {{ {body} }}'


def geometry_styles(width: float, height: float, bleed: float, fit: Mapping[str, str]) -> str:
    """A CSS rule with the page size and bleed, in mm, and the fit step, for `@page` and the tokens to read."""
    values = {"--page-width": f"{width:g}mm", "--page-height": f"{height:g}mm", "--page-bleed": f"{bleed:g}mm", **fit}
    return f":root {{ {' '.join(f'{name}: {value};' for name, value in values.items())} }}"
