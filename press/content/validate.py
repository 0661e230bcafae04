"""Values -> a record, or every fault of the file in plain words, each at its line. Hides pydantic's errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from press.content import tags
from press.diagnostics import Diagnostic, did_you_mean
from press.rules import Rule, Team

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from press.content.yaml_source import Path, YamlFile

RULES = (
    Rule(
        code="content/unknown-key",
        wants="Every key is one the press knows; most others are typing errors.",
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
        wants="Every key is in the file where it belongs now.",
        for_whom=Team.WRITERS,
        fails="`contacts:` in content.yaml, where it used to be.",
        passes="`contacts:` in content/contacts.yaml.",
    ),
    Rule(
        code="content/count",
        wants="Every list has an allowed number of entries.",
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
        wants="Every record has the keys it needs.",
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
        wants="Every value is of the kind its key needs: a text, a list or a group of keys.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="title: [Your pay]",
        passes="title: Your pay",
    ),
    Rule(
        code="content/wrong-form",
        wants="Ids, tags, addresses and names of texts have the right form.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="Your Pay: Ask about it.",
        passes="your_pay: Ask about it.",
    ),
    Rule(
        code="content/unknown-value",
        wants="A value that is chosen from a list is on that list.",
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
        wants="Numbers, dates, sizes and flags are valid.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="""lead:
  critical: maybe""",
        passes="""lead:
  critical: true""",
    ),
    Rule(
        code="content/empty",
        wants="No text is empty: write it, or leave the key out.",
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

KINDS = {
    "string_type": "text",
    "model_type": "a group of keys",
    "model_attributes_type": "a group of keys",
    "dict_type": "a group of keys",
    "tuple_type": "a list",
    "list_type": "a list",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "decimal_type": "a number",
    "float_type": "a number",
    "float_parsing": "a number",
    "date_type": "a date such as 2026-11-23",
}
BOUNDS = {
    "greater_than_equal": ("cannot be less than", "ge"),
    "less_than_equal": ("cannot be more than", "le"),
    "greater_than": ("must be more than", "gt"),
}
PATHS = {"outside": "content/outside", "unusable": "content/wrong-value"}
PATTERNS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "is not an id: lower-case letters, digits and single hyphens, such as pocket-card",
    r"^[^\n]*$": "must be on one line",
    r"^https?://[^\s<>\"]+$": "is not a web address such as https://oag.ca.gov",
    tags.FORM: "is not a language tag such as es or zh-Hant",
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
    """True for a list that is too short only because its entries have faults."""
    loc = fault["loc"]
    return fault["type"] == "too_short" and any(f["loc"][: len(loc)] == loc and f is not fault for f in faults)


def _diagnose(source: YamlFile, model: type[BaseModel], details: ErrorDetails) -> Diagnostic:
    path = _path_in(source.value, details["loc"])
    kind, context, given = details["type"], details.get("ctx", {}), details["input"]
    if kind == "extra_forbidden" and (file := getattr(model, "moved", {}).get(path[0] if len(path) == 1 else "")):
        hint = f"move it there unchanged, with its key `{path[0]}:`"
        return Diagnostic("content/moved-key", f'"{path[0]}" belongs in {file}, not here', source.place(path, on="key"), hint)
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
    return Diagnostic(*_rule_and_message(kind, context, given, path), place=place, hint=_hint(kind, context, given))


def _rule_and_message(kind: str, context: dict[str, Any], given: Any, path: Path) -> tuple[str, str]:
    """The rule that was broken, and the sentence for it."""
    if kind in KINDS:
        found = "but has no value" if given is None else f"not {_kind_of(given)}"
        return "content/wrong-type", f"{_name(path)} must be {KINDS[kind]}, {found}"
    if kind == "string_pattern_mismatch":
        reason = PATTERNS.get(context["pattern"], "has the wrong form")
        return "content/wrong-form", f'"{_shorten(given)}" {reason}'
    if kind in {"enum", "literal_error"}:
        return "content/unknown-value", f'"{_shorten(given)}" is not known for {_name(path)}'
    if kind == "value_error":
        return "content/wrong-value", str(context["error"])
    if kind in PATHS:
        return PATHS[kind], f'"{_shorten(given)}" {context["fault"]}'
    if kind in {"string_too_short", "string_too_long"}:
        return _wrong_length(kind, context, given, path)
    if kind in {"too_short", "too_long"}:
        few = "few" if kind == "too_short" else "many"
        bound = context.get("min_length") or context.get("max_length")
        return "content/count", f"{_name(path)} has too {few} entries: {context['actual_length']}, not {bound}"
    if kind in BOUNDS:
        words, bound = BOUNDS[kind]
        return "content/wrong-value", f"{_name(path)} {words} {context[bound]}"
    return "content/wrong-value", f"{_name(path)}: {kind.replace('_', ' ')}"


def _wrong_length(kind: str, context: dict[str, Any], given: Any, path: Path) -> tuple[str, str]:
    """The rule and the sentence for a text that is empty or too long."""
    if kind == "string_too_short":
        return "content/empty", f"{_name(path)} is empty"
    longest = context["max_length"]
    return "content/wrong-value", f'"{_shorten(given)}" has {len(given)} characters; at most {longest} are allowed'


def _hint(kind: str, context: dict[str, Any], given: Any) -> str:
    if kind in {"enum", "literal_error"}:
        return did_you_mean(str(given), str(context["expected"]).replace("'", "").replace(" or ", ", ").split(", "))
    if kind == "string_pattern_mismatch" and context["pattern"] == tags.FORM:
        return tags.form_hint(str(given))
    return "leave the key out, or give it a value" if given is None else ""


def _path_in(value: Any, loc: tuple[int | str, ...]) -> Path:
    """The part of a pydantic location that is in the file; what pydantic adds for unions and keys is skipped."""
    path: list[int | str] = []
    for part in loc:
        if isinstance(value, dict) and part in value:
            value = value[str(part)]
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        elif part == "[key]" or isinstance(value, (dict, list)):
            continue
        else:
            break
        path.append(part)
    return tuple(path)


def fields_at(model: Any, path: Path) -> list[str]:
    """The keys allowed at a path of a model; empty if any key is."""
    for part in path:
        model = _inside(model, part)
    while model is not None and not _is_model(model):
        model = next((inner for inner in get_args(model) if _is_model(inner)), None)
    return list(model.model_fields) if model is not None else []


def _inside(annotation: Any, part: str | int) -> Any:
    if _is_model(annotation):
        field = annotation.model_fields.get(str(part))
        return field.annotation if field else None
    inner = get_args(annotation)
    for candidate in inner:
        if _is_model(candidate) and str(part) in candidate.model_fields:
            return candidate.model_fields[str(part)].annotation
    return inner[-1] if inner and inner[-1] is not ... else (inner[0] if inner else None)


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _name(path: Path) -> str:
    words = [str(part) for part in path]
    return ".".join(words) if words else "this file"


def _kind_of(value: Any) -> str:
    if isinstance(value, dict):
        return "a group of keys"
    return "a list" if isinstance(value, list) else f'the text "{_shorten(value)}"'


def _shorten(value: Any) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else text[:57] + "..."
