"""Prescribed texts have not changed since they were locked, and documents name existing ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press.content.dialing import spelled
from press.content.named import check_source, places, unknown
from press.content.phones.found import numbers_in
from press.diagnostics import Diagnostic, Severity
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.content import Content
    from press.content.notices import Notice, NoticeText
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
        code="content/notice-number",
        wants="Numbers in a prescribed text are still those of contacts; a locked text keeps an old number when its contact changes.",
        for_whom=Team.POLICY,
        fails="A notice that prints 1-415-555-0100 after the contact has changed to 1-415-555-0101.",
        passes="The same notice while a contact has the number that it prints.",
        severity=Severity.WARNING,
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
        yield from _numbers(content, name, tag, text)


def _numbers(content: Content, name: str, tag: str, text: NoticeText) -> Iterator[Diagnostic]:
    """A warning for each number of a prescribed text that no contact has now."""
    place, source = places(content, "notices"), content.file_of("notices")
    known = {_dialed(value) for contact in content.contacts.values() for value in contact.values}
    parts: dict[tuple[str, ...], str] = {("opening",): text.opening, ("protected",): text.protected, ("heading",): text.heading}
    parts |= {("points", key): words for key, words in text.points.items()}
    for key, words in parts.items():
        for number in numbers_in(words) if source else ():
            if _dialed(number) not in known:
                message = f'the prescribed text prints "{number}" ({tag}), which is no contact now; it is locked and printed all the same'
                hint = "if the contact has changed, ask the agency whether the notice has, and add the version with its source"
                at = place(("notices", name, "texts", tag, *key), find=number)
                yield Diagnostic("content/notice-number", message, at, hint, Severity.WARNING)


def _dialed(number: str) -> str:
    """The digits that are dialed, without the country code of North America; what stands in brackets after letters is not dialed."""
    bare = re.sub(r"(?<=[A-Z])\([A-Z]+\)", "", number)
    return re.sub(r"^1(?=\d{10}$)", "", spelled(bare))
