"""JSON Schemas for editors, made from the models: completion and error marks while typing YAML."""

from __future__ import annotations

import json
from typing import Any

from press.content.registry import MODELS
from press.content.texts import NAME

WORDING: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Wording",
    "description": "A tree of named texts: the words of a piece. Each is a text, or a group with `text` and remarks.",
    "$ref": "#/$defs/tree",
    "$defs": {
        "text": {"type": ["string", "number", "boolean"], "description": "Markdown: paragraphs, lists, **strong**, *emphasis*"},
        "leaf": {
            "type": "object",
            "required": ["text"],
            "additionalProperties": False,
            "properties": {
                "text": {"$ref": "#/$defs/text", "description": "Its words"},
                "short": {"$ref": "#/$defs/text", "description": "Printed instead if a translation does not fit"},
                "note": {"type": "string", "description": "A note to translators; never printed"},
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
    found = {name: _loosened(model.model_json_schema(by_alias=True)) for name, model in MODELS.items()} | {"wording": WORDING}
    return {f"{name}.schema.json": json.dumps(schema, indent=1, ensure_ascii=False) + "\n" for name, schema in found.items()}


def _loosened(schema: Any) -> Any:
    """The schema as YAML editors need it: they read 2018, true and 911 as values where we keep the text as typed."""
    if isinstance(schema, dict):
        loosened = {key: _loosened(value) for key, value in schema.items() if key != "default"}
        if schema.get("type") == "string" and "enum" not in schema and "const" not in schema:
            loosened["type"] = ["string", "number", "boolean"]
        return loosened
    return [_loosened(item) for item in schema] if isinstance(schema, list) else schema
