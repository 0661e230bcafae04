"""press/run/progress.py: a line a piece, or a bar; nothing of either when quiet."""

from io import StringIO

from rich.console import Console

from press.run.progress import Plain, Quiet
from press.run.progress_bar import Live


def console(**settings):
    return Console(file=StringIO(), width=80, **settings)


def said(console):
    return console.file.getvalue()


def test_plain_progress_counts_and_names_each_piece():
    out = StringIO()
    watcher = Plain(out)

    watcher.begin(2)
    watcher.done("en/card.pdf", how="made", seconds=0.5)
    watcher.done("es/card.pdf", how="failed", seconds=1.234)

    assert out.getvalue().splitlines() == ["[1/2] made en/card.pdf (0.50 s)", "[2/2] failed es/card.pdf (1.23 s)"]


def test_plain_progress_prints_brackets_as_they_are():
    out = StringIO()
    watcher = Plain(out)

    watcher.begin(1)
    watcher.done("en/[bold]card.pdf", how="made", seconds=0)

    assert "[1/1] made en/[bold]card.pdf" in out.getvalue()


def test_quiet_progress_says_nothing(capsys):
    watcher = Quiet()

    watcher.begin(1)
    watcher.done("en/card.pdf", how="failed", seconds=1)

    assert capsys.readouterr() == ("", "")


def test_the_bar_shows_the_piece_and_takes_itself_away():
    out = console(force_terminal=True, color_system=None)

    with Live(out) as watcher:
        watcher.begin(3)
        watcher.done("en/card.pdf", how="made", seconds=0.1)
        watcher.progress.refresh()
        shown = said(out)
    left = watcher.progress.finished

    assert "en/card.pdf" in shown
    assert "1/3" in shown
    assert not left
    # Whatever a bar that takes itself away prints last, it erases its line: "erase in line" of ECMA-48.
    assert said(out).rstrip().endswith("\x1b[2K")
