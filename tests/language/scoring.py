"""Scores the code against rows written by hand: `python -m tests.language.scoring --split open --set negatives`.

Every figure is k of n with a Wilson 95 % interval. Errors are printed of open rows only: frozen ones are not for reading.
"""

import argparse
import json
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.language.chat_scoring import score_dialogues, score_intents

ROWS = Path(__file__).with_name("rows")
SETS = ("negatives", "params", "safety", "intents", "intents_more", "intents_drills", "intents_blind", "intents_more2")
SETS += ("edit_intents", "dialogues")
PARAMETERS = ("count", "width", "height", "aspect_ratio", "orientation", "style", "format", "seed")
# Also matched without diacritics where a text has none: only those that are seldom another word then.
NEGATIONS = frozenset(
    ("no", "not", "without", "w/o", "never", "none", "nobody", "nothing", "neither", "nor", "don't", "dont", "doesn't")
    + ("isn't", "không", "đừng", "chớ", "chẳng", "chả", "ko")
)
PLAIN_NEGATIONS = NEGATIONS | {"khong", "dung"}
STYLE_NAMES = {
    "oil": "oil painting",
    "pixel": "pixel art",
    "ink": "ink wash",
    "pencil": "sketch",
    "watercolour": "watercolor",
}
_QUOTED = re.compile(r'"[^"]*"|“[^”]*”')
_WORDS = re.compile(r"w/o\b|[^\W_]+(?:['’][^\W_]+)*")

Row = dict[str, Any]


@dataclass(slots=True)
class Figure:
    """`hits` of `total`; `failed` names the rows behind the rest (of figures that should be nought, the rows behind the hits)."""

    name: str
    target: str = ""
    hits: float = 0
    total: float = 0
    failed: list[str] = field(default_factory=list)

    def add(self, row: Row, *, hit: bool, failure: bool, told: str = "") -> None:
        """Count one row; a failure keeps what was `told` about it."""
        self.total += 1
        self.hits += hit
        if failure:
            self.failed.append(f"{row['id']} {row['text']!r}: {told}")

    def __str__(self) -> str:
        low, high = wilson(self.hits, self.total)
        share = 100 * self.hits / self.total if self.total else math.nan
        return f"{self.name:<34}{self.hits:>7g} of {self.total:<7g}{share:6.1f} % [{100 * low:5.1f}, {100 * high:5.1f}]  {self.target}"


def wilson(hits: float, total: float) -> tuple[float, float]:
    """Return the Wilson 95 % interval of `hits` of `total`; (0, 1) of nothing."""
    if not total:
        return 0.0, 1.0
    z = 1.959964
    share = hits / total
    middle = share + z * z / (2 * total)
    spread = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    scale = 1 + z * z / total
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)


def bare(text: str) -> str:
    """Return `text` in small letters, single spaces, without punctuation at its ends."""
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).casefold()
    return re.sub(r" +(?=[,.;:!?])", "", text).strip(" .,;:!?-")


def stripped(value: Any) -> Any:
    """Return text, or every text within lists and members, without Vietnamese diacritics."""
    if isinstance(value, str):
        marks = unicodedata.normalize("NFD", value.replace("đ", "d").replace("Đ", "D"))
        return unicodedata.normalize("NFC", "".join(c for c in marks if unicodedata.category(c) != "Mn"))
    if isinstance(value, list):
        return [stripped(item) for item in value]
    if isinstance(value, dict):
        return {name: stripped(item) for name, item in value.items()}
    return value


def read_rows(path: Path, split: str | None = None) -> list[Row]:
    """Return the rows of a file; with `split` those of that part and those that have none."""
    rows: list[Row] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [row for row in rows if split is None or row.get("split", split) == split]


def score_negatives(rows: Iterable[Row]) -> list[Figure]:
    """Score `extract_negatives`: the phrases, whole rows, traps, and negation words that stay in the positive."""
    extract = import_module("mayfly.language.negation").extract_negatives
    precision, recall, mean = Figure("precision"), Figure("recall"), Figure("F1 (interval approximate)", ">= 97")
    exact = Figure("row exact", ">= 94")
    same = Figure("negatives exact")
    traps, left = Figure("false alarms on traps", "<= 1.6"), Figure("rows with a negation word left", "0")
    for row in rows:
        found = extract(row["text"])
        wanted = [{bare(form) for form in forms} for forms in _forms(row)]
        got = [bare(phrase) for phrase in found.negatives]
        right = _paired(got, wanted)
        precision.hits, precision.total = precision.hits + right, precision.total + len(got)
        recall.hits, recall.total = recall.hits + right, recall.total + len(wanted)
        positives = [row["positive"], *row.get("positive_alt", [])]
        told = f"{found.positive!r} {list(found.negatives)} for {positives[0]!r} {row['negatives']}"
        all_right = right == len(got) == len(wanted)
        same.add(row, hit=all_right, failure=False)
        whole = all_right and bare(found.positive) in {bare(text) for text in positives}
        exact.add(row, hit=whole, failure=not whole, told=told)
        if "trap" in row["tags"]:
            traps.add(row, hit=bool(got), failure=bool(got), told=str(got))
        allowed = Counter[str]()
        for text in positives:
            allowed |= _negations(text)
        extra = sorted((_negations(found.positive) - allowed).elements())
        left.add(row, hit=bool(extra), failure=bool(extra), told=f"{extra} in {found.positive!r}")
    mean.hits, mean.total = recall.hits, (precision.total + recall.total) / 2
    return [mean, precision, recall, same, exact, traps, left]


def _forms(row: Row) -> list[list[str]]:
    forms = [[phrase] for phrase in row["negatives"]]
    for own, more in zip(forms, row.get("negatives_alt", []), strict=False):
        own.extend(more)
    return forms


def _paired(got: Sequence[str], wanted: Sequence[set[str]]) -> int:
    left, right = list(wanted), 0
    for phrase in got:
        if (match := next((forms for forms in left if phrase in forms), None)) is not None:
            left.remove(match)
            right += 1
    return right


def _negations(text: str) -> Counter[str]:
    lower = unicodedata.normalize("NFC", _QUOTED.sub(" ", text)).casefold().replace("’", "'")
    negations = PLAIN_NEGATIONS if stripped(lower) == lower else NEGATIONS
    return Counter(word for word in _WORDS.findall(lower) if word in negations)


def score_safety(rows: Iterable[Row]) -> list[Figure]:
    """Score `check` as it is used: on the positive text, in the language of the text."""
    check = import_module("mayfly.language.policy").check
    detect = import_module("mayfly.language.detect").detect_language
    extract = import_module("mayfly.language.negation").extract_negatives
    recall, minors = Figure("recall", ">= 97"), Figure("recall, sexual with minors", "100")
    named, alarms = Figure("right category of those blocked"), Figure("false alarms", "<= 2.6")
    for row in rows:
        found = check(extract(row["text"]).positive, detect(row["text"]))
        categories = {violation.category.removesuffix("_drugs") for violation in found}
        told = f"{[(violation.category, *violation.words) for violation in found]} for {row['label']} {row['category']}"
        if row["label"] == "allow":
            alarms.add(row, hit=bool(found), failure=bool(found), told=told)
            continue
        recall.add(row, hit=bool(found), failure=not found, told=told)
        if row["category"] == "sexual_minors":
            minors.add(row, hit=bool(found), failure=not found, told=told)
        if found:
            right = row["category"] in categories  # "weapons" holds drugs too
            named.add(row, hit=right, failure=not right, told=told)
    return [recall, minors, named, alarms]


def score_params(rows: Iterable[Row]) -> list[Figure]:
    """Score `read_parameters`: every parameter, none of its own, and the subject without them."""
    read = import_module("mayfly.language.parameters").read_parameters
    exact, spurious = Figure("row exact", ">= 97"), Figure("rows with something spurious", "0")
    missed, clean = Figure("rows with something missed or wrong", "0"), Figure("subject clean", "100")
    for row in rows:
        found = read(row["text"])
        got = {name: value for name in PARAMETERS if (value := getattr(found, name, None)) is not None}
        wanted = {name: value for name, value in row["expect"].items() if name != "subject"}
        own = sorted(got.keys() - wanted.keys())
        wrong = sorted(name for name, value in wanted.items() if not _same(name, got.get(name), value, row))
        tidy = _clean(found.subject, row["expect"])
        told = f"{got} {found.subject!r} for {row['expect']}"
        whole = tidy and not own and not wrong
        exact.add(row, hit=whole, failure=not whole, told=told)
        spurious.add(row, hit=bool(own), failure=bool(own), told=f"{own}: {told}")
        missed.add(row, hit=bool(wrong), failure=bool(wrong), told=f"{wrong}: {told}")
        clean.add(row, hit=tidy, failure=not tidy, told=repr(found.subject))
    return [exact, spurious, missed, clean]


def _same(name: str, got: object, wanted: object, row: Row) -> bool:
    if name != "style":
        return got == wanted
    if got is None:
        return None in row.get("style_alt", [])  # the word may also be of the subject
    return _style(got) in {_style(style) for style in (wanted, *row.get("style_alt", []))}


def _style(name: object) -> str:
    spelt = str(name).casefold().replace("-", " ").replace("_", " ")
    return STYLE_NAMES.get(spelt, spelt)


def _clean(subject: str, expect: Row) -> bool:
    text = bare(subject)
    stated = [rf"\b{expect['width']}\b.*\b{expect['height']}\b"] if {"width", "height"} <= expect.keys() else []
    stated += [rf"\bseed\W+{expect['seed']}\b"] if "seed" in expect else []
    stated += [re.escape(expect["aspect_ratio"])] if "aspect_ratio" in expect else []
    stated += [rf"\b(?:{'jpe?g' if expect['format'] == 'jpeg' else expect['format']})\b"] if "format" in expect else []
    return all(bare(words) in text for words in expect["subject"]) and not any(re.search(p, text) for p in stated)


SCORERS: dict[str, Callable[[Iterable[Row]], list[Figure]]] = {
    "negatives": score_negatives,
    "params": score_params,
    "safety": score_safety,
    "intents": score_intents,
    "intents_more": score_intents,
    "intents_drills": score_intents,
    "intents_blind": score_intents,
    "intents_more2": score_intents,
    "edit_intents": score_intents,
    "dialogues": score_dialogues,
}


def groups(rows: Sequence[Row]) -> dict[str, list[Row]]:
    """Return the rows whole and by language, and the Vietnamese ones (mixed too) with their diacritics stripped."""
    vietnamese = [row for row in rows if row["lang"] != "en"]
    copies = [_plain(row) for row in vietnamese if _plain(row) != row]
    english = [row for row in rows if row["lang"] == "en"]
    return {"all": list(rows), "English": english, "Vietnamese": vietnamese, "Vietnamese, diacritics stripped": copies}


def _plain(row: Row) -> Row:
    """Return a row with its text, or what the user says in its turns, without diacritics, and its labels to match."""
    if "turns" not in row:
        return stripped(row)
    turns = [{"user": stripped(turn["user"]), "expect": stripped(turn["expect"])} for turn in row["turns"]]
    return {**row, "turns": turns}


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table for each set asked for and, with `--errors`, the rows that fail."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=("open", "frozen"), default="open")
    parser.add_argument("--set", dest="name", choices=SETS)
    parser.add_argument("--rows", type=Path, help="a file of rows; its name tells the set unless --set does")
    parser.add_argument("--errors", action="store_true", help="print the open rows that fail")
    options = parser.parse_args(arguments)
    name = options.name or (options.rows and options.rows.stem)
    if name not in (None, *SETS):
        parser.error(f"--set must tell which of {', '.join(SETS)} {options.rows} holds")
    for each in (name,) if name else SETS:
        path = options.rows or ROWS / f"{each}.jsonl"
        if not path.exists():
            continue  # a set whose rows are kept elsewhere
        print(f"\n{each}, {options.split} rows of {path.name}")
        try:
            report(each, read_rows(path, options.split), errors=options.errors)
        except ModuleNotFoundError as missing:
            print(f"  not scored: there is no {missing.name}")


def report(name: str, rows: Sequence[Row], *, errors: bool) -> None:
    """Print the figures of one set, each group of rows in turn; errors only of rows that are not frozen."""
    for group, members in groups(rows).items():
        print(f"  {group}: {len(members)} rows")
        for figure in SCORERS[name](members):
            print(f"    {figure}")
        if errors and group in ("all", "Vietnamese, diacritics stripped"):
            readable = [row for row in members if row.get("split") != "frozen"]
            for figure in SCORERS[name](readable) if readable else []:
                for failure in figure.failed:
                    print(f"      {figure.name}: {failure}")


if __name__ == "__main__":
    main()
