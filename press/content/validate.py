"""Values -> a record, or every fault of the file in plain words, each at its line. Knows pydantic, hides it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from press.diagnostics import Diagnostic, did_you_mean
from press.rules import Rule, Team

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from press.content.yaml_source import Path, YamlFile

RULES = (
    Rule(
        code="content/unknown-key",
        wants="No key that nothing reads; mostly a slip of the pen.",
        for_whom=Team.WRITERS,
        where="content/facts.yaml",
        fails="""facts:
  unpaid:
    caveats: One town, one trade.""",
        passes="""facts:
  unpaid:
    caveat: One town, one trade.""",
    ),
    Rule(
        code="content/moved-key",
        wants="A key stands in the file where it is kept now.",
        for_whom=Team.WRITERS,
        fails="`contacts:` in content.yaml, where they stood once.",
        passes="`contacts:` in content/contacts.yaml.",
    ),
    Rule(
        code="content/count",
        wants="A list has as many entries as it may.",
        for_whom=Team.WRITERS,
        where="content/indicators.yaml",
        fails="""indicators:
  pay:
    sources: []""",
        passes="""indicators:
  pay:
    sources: [handbook]""",
    ),
    Rule(
        code="content/missing-key",
        wants="Keys that a record needs are there.",
        for_whom=Team.WRITERS,
        where="content/facts.yaml",
        fails="""facts:
  fines:
    value: 12
    unit: count
    label: fines were paid
    place: Bay Town
    source: survey
    status: secondary""",
        passes="""facts:
  fines:
    value: 12
    unit: count
    label: fines were paid
    year: 2025
    place: Bay Town
    source: survey
    status: secondary""",
    ),
    Rule(
        code="content/wrong-type",
        wants="A text, a list or a group of keys where one is wanted.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="title: [Your pay]",
        passes="title: Your pay",
    ),
    Rule(
        code="content/wrong-form",
        wants="Ids, tags, addresses and names of texts have their form.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="Your Pay: Ask about it.",
        passes="your_pay: Ask about it.",
    ),
    Rule(
        code="content/unknown-value",
        wants="Values that come from a list are one of it.",
        for_whom=Team.WRITERS,
        where="content/facts.yaml",
        fails="""facts:
  unpaid:
    unit: percents""",
        passes="""facts:
  unpaid:
    unit: percent""",
    ),
    Rule(
        code="content/wrong-value",
        wants="Numbers, dates, sizes and flags can be what they say; what is printed of a contact is what is dialed.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="""lead:
  critical: maybe""",
        passes="""lead:
  critical: true""",
    ),
    Rule(
        code="content/empty",
        wants="No empty texts: write it, or leave the key out.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="""lead:
  short: ""
""",
        passes="""lead:
  short: Ask {{ contact.desk }}.""",
    ),
)

Model = TypeVar("Model", bound=BaseModel)

WANTED = {
    "string_type": "text is wanted here",
    "model_type": "a group of keys is wanted here",
    "model_attributes_type": "a group of keys is wanted here",
    "dict_type": "a group of keys is wanted here",
    "tuple_type": "a list is wanted here",
    "list_type": "a list is wanted here",
    "bool_type": "true or false is wanted here",
    "bool_parsing": "true or false is wanted here",
    "int_type": "a whole number is wanted here",
    "int_parsing": "a whole number is wanted here",
    "decimal_type": "a number is wanted here",
    "float_type": "a number is wanted here",
    "float_parsing": "a number is wanted here",
    "date_type": "a date such as 2026-11-23 is wanted here",
}
BOUNDS = {
    "greater_than_equal": ("cannot be less than", "ge"),
    "less_than_equal": ("cannot be more than", "le"),
    "greater_than": ("must be more than", "gt"),
}
PATTERNS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "is not an id: lower-case letters, digits and single hyphens, such as pocket-card",
    r"^[^\n]*$": "must stand on one line",
    r"^https?://[^\s<>\"]+$": "is not a web address such as https://oag.ca.gov",
    r"^[a-z]{2,3}(-[A-Za-z]{2,4})*$": "is not a language tag such as es or zh-Hant",
    r"^[A-Z][a-z]{3}$": "is not a script code such as Latn or Arab",
}


def validate(source: YamlFile, model: type[Model]) -> tuple[Model | None, list[Diagnostic]]:
    """The record that a file holds, or None and one diagnostic for each fault."""
    try:
        return model.model_validate(source.value), []
    except ValidationError as error:
        faults = error.errors()
        return None, [_diagnose(source, model, fault) for fault in faults if not _follows(fault, faults)]


def _follows(fault: ErrorDetails, faults: list[ErrorDetails]) -> bool:
    """True for a list that is too short only because its entries are faults themselves."""
    loc = fault["loc"]
    return fault["type"] == "too_short" and any(f["loc"][: len(loc)] == loc and f is not fault for f in faults)


def _diagnose(source: YamlFile, model: type[BaseModel], details: ErrorDetails) -> Diagnostic:
    path = _path_in(source.value, details["loc"])
    kind, context, given = details["type"], details.get("ctx", {}), details["input"]
    if kind == "extra_forbidden" and (file := getattr(model, "moved", {}).get(path[0] if len(path) == 1 else "")):
        hint = f"move it there as it is, with its key `{path[0]}:`"
        return Diagnostic("content/moved-key", f'"{path[0]}" stands in {file}, not here', source.place(path, on="key"), hint)
    if kind == "extra_forbidden":
        hint = did_you_mean(str(path[-1]), fields_at(model, path[:-1]))
        return Diagnostic("content/unknown-key", f'the key "{path[-1]}" is not known here', source.place(path, on="key"), hint)
    if kind == "missing" and isinstance(details["loc"][-1], int):
        message = f"{_name(path)} has too few entries: {len(given)}"
        return Diagnostic("content/count", message, source.place(path))
    if kind == "missing":
        key = details["loc"][-1]
        where = f"in {_name(path)}" if path else "at the top of the file"
        return Diagnostic(
            "content/missing-key", f'the key "{key}" is missing {where}', source.place(path, on="key"), f"add `{key}:`"
        )
    on_key = details["loc"][-1:] == ("[key]",)
    place = source.place(path, on="key" if on_key else "value")
    return Diagnostic(*_wording(kind, context, given, path), place=place, hint=_hint(kind, context, given))


def _wording(kind: str, context: dict[str, Any], given: Any, path: Path) -> tuple[str, str]:
    """The rule that was broken, and the sentence for it."""
    if kind in WANTED:
        found = "nothing" if given is None else _kind_of(given)
        return "content/wrong-type", f"{WANTED[kind]} ({_name(path)}), and there is {found}"
    if kind == "string_pattern_mismatch":
        reason = PATTERNS.get(context["pattern"], "has the wrong form")
        return "content/wrong-form", f'"{_shorten(given)}" {reason}'
    if kind in {"enum", "literal_error"}:
        return "content/unknown-value", f'"{_shorten(given)}" is not known for {_name(path)}'
    if kind == "value_error":
        return "content/wrong-value", str(context["error"])
    if kind == "string_too_short":
        return "content/empty", f"{_name(path)} is empty"
    if kind in {"too_short", "too_long"}:
        few = "few" if kind == "too_short" else "many"
        bound = context.get("min_length") or context.get("max_length")
        return "content/count", f"{_name(path)} has too {few} entries: {context['actual_length']}, not {bound}"
    if kind in BOUNDS:
        words, bound = BOUNDS[kind]
        return "content/wrong-value", f"{_name(path)} {words} {context[bound]}"
    return "content/wrong-value", f"{_name(path)}: {kind.replace('_', ' ')}"


def _hint(kind: str, context: dict[str, Any], given: Any) -> str:
    if kind in {"enum", "literal_error"}:
        return did_you_mean(str(given), str(context["expected"]).replace("'", "").replace(" or ", ", ").split(", "))
    return "leave the key out, or give it a value" if given is None else ""


def _path_in(value: Any, loc: tuple[int | str, ...]) -> Path:
    """The part of a pydantic location that is really in the file: what its unions and unit words add is skipped."""
    path: list[int | str] = []
    for step in loc:
        if isinstance(value, dict) and step in value:
            value = value[str(step)]
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        elif step == "[key]" or isinstance(value, (dict, list)):
            continue
        else:
            break
        path.append(step)
    return tuple(path)


def fields_at(model: Any, path: Path) -> list[str]:
    """The keys that may stand at a path of a model; empty where any may."""
    for step in path:
        model = _step_into(model, step)
    while model is not None and not _is_model(model):
        model = next((inner for inner in get_args(model) if _is_model(inner)), None)
    return list(model.model_fields) if model is not None else []


def _step_into(annotation: Any, step: str | int) -> Any:
    if _is_model(annotation):
        field = annotation.model_fields.get(str(step))
        return field.annotation if field else None
    inner = get_args(annotation)
    for candidate in inner:
        if _is_model(candidate) and str(step) in candidate.model_fields:
            return candidate.model_fields[str(step)].annotation
    return inner[-1] if inner and inner[-1] is not ... else (inner[0] if inner else None)


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _name(path: Path) -> str:
    words = [str(step) for step in path]
    return ".".join(words) if words else "this file"


def _kind_of(value: Any) -> str:
    if isinstance(value, dict):
        return "a group of keys"
    return "a list" if isinstance(value, list) else f'the text "{_shorten(value)}"'


def _shorten(value: Any) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else text[:57] + "..."
