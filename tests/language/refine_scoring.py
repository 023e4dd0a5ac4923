"""Scores refinement, intents and policy on public prompts: `python -m tests.language.refine_scoring --set refine --errors`.

Every figure is k of n with a Wilson 95 % interval. Errors are printed of open rows only: frozen ones are not for reading.
"""

import argparse
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.language.scoring import ROWS, Figure, Row, groups, read_rows, stripped

SETS = ("refine", "intents", "parti")
PARTI = ROWS / "parti_prompts.txt"
PICTURES = frozenset(("image_generation", "image_variations"))
EDITS = frozenset(("image_edit", "style_transfer", "background_removal", "upscale", "face_swap"))
# The refiner's classes, as the labels name them; a class not named here has its own name.
LABELS_OF_CLASS = {
    "city": ("place",),
    "interior": ("place",),
    "building": ("place",),
    "plant": ("landscape", "object"),
    "abstract": ("abstract", "graphic"),
    "graphic": ("graphic", "abstract"),
}
BOOSTERS = (
    "masterpiece", "best quality", "high quality", "4k", "8k", "16k", "uhd", "ultra hd", "highly detailed", "ultra detailed",
    "hyper detailed", "insanely detailed", "award-winning", "trending on artstation", "stunning", "breathtaking", "amazing",
    "kiệt tác", "chất lượng cao", "siêu nét", "siêu chi tiết", "tuyệt đẹp", "đẹp ngỡ ngàng", "đoạt giải",
)  # fmt: skip
# Words of either side of an axis; an addition is never of a side while anything else in the prompt is of the other.
AXES = (
    (("night", "midnight", "moonlight", "moonlit", "starry", "ban đêm", "nửa đêm", "ánh trăng", "đêm"),
     ("noon", "midday", "daylight", "sunlight", "sunlit", "golden hour", "ban ngày", "giữa trưa", "nắng")),
    (("photo", "photograph", "polaroid", "bokeh", "film grain", "dslr", "ảnh chụp", "ảnh phim"),
     ("oil painting", "watercolor", "watercolour", "sketch", "cartoon", "anime", "pixel art", "brushstrokes", "tranh",
      "sơn dầu", "màu nước", "phác thảo", "hoạt hình", "nét cọ")),
    (("close-up", "macro", "cận cảnh"), ("wide shot", "wide view", "aerial", "panoramic", "toàn cảnh", "flycam")),
    (("black and white", "monochrome", "grayscale", "đen trắng", "đơn sắc"),
     ("vibrant", "vivid", "colorful", "colourful", "rực rỡ", "sặc sỡ", "nhiều màu")),
    (("calm", "serene", "tranquil", "peaceful", "yên bình", "tĩnh lặng"),
     ("stormy", "storm", "blizzard", "chaotic", "bão", "dữ dội")),
    (("empty", "deserted", "abandoned", "vắng", "bỏ hoang"), ("crowded", "bustling", "đông đúc", "nhộn nhịp", "tấp nập")),
    (("sunny", "clear sky", "clear blue sky", "trời quang", "nắng"), ("rain", "rainy", "foggy", "overcast", "mưa", "u ám")),
    (("sunrise", "dawn", "bình minh"), ("sunset", "dusk", "hoàng hôn")),
    (("low angle", "from below", "từ dưới lên"), ("aerial", "from above", "top-down", "overhead", "từ trên xuống")),
)  # fmt: skip
NUMBERS = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen", "hundred", "thousand",
)  # fmt: skip
COLOURS = (
    "red", "orange", "yellow", "green", "blue", "purple", "violet", "pink", "brown", "black", "white", "grey", "gray", "gold", "golden", "silver", "teal", "turquoise",
    "beige", "maroon", "navy",
)  # fmt: skip
SPATIAL = (
    "on top of", "in front of", "next to", "to the left of", "to the right of", "on the left", "on the right", "left of",
    "right of", "behind", "under", "underneath", "below", "above", "beside", "between", "inside", "in the background",
    "in the foreground", "in the middle", "in the center", "over", "around", "across", "near", "beneath", "outside",
)  # fmt: skip
_QUOTED = re.compile(r"[\"“][^\"“”]+[\"”]|‘[^‘’]+’|(?<!\w)'.+?'(?!\w)")
_SMALL = frozenset((
    "a", "an", "the", "of", "in", "on", "at", "with", "and", "from", "by", "to", "for", "và", "với", "của", "trong", "trên", "những", "các", "một",
))  # fmt: skip


def plain(text: str) -> str:
    """Return `text` composed, in small letters, with single spaces and straight quotes."""
    text = unicodedata.normalize("NFC", text).casefold().replace("’", "'").replace("“", '"').replace("”", '"')
    return re.sub(r"\s+", " ", text)


def count(phrase: str, text: str, *, whole: bool = True) -> int:
    """Return how often `phrase` stands in `text` at a word's beginning and, if `whole`, up to a word's end."""
    end = r"(?!\w)" if whole else ""
    return len(re.findall(rf"(?<!\w){re.escape(plain(phrase))}{end}", plain(text)))


def score_refine(rows: Iterable[Row]) -> list[Figure]:
    """Score full refinement of each row, and how often the most frequent addition comes."""
    kept, clean = Figure("must_keep kept", "100"), Figure("must_not_add absent", "100")
    once, agreed = Figure("nothing said twice", "100"), Figure("nothing contradicted", "100")
    same, three = Figure("idempotent", "100"), Figure(">= 3 facets added", "100")
    kind, sober = Figure("subject class"), Figure("no booster words", "100")
    used, total = Counter[str](), 0
    for row in rows:
        total += 1
        try:
            found = _refined(row["text"])
        except ValueError as refused:
            for figure in (kept, clean, once, agreed, same, three, sober):
                figure.add(row, hit=False, failure=True, told=repr(refused))
            continue
        text = found.refined_prompt
        added = [change.text for change in found.changes if change.op == "add"]
        used.update(added)
        lost = [k for k in row["must_keep"] if not any(count(form, text, whole=False) for form in k.split("|"))]
        kept.add(row, hit=not lost, failure=bool(lost), told=f"{lost} in {text!r}")
        marked = stripped(row["text"]) != row["text"]
        answer = text if marked else stripped(text)  # labels of a text without diacritics have none either
        banned = [b for b in row["must_not_add"] if count(b, answer) > count(b, row["text"])]
        clean.add(row, hit=not banned, failure=bool(banned), told=f"{banned} in {text!r}")
        twice = repeated(text, row["text"], added)
        once.add(row, hit=not twice, failure=bool(twice), told=f"{twice} in {text!r}")
        clashes = contradictions(row["text"], added)
        agreed.add(row, hit=not clashes, failure=bool(clashes), told=f"{clashes} in {text!r}")
        again = _refined(text).refined_prompt
        same.add(row, hit=again == text, failure=again != text, told=f"{text!r} became {again!r}")
        facets = {change.facet for change in found.changes if change.op == "add"}
        three.add(row, hit=len(facets) >= 3, failure=len(facets) < 3, told=f"{sorted(facets)} in {text!r}")
        boosters = [word for word in BOOSTERS if any(count(word, each) for each in added)]
        sober.add(row, hit=not boosters, failure=bool(boosters), told=f"{boosters} in {text!r}")
        if wanted := row.get("subject_class"):
            labels = LABELS_OF_CLASS.get(found.subject, (found.subject,))
            right = not set(labels).isdisjoint(wanted)
            kind.add(row, hit=right, failure=not right, told=f"{found.subject} for {wanted}")
    name, often = used.most_common(1)[0] if used else ("", 0)
    most = Figure("rows with the top addition", "<= 15", often, total)
    if total and often > 0.15 * total:
        most.failed.append(f"{name!r} in {often} of {total}")
    return [kept, clean, once, agreed, same, three, kind, most, sober]


def _refined(text: str) -> Any:
    """Return the full refinement. Raises ValueError where the prompt is refused, whatever the reason."""
    refiner = import_module("mayfly.refine.refiner")
    errors = import_module("mayfly.errors")
    try:
        return refiner.refine(refiner.RefineRequest(original_prompt=text, mode="full"))
    except errors.ServiceError as refused:
        raise ValueError(str(refused)) from refused


def repeated(text: str, original: str, added: Sequence[str]) -> list[str]:
    """Return the parts between commas that come twice, and additions said already by the user or another addition."""
    parts = Counter(part.strip(" .") for part in re.split(r"[,;]", plain(_QUOTED.sub("", text))))
    found = [part for part, times in parts.items() if times > 1 and part]
    words = [_content(addition) for addition in added]
    found += [a for a, own in zip(added, words, strict=True) if own and own <= _content(original)]
    for index, own in enumerate(words):
        found += [added[index] for other in words[:index] if own and other and (own <= other or other <= own)]
    return found


def _content(text: str) -> set[str]:
    return set(re.findall(r"\w+", plain(text))) - _SMALL


def contradictions(original: str, added: Sequence[str]) -> list[str]:
    """Return the pairs where an addition is of one side of an axis and the user or another addition only of the other."""
    found = []
    for axis in AXES:
        for own, other in (axis, axis[::-1]):
            if _has(own, original):
                continue
            additions = [addition for addition in added if _has(own, addition) and not _has(other, addition)]
            against = [text for text in (original, *added) if text not in additions and _has(other, text)]
            found += [f"{addition} / {text}" for addition in additions for text in against[:1]]
    return found


def _has(words: Sequence[str], text: str) -> bool:
    if stripped(text) == text:  # one syllable without diacritics is too many words
        words = [*words, *(stripped(word) for word in words if " " in word)]
    return any(count(word, text) for word in words)


def score_intents(rows: Iterable[Row]) -> list[Figure]:
    """Score `classify`: accuracy, of hard rows and of editing too, and pictures begun that nobody asked for."""
    classify = import_module("mayfly.gateway.intents").classify
    whole, hard = Figure("accuracy", ">= 97 (vi 96, stripped 93)"), Figure("accuracy, tagged hard", ">= 92")
    edits, near = Figure("accuracy, editing intents"), Figure("accuracy, near misses")
    drawn = Figure("draws when not asked", "<= 1")
    for row in rows:
        got, wanted = classify(row["text"]).name, {row["intent"], *row.get("alt", [])}
        right, told = got in wanted, f"{got} for {row['intent']}"
        whole.add(row, hit=right, failure=not right, told=told)
        for figure, counts in (
            (hard, "hard" in row["tags"]),
            (edits, row["intent"] in EDITS),
            (near, "near_miss" in row["tags"]),
        ):
            if counts:
                figure.add(row, hit=right, failure=False)
        if wanted.isdisjoint(PICTURES):
            drawn.add(row, hit=got in PICTURES, failure=False)
    return [whole, hard, edits, near, drawn]


def score_parti(rows: Iterable[Row]) -> list[Figure]:
    """Score policy on public prompts, and what of them survives full refinement."""
    check = import_module("mayfly.language.policy").check
    extract = import_module("mayfly.language.negation").extract_negatives
    flagged, refused = Figure("flagged by policy", "<= 0.2"), Figure("refused by refine")
    names = ("numbers", "colours", "quoted text", "spatial phrases")
    survive = {name: Figure(f"prompts whose {name} survive", "100") for name in names}
    for row in rows:
        violations = check(extract(row["text"]).positive)
        told = str([(violation.category, *violation.words) for violation in violations])
        flagged.add(row, hit=bool(violations), failure=bool(violations), told=told)
        try:
            found = _refined(row["text"])
        except ValueError as error:
            refused.add(row, hit=True, failure=True, told=str(error))
            continue
        refused.add(row, hit=False, failure=False)
        after = f"{found.refined_prompt} , {found.negative_prompt}"
        for name, phrases in anchors(row["text"]).items():
            lost = [phrase for phrase in phrases if count(phrase, after) < count(phrase, row["text"])]
            if phrases:
                survive[name].add(row, hit=not lost, failure=bool(lost), told=f"{lost} in {after!r}")
    return [flagged, refused, *survive.values()]


def anchors(text: str) -> dict[str, list[str]]:
    """Return the numbers, colours, quoted texts and spatial phrases of an English prompt."""
    return {
        "numbers": sorted({*re.findall(r"(?<!\w)\d+(?!\w)", text), *(n for n in NUMBERS if count(n, text))}),
        "colours": [colour for colour in COLOURS if count(colour, text)],
        "quoted text": [quoted.strip("\"“”‘’'") for quoted in _QUOTED.findall(text)],
        "spatial phrases": [phrase for phrase in SPATIAL if count(phrase, text)],
    }


def public_prompts(path: Path = PARTI) -> list[Row]:
    """Return the public prompts as rows; they are open, all of them."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [{"id": f"p{n:04}", "text": line, "lang": "en", "tags": []} for n, line in enumerate(lines, 1)]


SCORERS: dict[str, Callable[[Iterable[Row]], list[Figure]]] = {
    "refine": score_refine,
    "intents": score_intents,
    "parti": score_parti,
}


def report(name: str, rows: Sequence[Row], *, errors: bool) -> None:
    """Print the figures of one set, by language; errors only of rows that are not frozen."""
    for group, members in ({"all": rows} if name == "parti" else groups(rows)).items():
        print(f"  {group}: {len(members)} rows")
        for figure in SCORERS[name](members):
            if figure.total:
                print(f"    {figure}")
        if errors and group in ("all", "Vietnamese, diacritics stripped"):
            readable = [row for row in members if row.get("split") != "frozen"]
            for figure in SCORERS[name](readable) if readable else []:
                for failure in figure.failed:
                    print(f"      {figure.name}: {failure}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table for each set asked for and, with `--errors`, the rows that fail."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=("open", "frozen"), default="open")
    parser.add_argument("--set", dest="name", choices=SETS)
    parser.add_argument(
        "--rows", type=Path, help="a file of rows in the form of the set; its name tells it unless --set does"
    )
    parser.add_argument("--errors", action="store_true", help="print the open rows that fail")
    options = parser.parse_args(arguments)
    name = options.name or (options.rows and options.rows.stem)
    if name not in (None, *SETS):
        parser.error(f"--set must tell which of {', '.join(SETS)} {options.rows} holds")
    for each in (name,) if name else SETS:
        if each == "parti":
            path = options.rows or PARTI
            print(f"\nparti, every prompt of {path.name}")
            rows = public_prompts(path)
        else:
            path = options.rows or ROWS / f"{each}.jsonl"
            print(f"\n{each}, {options.split} rows of {path.name}")
            rows = read_rows(path, options.split)
        report(each, rows, errors=options.errors)


if __name__ == "__main__":
    main()
