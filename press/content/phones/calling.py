"""Words for calling and texting, as they begin, in the languages of the campaign and some more.

Only beside such a word is `988` a number to dial. A language that is not here loses the finer checks, not the others.
"""

from __future__ import annotations

import re

# What somebody is asked to do; the number follows, or in some languages comes before.
VERBS = (
    r"\b(?:call|dial|phone|ring|text|texting|sms|telephone|fax|whatsapp)(?=[\s:])",
    r"\b(?:llam[ae]\w*|marc[ae]\w*|marqu\w+|telefone\w*|textee\w*|env[ií]\w+|mand[ae]\w*)",
    r"\b(?:ligu\w+|ligar|disqu\w+|telefon\w+|appel\w+|compos\w+|téléphon\w+|rele|tèks\w*)",
    r"(?:gọi|quay số|nhắn tin|\btumawag|\btawagan|\bi-dial|\bmag-text|\bi-text|\bwac\b|\bhu rau\b)",
    r"(?:позвони\w*|звони\w*|набер\w+|набир\w+|отправь\w*|зателефонуй\w*|телефонуй\w*|дзвон\w+|наб[еи]р\w+|надішл\w+)",
    r"(?:拨打?|撥打?|致电|致電|打电话|打電話|发短信|發簡訊|電話|电话|전화|문자|ダイヤル)",
    r"(?:اتصل\w*|اتصال|أرسل\w*|تماس|زنگ|پیامک|پیام|کال|کول|زنګ)",
    r"(?:कॉल|डायल|फ़ोन|फोन|मैसेज|ਕਾਲ|ਫ਼ੋਨ|ਡਾਇਲ)",
    r"(?:ហៅ|ទូរសព្ទ|ទូរស័ព្ទ|ໂທ|โทร|กด|ส่ง|ဖုန်း|ခေါ်|ይደውሉ|ደውሉ|ደውል|ይደውል|զանգ\w*)",
)
# What a number is called; too common beside other figures to tell more than emergency codes.
NOUNS = (
    r"\b(?:calls?|calling|tel|phone|telephone|hotlines?|helplines?|numbers?|mobile|cell|fax|texts?|sms|whatsapp)\b",
    r"\b(?:tel[ée]fonos?|n[uú]meros?|l[ií]neas?|numéros?|téléphone|telefone|telepono|numero|số|điện thoại|taleefan\w*|xov tooj)\b",
    r"(?:телефон\w*|номер\w*|电话|電話|号码|號碼|番号|번호|هاتف|رقم|تلفن|شماره|नंबर|नम्बर|ਨੰਬਰ|លេខ|เบอร์|နံပါတ်|ስልክ|հեռախոս\w*)",
)
VERB = re.compile("|".join(VERBS), re.IGNORECASE)
ANY = re.compile("|".join((*VERBS, *NOUNS)), re.IGNORECASE)
REACH = 32  # so far before a number a word for calling may stand, in letters
# What ends a sentence, in the scripts of our languages.
STOPS = ".!?;\u0589\u061b\u061f\u06d4\u0964\u0965\u104b\u1362\u1367\u17d4\u17d5\u3002\uff01\uff1f"
_STOPS = re.compile(rf"[{STOPS}](?:\s|$)|[\n\x03]")


def called_before(text: str, at: int) -> bool:
    """True where a word for calling, or for what is called, stands before a place, in the same sentence."""
    return _before(ANY, text, at)


def asked_before(text: str, at: int) -> bool:
    """True where somebody is asked to call or to text right before a place, in the same sentence."""
    return _before(VERB, text, at)


def _before(pattern: re.Pattern[str], text: str, at: int) -> bool:
    before = text[max(0, at - REACH) : at]
    stop = max((match.end() for match in _STOPS.finditer(before) if not _short(before, match.start())), default=0)
    return pattern.search(before[stop:]) is not None


def _short(text: str, stop: int) -> bool:
    """True for the full stop of an abbreviation such as `Tel.`."""
    return re.search(r"\b(?:tel|ph|no|nr|fax|mob|cel|тел)$", text[:stop], re.IGNORECASE) is not None
