"""docs/campaign-files.md: every file of a campaign and every key in it, from the models that check them.

`make docs` writes it. The examples are the files of docs/examples/, called as the kinds in press/content/registry.py.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any

import yaml
from pydantic import BaseModel

from docs.values import models_in, wanted
from press.content.registry import KINDS, Form, Kind
from press.content.schema import WORDING
from press.files import write_if_changed
from press.units import SIZES
from press.workshop import HOUSE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pydantic.fields import FieldInfo

PAGE = HOUSE / "docs" / "campaign-files.md"
EXAMPLES = HOUSE / "docs" / "examples"
HEAD = f"""# Campaign files

<!-- Written by `make docs` from the models in press/content/ and the examples in docs/examples/. Do not edit it here. -->

All that a campaign says is in text files. This page lists each file, what it is for, and every key that may stand in it.
After a change run `python build.py check`: it names the file, the line and what to do.

## How values are written

- **A key and its value** stand on a line: `name: Front desk`. What belongs to a key is set in by two spaces.
- **A list** is written `[en, es]`, **a group of keys** on lines of its own or `{{by: T3, on: 2026-11-23}}`.
- **An id** is what other files call a record: lower-case letters, digits and single hyphens, such as `pocket-card`.
  Never change one that is in use: translations and signatures hang on it.
- **A text** that holds `: ` or begins with a sign such as `{{`, `[`, `"`, `#` or `&` stands in quotation marks:
  `"Call {{{{ contact.emergency }}}}"`.
- **Translated** texts go into `translations/`, and are printed in every language of a piece. They may hold `**strong**`,
  `*emphasis*`, lists, and names: `{{{{ contact.nhth-voice }}}}`, `{{{{ fact.ilo-profits }}}}`, `[@source-id]`.
- **A length** has its unit: `3.5in`, `9mm`, `12pt`.
- **A page size** is two lengths, `5in x 7in`, or one of: {", ".join(f"`{name}`" for name in SIZES)}.
- **A date** is written year, month, day: `2026-11-23`.
"""


def main() -> None:
    """Writes the page where it changed."""
    if write_if_changed(PAGE, page().encode()):
        print(f"wrote {PAGE.relative_to(HOUSE)}")


def page() -> str:
    """The text of the page."""
    return "\n".join([HEAD, *_contents(), *(line for kind in KINDS for line in _section(kind))]).rstrip("\n") + "\n"


def _contents() -> Iterator[str]:
    yield from ("## The files", "", "| File | What it is for | Who edits it |", "| --- | --- | --- |")
    for kind in KINDS:
        yield f"| [`{_file(kind)}`](#{_anchor(_file(kind))}) | {kind.about} | {kind.edited_by} |"
    yield ""


def _section(kind: Kind) -> Iterator[str]:
    yield from (f"## {_file(kind)}", "", f"{kind.about} Edited by {kind.edited_by}. {_remarks(kind)}".rstrip(), "")
    yield from ("```yaml", example(kind), "```", "")
    if kind.model is None:
        yield from _table(_words_rows())
    else:
        yield from _table(_rows(kind.model))
        for path, model in _nested(kind.model, ()):
            yield from (f"### {_file(kind)}: `{'.'.join(path)}`", "", _summary(model), "", *_table(_rows(model)))


def example(kind: Kind) -> str:
    """The example of a kind, without the line for editors."""
    return example_file(kind).read_text(encoding="utf-8").partition("\n")[2].rstrip("\n")


def example_file(kind: Kind) -> Path:
    """The file in docs/examples/ that shows a kind; where there is none, our own campaign's file."""
    written = EXAMPLES / f"{kind.name}.yaml"
    return written if written.is_file() else HOUSE / kind.path


def _file(kind: Kind) -> str:
    return f"{kind.path}/NAME.yaml" if kind.form is Form.FOLDER else kind.path.replace("*", "NAME")


def _anchor(title: str) -> str:
    """The anchor that a heading has on the common forges."""
    return "".join(c for c in title.lower().replace(" ", "-") if c.isalnum() or c in "-_")


def _remarks(kind: Kind) -> str:
    """What holds for the file as a whole."""
    remarks = (
        [f"Its one key is `{kind.name}`; the records stand below it, each under its id."] if kind.form is Form.TABLE else []
    )
    remarks += ["What it leaves out is taken from the house's own file."] if kind.from_house else []
    remarks += ["A campaign can do without it."] if kind.optional else []
    return " ".join(remarks)


def _summary(model: type[BaseModel]) -> str:
    return (model.__doc__ or "").strip().partition("\n")[0]


def _table(rows: Iterator[tuple[str, str, str, str]]) -> Iterator[str]:
    yield from ("| Key | Takes | Needed | What it says |", "| --- | --- | --- | --- |")
    yield from ("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows)
    yield ""


def _rows(model: type[BaseModel]) -> Iterator[tuple[str, str, str, str]]:
    for name, field in model.model_fields.items():
        yield f"`{name}`", wanted(field.annotation, field.metadata).one, _needed(field), _says(field)


def _words_rows() -> Iterator[tuple[str, str, str, str]]:
    """The rows of a tree of words, whose names are free."""
    leaf = WORDING["$defs"]["leaf"]
    yield (
        "a name",
        "a text, a group of names, or a group of the keys below",
        "yes",
        "What templates call the text: lower-case letters, digits and _",
    )
    for name, schema in leaf["properties"].items():
        takes = "true or false" if schema.get("type") == "boolean" else "a text"
        yield f"`{name}`", takes, "yes" if name in leaf["required"] else "no", schema["description"]


def _needed(field: FieldInfo) -> str:
    """Whether the key must be there, or what holds where it is not."""
    if field.is_required():
        return "yes"
    default = field.get_default(call_default_factory=True)
    return "no" if default in (None, (), {}) or isinstance(default, BaseModel) else f"no; `{_yaml(default)}`"


def _says(field: FieldInfo) -> str:
    shown = " or ".join(f"`{_yaml(value)}`" for value in field.examples or ())
    return f"{field.description}. For example {shown}" if shown else str(field.description)


def _yaml(value: Any) -> str:
    """A value as somebody would type it."""
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_yaml(item) for item in value) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str) and not isinstance(value, Enum):
        return value if _is_plain(value) else f'"{value}"'
    return str(value.value if isinstance(value, Enum) else f"{value.normalize():f}" if isinstance(value, Decimal) else value)


def _is_plain(text: str) -> bool:
    """True when YAML reads the text as it is, without quotation marks."""
    try:
        return bool(yaml.load(f"- {text}", yaml.BaseLoader) == [text])  # noqa: S506 - every scalar stays text
    except yaml.YAMLError:
        return False


def _nested(model: type[BaseModel], path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], type[BaseModel]]]:
    """Every record inside a record, with the keys that lead to it; ids that are free are called ID."""
    for name, field in model.model_fields.items():
        for steps, inner in models_in(field.annotation):
            yield (*path, name, *steps), inner
            yield from _nested(inner, (*path, name, *steps))


if __name__ == "__main__":
    main()
