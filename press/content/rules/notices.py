"""Prescribed texts have not changed since they were locked, and documents name existing ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.named import check_source, places, unknown
from press.diagnostics import Diagnostic
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.content import Content
    from press.content.notices import Notice
    from press.content.scope import Scope

RULES = (
    Rule(
        code="content/notice-altered",
        wants="A prescribed text has not changed since it was locked.",
        for_whom=Team.POLICY,
        where="content/notices.yaml",
        fails="""notices:
  act-of-2022:
    statute: Civil Code section 1
    version: Act of 2022
    source: handbook
    status: primary
    least_size: 16
    least_page: letter
    texts:
      en:
        opening: Text us for help.
        protected: Everybody is protected.
        heading: The lines are
        points: {free: Free.}
        sha256: 3c90b5b3dbf09044ec96b2411fab5dd65adcec5d59e38887a8c412acd88a88f9""",
        passes="""notices:
  act-of-2022:
    statute: Civil Code section 1
    version: Act of 2022
    source: handbook
    status: primary
    least_size: 16
    least_page: letter
    texts:
      en:
        opening: Text for help.
        protected: Everybody is protected.
        heading: The lines are
        points: {free: Free.}
        sha256: 3c90b5b3dbf09044ec96b2411fab5dd65adcec5d59e38887a8c412acd88a88f9""",
    ),
    Rule(
        code="content/unknown-notice",
        wants="Every notice that is named is in `content/notices.yaml`.",
        for_whom=Team.POLICY,
        fails="A document with `notice: act-of-2032`, which the file of notices does not have.",
        passes="The same document with `notice: act-of-2022`, which it has.",
    ),
)


def check(content: Content, scope: Scope) -> Iterator[Diagnostic]:
    """A diagnostic for each notice that does not exist, has an unknown source or was altered."""
    source, printed = content.files["content.yaml"], set()
    for name, document in scope.documents_in(content):
        if document.notice:
            printed.add(document.notice)
            if document.notice not in content.notices:
                yield unknown("notice", document.notice, content.notices, source.place(("documents", name, "notice")), of=name)
    for name in content.notices if scope.documents is None else sorted(printed):
        if name in content.notices:
            yield from _notice(content, name, content.notices[name])


def _notice(content: Content, name: str, notice: Notice) -> Iterator[Diagnostic]:
    """Everything wrong with one version of a notice."""
    place = places(content, "notices")
    yield from check_source(content, notice.source, place(("notices", name, "source")))
    for tag, text in notice.texts.items():
        if text.digest != text.sha256:
            message = f"the prescribed text of {notice.statute} was altered ({tag}, {notice.version})"
            hint = (
                "restore the words; if the statute itself has changed, add a version with its own source "
                f"(the digest of these words is {text.digest})"
            )
            yield Diagnostic("content/notice-altered", message, place(("notices", name, "texts", tag), on="key"), hint)
