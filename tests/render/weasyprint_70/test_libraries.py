"""press/render/weasyprint_70/libraries.py: the engine's libraries are loaded without asking the compiler where they are."""

from __future__ import annotations

import subprocess
import sys

import pytest

from press.workshop import HOUSE

WATCHED = """
import subprocess, sys
started = []
sys.addaudithook(lambda event, args: started.append(args[0]) if event == "subprocess.Popen" else None)
"""


def _said(script: str) -> str:
    return subprocess.run([sys.executable, "-c", script], cwd=HOUSE, capture_output=True, text=True, check=True).stdout


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the engine's search is needed")
def test_no_other_program_is_asked_where_the_libraries_are():
    assert _said(WATCHED + "import press.render.engine\nprint(started)").splitlines() == ["[]"]


def test_the_engine_searches_where_the_loader_does_not_know_a_library():
    script = """
import cffi
plain = cffi.FFI.dlopen
calls = []
def unknown(self, name, flags=0):
    import ctypes.util
    calls.append(ctypes.util.find_library.__module__)
    if calls[-1].startswith("press"):
        raise OSError(name)
    return plain(self, name, flags)
cffi.FFI.dlopen = unknown
import press.render.engine
print(calls[0], calls[-1])
"""
    assert _said(script).splitlines() == ["press.render.weasyprint_70.libraries ctypes.util"]


def test_the_search_is_as_it_was_afterwards():
    script = "import press.render.engine, ctypes.util\nprint(ctypes.util.find_library.__module__)"
    assert _said(script).splitlines() == ["ctypes.util"]
