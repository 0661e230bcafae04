"""The words of the small campaign: a notice, a brief, and what is translated into Spanish."""

from __future__ import annotations

NOTICE = """title: Your pay
lead:
  text: You can ask {{ contact.desk }} about your pay.
  short: Ask {{ contact.desk }}.
  note: Second person, calm.
  critical: true
number:
  text: "{{ contact.desk }}"
  same: true
how:
  often: About {{ fact.unpaid }} are not paid in full.
"""

BRIEF = """id: brief-01-wages
order: 1
title: Unpaid wages
question: How common are unpaid wages?
answer: Common enough to matter [@survey].
as_of: 2026-11-23
review_by: 2027-11-23
figures:
  share: {fact: unpaid, label: of kitchen workers were not paid in full}
  claims: {fact: claims, label: claims were filed}
  owed: {fact: owed, label: was owed}
evidence:
  known:
    heading: What is known
    text: |
      In one town {{ fact.unpaid }} were not paid in full [@survey].

      The state counts claims [@handbook].
    chart:
      dataset: claims-by-year
      form: bars
      column: filed
  unknown:
    heading: What is not known
    text: Nobody has counted the rest [@handbook].
terms: [wage-theft]
claim:
  says: Wage theft is rare.
  record: The survey says otherwise [@survey].
actions:
  agencies: Publish how many claims were paid.
  employers: Keep records. Ask {{ contact.desk }}.
"""

SPANISH = """#
msgid ""
msgstr ""
"Language: es\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

#. for: victim
msgctxt "notice.title"
msgid "Your pay"
msgstr "Su pago"

#. Second person, calm.
#, fuzzy
#| msgid "Ask {{ contact.desk }} about pay."
msgctxt "notice.lead"
msgid "You can ask {{ contact.desk }} about your pay."
msgstr "Pregunte en {{ contact.desk }}."

msgctxt "indicators.pay.question"
msgid "Are you paid what you were promised?"
msgstr ""
"¿Le pagan "
"lo prometido?"
"""
