"""Job -> HTML. Template errors become diagnostics with the template's file and line."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from markupsafe import Markup

from press.diagnostics import Diagnostic, FilePlace, did_you_mean
from press.render.blocks import BlockText
from press.render.environment import TemplateOutside
from press.render.icons import UnknownIcon, icon, icon_names
from press.render.language_styles import geometry_styles, language_styles
from press.render.richtext import PrintedContent, RichText, isolated, prescribed, source_anchor
from press.render.two_columns import in_two
from press.render.views import contacts_of, document_facts, view_of
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import FrameType

    from press.pieces import Job
    from press.render.environment import Environment

RULES = (
    Rule(
        code="template/empty",
        wants="A template prints something.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/piece.html",
        fails="{# Nothing yet. #}",
        passes="""{% extends "layouts/document.html" %}
{% block body %}<h1>Your pay</h1>{% endblock %}""",
    ),
    Rule(
        code="template/missing",
        wants="Templates that are asked for are there.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/piece.html",
        fails='{% include "components/hotlin.html" %}',
        passes="<p>You can ask for help.</p>",
    ),
    Rule(
        code="template/outside",
        wants="Templates are files of at most 2 MB inside of the project.",
        for_whom=Team.DESIGNERS,
        fails="A template that is a link to a file of another folder on the disk.",
        passes="The file itself in its place.",
    ),
    Rule(
        code="template/syntax",
        wants="Templates are Jinja.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/piece.html",
        fails="{% for sign in %}<p>{{ sign }}</p>{% endfor %}",
        passes='{% for sign in ["pay", "hours"] %}<p>{{ sign }}</p>{% endfor %}',
    ),
    Rule(
        code="template/undefined",
        wants="A template names only what its document's entry in `content.yaml` gives it.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/piece.html",
        fails="<p>{{ txet.title }}</p>",
        passes="<p>{{ publisher.name }}</p>",
    ),
    Rule(
        code="template/one-line",
        wants="A text of several paragraphs, or a list, is not set as one line, where it would run together.",
        for_whom=Team.DESIGNERS,
        fails="`<p>{{ text.lead }}</p>` where the lead is a list.",
        passes="`{{ text.lead.block }}`, which sets paragraphs and lists.",
    ),
    Rule(
        code="template/error",
        wants="Nothing goes wrong while a template is filled; only texts and numbers are printed.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/piece.html",
        fails="<p>{{ publisher }}</p>",
        passes="<p>{{ publisher.name }}</p>",
    ),
    Rule(
        code="template/unknown-icon",
        wants="Icons are in the icon set.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/piece.html",
        fails='<p>{{ icon("circle-chekc") }} Paid</p>',
        passes='<p>{{ icon("circle-check") }} Paid</p>',
    ),
)


class TemplateFault(Exception):
    """A template could not be filled; carries the diagnostic that says why and where."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def fill(
    job: Job,
    environment: Environment,
    icons: Path,
    *,
    fit: Mapping[str, str],
    short: bool = False,
    texts: type[RichText] = RichText,
) -> tuple[str, PrintedContent]:
    """The HTML of a job, with its texts as `texts` renders them, and a record of what it prints; raises TemplateFault."""
    printed = PrintedContent()
    name = f"documents/{job.template}.html"
    try:
        template = environment.get_template(name)
        rich = [texts(locale, job.sources, printed) for locale in job.locales]
        html = template.render(_context(job, icons, rich, printed, fit, short=short))
    except UnknownIcon as error:
        raise TemplateFault(_icon_fault(error, icons, environment, name)) from error
    except BlockText as error:
        raise TemplateFault(_block_fault(error, environment, name)) from error
    except TemplateError as error:
        raise TemplateFault(_fault(error, environment, name)) from error
    except (TypeError, ValueError, AttributeError, ArithmeticError, LookupError, RecursionError) as error:
        raise TemplateFault(_fault(error, environment, name)) from error
    if not html.strip():
        raise TemplateFault(Diagnostic("template/empty", "this template prints nothing", FilePlace(f"templates/{name}", 1, 1)))
    return html, printed


def _context(
    job: Job, icons: Path, rich: list[RichText], printed: PrintedContent, fit: Mapping[str, str], *, short: bool
) -> dict[str, Any]:
    """Everything a template may name; `rich` renders the texts of each language."""
    names = view_of(job.view.names, rich[0], short=short)
    panels = [
        view_of(panel, own, short=short)
        | {"locale": locale, "rich": own, "contacts": contacts_of(panel.get("contacts", locale.contacts), own)}
        for locale, own, panel in zip(job.locales, rich, job.view.panels, strict=True)
    ]
    context: dict[str, Any] = names | {
        "document": document_facts(job),
        "locale": job.locale,
        "locales": job.locales,
        "panels": panels,
        "contacts": panels[0]["contacts"],
        "rich": rich[0],
        "cited": lambda: [
            {"anchor": source_anchor(key), "number": number} | job.sources[key] for key, number in printed.sources.items()
        ],
        "cite": rich[0].cite,
        "in_two": in_two,
        "isolated": isolated,
        "prescribed": prescribed,
        "icon": lambda name, words="": icon(icons, str(name), str(words)),
        "language_styles": Markup(language_styles(job.locales)),
        "geometry_styles": Markup(geometry_styles(job.page.width, job.page.height, job.bleed, fit)),
    }
    return context


def _fault(error: Exception, environment: Environment, name: str) -> Diagnostic:
    """A diagnostic for an error in a template, at the template's line."""
    if isinstance(error, TemplateNotFound):
        known = environment.list_templates()
        message = f'there is no template "{error.name}"'
        place = place_of_fault(error, environment) or FilePlace(f"templates/{name}")
        return Diagnostic("template/missing", message, place, did_you_mean(str(error.name), known))
    if isinstance(error, TemplateOutside):
        message, hint = f'"templates/{error.name}" {error.message}', "put the file itself there, in place of the link"
        return Diagnostic("template/outside", message, FilePlace(f"templates/{error.name}"), hint)
    if isinstance(error, TemplateSyntaxError):
        place = _place(Path(error.filename), error.lineno, environment) if error.filename else FilePlace(f"templates/{name}")
        return Diagnostic("template/syntax", str(error.message), place, "see the Jinja documentation for this tag")
    place = place_of_fault(error, environment) or FilePlace(f"templates/{name}")
    rule = "template/undefined" if isinstance(error, UndefinedError) else "template/error"
    hint = "a template can use only what its document's entry in content.yaml names" if rule == "template/undefined" else ""
    message = f'there is no "{error.args[0]}"' if isinstance(error, KeyError) else str(error)
    return Diagnostic(rule, message, place, hint)


def _icon_fault(error: UnknownIcon, icons: Path, environment: Environment, name: str) -> Diagnostic:
    missing = str(error.args[0])
    place = place_of_fault(error, environment) or FilePlace(f"templates/{name}")
    return Diagnostic("template/unknown-icon", f'there is no icon "{missing}"', place, did_you_mean(missing, icon_names(icons)))


def _block_fault(error: BlockText, environment: Environment, name: str) -> Diagnostic:
    message = f'the text "{error.text.id}" ({error.text.lang}) has several paragraphs or a list, and is set as one line here'
    place = place_of_fault(error, environment) or FilePlace(f"templates/{name}")
    hint = "write `.block` after its name in the template, without <p> around it, or make the text one paragraph"
    return Diagnostic("template/one-line", message, place, hint, origin=error.text.origin)


def place_of_fault(error: BaseException, environment: Environment) -> FilePlace | None:
    """The innermost template line in the error's traceback; None if there is none."""
    folders = tuple(str(folder) for folder in environment.loader.folders)  # type: ignore[union-attr]
    frames = [(frame, line) for frame, line in traceback.walk_tb(error.__traceback__) if _file_of(frame).startswith(folders)]
    return _place(Path(_file_of(frames[-1][0])), _line_of(*frames[-1]), environment) if frames else None


def _file_of(frame: FrameType) -> str:
    return frame.f_code.co_filename


def _line_of(frame: FrameType, line: int) -> int:
    """The line of a template; what has broken off its code names the line of the Python that it was turned into."""
    template = frame.f_globals.get("__jinja_template__")
    return template.get_corresponding_lineno(line) if template else line


def _place(path: Path, line: int, environment: Environment) -> FilePlace:
    folder = next(f for f in environment.loader.folders if path.is_relative_to(f))  # type: ignore[union-attr]
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
    column = len(excerpt) - len(excerpt.lstrip()) + 1
    return FilePlace(f"templates/{path.relative_to(folder).as_posix()}", line, column, excerpt, len(excerpt.strip()))
