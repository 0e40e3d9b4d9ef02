"""What counts as a name: cleaning of the alternate names and the folding that compares them."""

import re
import unicodedata

LATIN_BLOCKS = re.compile(
    "[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0300-\u036f\u1d00-\u1dbf\u1e00-\u1eff"
    "\u2c60-\u2c7f\ua720-\ua7ff\ufb00-\ufb06]")
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
CODE = re.compile(r"[A-Z0-9]{2,4}\Z")
MACHINE_TRANSLITERATION = re.compile(r"[a-z0-9 '`=~.,-]+\Z")
MAX_LENGTH = 120


def fold(name):
    """Case- and diacritics-folded form: two spellings that a reader takes for one name are equal."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return re.sub(r"[\W_]+", " ", "".join(c for c in decomposed if not unicodedata.combining(c))).strip()


def clean(name):
    """NFC, no invisible characters, no characters that the table uses itself."""
    name = INVISIBLE.sub("", unicodedata.normalize("NFC", name)).replace("|", " ")
    return re.sub(r"\s+", " ", name).strip()


def is_latin(name):
    """Whether every letter of the name is of the Latin script."""
    return all(LATIN_BLOCKS.match(c) for c in name if c.isalpha())


def is_junk(name, country=""):
    """
    Whether an alternate name hurts more than it helps.

    GeoNames files codes ("ALP", "SYALP"), links and machine transliterations ("hlb", "a lei po")
    among the alternate names. No newspaper writes them, but many a word of a text equals one.
    """
    return (
        len(name) < 2
        or len(name) > MAX_LENGTH
        or not any(c.isalpha() for c in name)
        or "://" in name
        or name.lower().startswith(("http", "www."))
        or bool(CODE.match(name))
        or bool(country and re.match(country + r"[A-Z0-9]{3}\Z", name))
        or bool(MACHINE_TRANSLITERATION.match(name))
    )


def sort_by_script(main, alternates, country=""):
    """The cleaned alternates as (names in Latin script, names in other scripts), sorted, each once."""
    seen = {main}
    latin, other = [], []
    for name in map(clean, alternates):
        if name not in seen and not is_junk(name, country):
            seen.add(name)
            (latin if is_latin(name) else other).append(name)
    return sorted(latin), sorted(other)
