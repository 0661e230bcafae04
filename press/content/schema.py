"""JSON Schemas for editors, made from the models: completion and red lines while somebody types YAML."""

from __future__ import annotations

import json
from typing import Any

from press.content.registry import MODELS
from press.content.texts import NAME

WORDING: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Wording",
    "description": "A tree of named texts: the words of a piece. A text, or a group with `text` and remarks beside it.",
    "$ref": "#/$defs/tree",
    "$defs": {
        "text": {"type": ["string", "number", "boolean"], "description": "Markdown: paragraphs, lists, **strong**, *emphasis*"},
        "leaf": {
            "type": "object",
            "required": ["text"],
            "additionalProperties": False,
            "properties": {
                "text": {"$ref": "#/$defs/text", "description": "Its words, with what is said about them beside it"},
                "short": {"$ref": "#/$defs/text", "description": "Printed instead where a translation does not fit"},
                "note": {"type": "string", "description": "To translators; never printed"},
                "critical": {"type": "boolean", "description": "Numbers, rights, promises: needs every reviewer"},
                "same": {"type": "boolean", "description": "The same in every language; not translated"},
            },
        },
        "tree": {
            "type": "object",
            "propertyNames": {"pattern": NAME},
            "additionalProperties": {"anyOf": [{"$ref": "#/$defs/text"}, {"$ref": "#/$defs/leaf"}, {"$ref": "#/$defs/tree"}]},
        },
    },
}


def schemas() -> dict[str, str]:
    """The text of every schema file, by its name."""
    made = {name: _loosened(model.model_json_schema(by_alias=True)) for name, model in MODELS.items()} | {"wording": WORDING}
    return {f"{name}.schema.json": json.dumps(schema, indent=1, ensure_ascii=False) + "\n" for name, schema in made.items()}


def _loosened(schema: Any) -> Any:
    """The schema as YAML editors need it: they read 2018, true and 911 as numbers where we read the text that was typed."""
    if isinstance(schema, dict):
        loosened = {key: _loosened(value) for key, value in schema.items() if key != "default"}
        if schema.get("type") == "string" and "enum" not in schema and "const" not in schema:
            loosened["type"] = ["string", "number", "boolean"]
        return loosened
    return [_loosened(item) for item in schema] if isinstance(schema, list) else schema
