"""docs/rules.md: what each rule wants, of whom, an example that fails and the same one mended.

`make docs` writes it. It holds what the modules of the press declare in `RULES`.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING

from press.diagnostics import Severity
from press.files import write_if_changed
from press.preflight.subject import FileKind
from press.workshop import HOUSE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from press.rules import Rule

PAGE = HOUSE / "docs" / "rules.md"
HEAD = """# The rules

<!-- Written by `make docs` from the rules themselves. Change a rule in its file under press/, then run it. -->

The code in brackets at the end of a message names the rule. Errors keep a piece back; warnings and notes do not,
unless `--strict` is given. The examples are from two small campaigns, Fair Wages and Night School, on which tests try
them.
"""
GROUPS = {
    "YAML files": ("yaml",),
    "Content": ("content",),
    "Translations": ("translation",),
    "Templates and styles": ("template", "style"),
    "Finished pieces": ("preflight",),
    "Releases": ("release",),
    "The press itself": ("press",),
}
LANGUAGES = {".yaml": "yaml", ".po": "po", ".html": "html", ".css": "css"}


def main() -> None:
    """Writes the page."""
    write_if_changed(PAGE, reference().encode())


def reference() -> str:
    """The whole page."""
    rules = sorted(((rule, module) for module in _modules() for rule in module.RULES), key=lambda pair: pair[0].code)
    parts = [HEAD, _contents()]
    for title, kinds in GROUPS.items():
        parts.append(f"## {title}\n")
        parts += [_entry(rule, module) for rule, module in rules if rule.code.partition("/")[0] in kinds]
    return "\n".join(parts)


def _modules() -> Iterator[ModuleType]:
    """The modules of the press that declare rules; the others are not imported."""
    for path in sorted((HOUSE / "press").rglob("*.py")):
        if "\nRULES = (\n" in path.read_text(encoding="utf-8"):
            yield import_module(".".join(path.relative_to(HOUSE).with_suffix("").parts))


def _contents() -> str:
    """A line for each group, leading there."""
    return "".join(f"- [{title}](#{title.lower().replace(' ', '-')})\n" for title in GROUPS)


def _entry(rule: Rule, module: ModuleType) -> str:
    """The entry of one rule."""
    head = f"### `{rule.code}`\n\n{rule.wants}\n\n{_for_whom(rule, module)}\n\n"
    if not rule.where:
        return f"{head}- Fails: {rule.fails}\n- Passes: {rule.passes}\n"
    return f"{head}Fails in `{rule.where}`:\n\n{_block(rule, rule.fails)}\nPasses:\n\n{_block(rule, rule.passes)}"


def _for_whom(rule: Rule, module: ModuleType) -> str:
    """Who mends it, how bad it is, and in which files it is looked for."""
    severity = "" if rule.severity is Severity.ERROR else f" A {rule.severity}."
    kinds = [kind for kind in FileKind if kind in getattr(module, "LOOKS_AT", ())]
    listed = ", ".join(kinds[:-1]) + " and " + kinds[-1] if len(kinds) > 1 else "".join(kinds)
    looked = f" Looked for in {module.NEEDS} of {listed}." if kinds else ""
    return f"For {rule.for_whom}.{severity}{looked}"


def _block(rule: Rule, text: str) -> str:
    """An example as a block in the language of its file."""
    words = text.rstrip("\n")
    return f"```{LANGUAGES[PurePath(rule.where).suffix]}\n{words}\n```\n"


if __name__ == "__main__":
    main()
