"""templates/components.yaml as records: parameters with their types, and examples turned into what the press would give."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from press.localized import LocalText
from press.workshop import HOUSE

TEMPLATES = HOUSE / "templates"
FILES = sorted(path.stem for path in (TEMPLATES / "components").glob("*.html"))
PLAIN: dict[str, tuple[type, ...]] = {"line": (str,), "number": (int, float), "flag": (bool,), "words": (str,)}


class WrongExample(Exception):
    """An example that does not fit the parameters of its component."""


@dataclass(frozen=True)
class Component:
    """One entry of components.yaml."""

    name: str
    parameters: dict[str, dict[str, Any]]
    examples: dict[str, dict[str, Any]]
    stylesheet: str

    @property
    def macro(self) -> str:
        """The name of its macro."""
        return self.name.replace("-", "_")

    def arguments(self, example: dict[str, Any]) -> dict[str, Any]:
        """The values of an example as the planner would hand them to the template; raises WrongExample."""
        own = {name: entry for name, entry in self.parameters.items() if not entry.get("given")}
        if missing := {name for name, entry in own.items() if "default" not in entry} - set(example):
            raise WrongExample(f"{self.name}: {sorted(missing)} is missing")
        if extra := set(example) - set(own):
            raise WrongExample(f"{self.name}: {sorted(extra)} is not a parameter")
        return {name: value_of(value, own[name]["type"], f"{self.name}.{name}") for name, value in example.items()}


@cache
def document() -> dict[str, Any]:
    """The file as it is written."""
    return yaml.safe_load((TEMPLATES / "components.yaml").read_text(encoding="utf-8"))


@cache
def components() -> dict[str, Component]:
    """Every component by name."""
    return {
        name: Component(name, entry["parameters"], entry["examples"], entry.get("stylesheet", name))
        for name, entry in document()["components"].items()
    }


def value_of(value: Any, kind: Any, at: str) -> Any:
    """A value of an example, its texts made texts; raises WrongExample where it is not of its type."""
    if isinstance(kind, str) and "." in kind:
        component, _, parameter = kind.partition(".")
        return value_of(value, components()[component].parameters[parameter]["type"], at)
    if isinstance(kind, str):
        if not isinstance(value, PLAIN[kind]) or (kind == "number" and isinstance(value, bool)):
            raise WrongExample(f"{at}: {value!r} is not {kind}")
        return LocalText(at, "en", value) if kind == "words" else value
    if not isinstance(value, type(kind)):
        raise WrongExample(f"{at}: {value!r} is not a {'list' if isinstance(kind, list) else 'record'}")
    if isinstance(kind, list):
        return [value_of(inner, kind[0], f"{at}.{index}") for index, inner in enumerate(value)]
    if "*" in kind:
        return {name: value_of(inner, kind["*"], f"{at}.{name}") for name, inner in value.items()}
    return _record(value, kind, at)


def _record(value: dict[str, Any], kind: dict[str, Any], at: str) -> dict[str, Any]:
    """What may be left out and is, is nothing, as it is in the views of the planner."""
    names = {name.rstrip("?"): name for name in kind}
    if extra := set(value) - set(names):
        raise WrongExample(f"{at}: {sorted(extra)} is not in its type")
    record = {}
    for name, written in names.items():
        if name in value:
            record[name] = value_of(value[name], kind[written], f"{at}.{name}")
        elif written.endswith("?"):
            record[name] = None
        else:
            raise WrongExample(f"{at}: {name} is missing")
    return record
