"""From a scene's subjects to clusters: who belongs together, how large, and to which zone of the stage."""

from dataclasses import replace
from random import Random

from mayfly.painter import draws, sprites
from mayfly.painter.cast.bunch import BUNCHED, bunch
from mayfly.painter.cast.coats import natural_coats
from mayfly.painter.cast.company import together
from mayfly.painter.cast.pieces import MOST, SIZE_WORDS, Cluster, Piece, gathered
from mayfly.painter.cast.relations import PLACERS, breathes, side_by_side
from mayfly.painter.cast.seating import seated
from mayfly.painter.cast.tabletop import laid
from mayfly.painter.stage import BACKDROPS, INDOORS, Stage
from mayfly.scene.spec import Scene, Subject

_CLOSE = ("on", "in", "riding", "held")  # relations in which true sizes count most
_LEAST = {
    "held": 0.2,
    "in_front": 0.32,
    "behind": 0.3,
    "beside": 0.26,
    "under": 0.26,
    "over": 0.6,
}  # of the anchor's length, to be seen
_SOLID = "3d"
"""The style of which things have models of their own."""
_HOLDS = ("on", "riding", "in", "under", "beside", "over", "behind", "in_front", "held")


def _sprite_of(scene: Scene, subject: Subject, anchor: Subject | None) -> str:
    """Return the sprite that shows the subject here: whole, and seated where it rides or sits."""
    sprite = sprites.known(subject.sprite)
    portrait = scene.place in BACKDROPS and len(scene.subjects) == 1
    if not portrait:
        pose = subject.pose or ("sitting" if subject.relation == "in" and anchor else None)
        sprite = sprites.posed(sprites.whole(sprite), pose)
    seated = f"{sprite}-riding"
    if anchor is None or seated not in sprites.ids():
        return sprite
    seat = sprites.facts_of(sprites.whole(sprites.known(anchor.sprite))).seat
    return seated if subject.relation == "riding" or (subject.relation == "on" and seat) else sprite


def _cast(
    stage: Stage, scene: Scene, subject: Subject, sprite: str, length: float, count: int, key: str, draw: Random
) -> list[Piece]:
    """Return the pieces that show a subject, `length` long each."""
    if sprites.companies(sprite):
        pieces = together(sprite, length, subject.colour, key, min(count, 3), draw)
    else:
        looks, coats = _looks_of(scene, subject, sprite), natural_coats(stage, sprite)
        pieces = gathered(sprite, length, subject.colour, key, count, draw, looks, coats)
        if sprite == BUNCHED and len(pieces) > 1:
            bunch(pieces, subject.colour, draw)
    _model(scene, pieces)
    return pieces


def _model(scene: Scene, pieces: list[Piece]) -> None:
    """Let 3d models stand for drawings where the style asks for it."""
    if scene.style == _SOLID:
        for piece in pieces:
            piece.model()


def _looks_of(scene: Scene, subject: Subject, sprite: str) -> tuple[str, ...]:
    """Return the figures that may show the subject's word; those of the figure it is drawn by where it has no own."""
    if scene.style == _SOLID and sprites.modelled(sprite) != sprite:
        return (sprite,)
    word = sprites.known(subject.sprite)
    named = sprites.variants(word)
    if named == (word,) or sprite.removesuffix("-riding") != sprites.whole(word):
        return sprites.variants(sprite.removesuffix("-riding"))
    return named


def _parents(subjects: tuple[Subject, ...]) -> list[int | None]:
    """Return each subject's anchor; None where there is none, it is out of range, or the chain runs in a circle."""
    found: list[int | None] = []
    for place, subject in enumerate(subjects):
        anchor = subject.anchor if subject.relation in _HOLDS else None
        walked = {place}
        step = anchor
        while step is not None and 0 <= step < len(subjects) and step not in walked:
            walked.add(step)
            step = subjects[step].anchor if subjects[step].relation in _HOLDS else None
        free = step is not None or anchor is None or _tags(subjects[anchor]) & {"vista", "far"}
        found.append(None if free else anchor)
    return found


def _tags(subject: Subject) -> frozenset[str]:
    """Return what is known of a subject's sprite."""
    return sprites.facts_of(sprites.whole(sprites.known(subject.sprite))).tags


def _worn(subjects: tuple[Subject, ...], parents: list[int | None]) -> set[int]:
    """Return the subjects that another shows already: somebody "in" a figure that wears the clothes meant, a hat on
    a head that has one."""
    worn = set()
    for place, parent in enumerate(parents):
        if parent is None:
            continue
        if subjects[place].relation == "in" and "person" in _tags(subjects[parent]):
            worn.add(place)
        if "headgear" in _tags(subjects[place]) and "hatted" in _tags(subjects[parent]):
            worn.add(place)
    return worn


def _hand_over(subjects: tuple[Subject, ...], parents: list[int | None]) -> None:
    """Of one person and one small thing, with no relation told, put the thing into the person's hand."""
    if len(subjects) != 2 or parents != [None, None] or any(subject.count != 1 for subject in subjects):
        return
    for thing, holder in ((0, 1), (1, 0)):
        figure = sprites.whole(sprites.known(subjects[holder].sprite))
        small = sprites.facts_of(sprites.known(subjects[thing].sprite))
        if f"{figure}-riding" in sprites.ids() and "hand" in small.tags and small.metres <= 1.2:
            parents[thing] = holder


def _breathe(subjects: tuple[Subject, ...], parents: list[int | None]) -> None:
    """Let fire that stands right after a dragon come out of its mouth."""
    for place, subject in enumerate(subjects[1:], 1):
        if subject.sprite == "fire" and parents[place] is None and breathes(subjects[place - 1].sprite):
            parents[place] = place - 1


def _length(sprite: str, word: float, power: float) -> float:
    """Return the length of the longer side in compressed metres."""
    return float(max(0.02, sprites.facts_of(sprite).metres) ** power) * word


def _zone(stage: Stage, piece: Piece, subject: Subject) -> str:
    """Return where a root goes: ground, water, sky, far (in the sky, unlit), vista (the horizon), wall or float."""
    tags = piece.facts.tags
    if stage.floats and stage.ground is None:
        return "float"
    if "vista" in tags and stage.place not in INDOORS | BACKDROPS:
        return "vista"
    if "far" in tags and stage.place not in INDOORS | BACKDROPS:
        return "far"
    if "wall" in tags and stage.place in INDOORS:
        return "wall"
    aloft = "sky" in tags or subject.relation == "over" or "hang" in tags
    if aloft and stage.place not in BACKDROPS and not ("low" in tags and stage.ground):
        return "sky"
    if "perch" in tags and subject.count > 2 and stage.place not in INDOORS:
        return "sky"
    if stage.floats and "under" in tags:
        return "float"
    swims = tags & {"water", "under"} or piece.facts.pond
    if stage.water and swims:
        return "water"
    if stage.ground is None and stage.water is None:
        return "float"
    return "ground"


def clusters_of(stage: Stage, scene: Scene) -> list[Cluster]:
    """Return the clusters of a scene, each laid out within itself; at most 12 of one subject."""
    subjects = scene.subjects[:8]
    parents = _parents(subjects)
    worn = _worn(subjects, parents)
    parents = [-1 if place in worn else parent for place, parent in enumerate(parents)]
    _hand_over(subjects, parents)
    _breathe(subjects, parents)
    scene = laid(seated(replace(scene, subjects=subjects), parents), parents)
    subjects = scene.subjects
    groups: dict[int, list[Piece]] = {}
    clusters = []
    for place, subject in enumerate(subjects):
        if parents[place] is not None:
            continue
        draw = draws.draws(stage.seed, f"group:{place}")
        word = SIZE_WORDS.get(subject.size or "", 1.0)
        sprite = _sprite_of(scene, subject, None)
        shown = [subject.count, *(subjects[other].count for other in worn if subjects[other].anchor == place)]
        count = max(1, min(MOST, max(shown)))
        pieces = _cast(stage, scene, subject, sprite, _length(sprite, word, 0.36), count, f"{place}", draw)
        groups[place] = pieces
        cluster = Cluster(list(pieces), _zone(stage, pieces[0], subject), pieces[0].facts.metres, word, count)
        if cluster.zone == "ground" and "low" in pieces[0].facts.tags:
            for piece in pieces:
                piece.footing, piece.foot = "air", piece.foot - 0.4 * piece.height
        _attach(stage, scene, cluster, place, groups, parents)
        cluster.centre()
        clusters.append(cluster)
    return clusters


def _attach(
    stage: Stage, scene: Scene, cluster: Cluster, root: int, groups: dict[int, list[Piece]], parents: list[int | None]
) -> None:
    """Add everything that hangs on subject `root`, and what hangs on that."""
    seated: list[list[Piece]] = []
    for place, parent in enumerate(parents):
        if parent != root:
            continue
        subject, anchor = scene.subjects[place], groups[root][0]
        draw = draws.draws(stage.seed, f"group:{place}")
        sprite = _sprite_of(scene, subject, scene.subjects[root])
        relation = subject.relation if subject.relation in _HOLDS and subject.anchor is not None else "held"
        if subject.sprite == "fire" and breathes(scene.subjects[root].sprite):
            relation = "breath"
        power = 0.8 if relation == "riding" else 0.6 if relation in _CLOSE else 0.5
        word = SIZE_WORDS.get(subject.size or "", 1.0) / SIZE_WORDS.get(scene.subjects[root].size or "", 1.0)
        unit = max(anchor.width, anchor.height)
        ratio = (sprites.facts_of(sprite).metres / max(0.02, anchor.facts.metres)) ** power * word
        least = _LEAST.get(relation, 0.22)
        most = 2.6 if relation != "held" else 1.05 if sprites.facts_of(sprite).canopy else 0.42
        length = unit * max(least * min(1.0, word + 0.35), min(most, ratio))
        count = max(1, min(MOST, subject.count))
        pieces = _cast(stage, scene, subject, sprite, length, count, f"{place}", draw)
        if relation not in ("riding", "beside"):
            for piece in pieces:
                piece.depth += anchor.depth
        PLACERS[relation](pieces, anchor, draw)
        if relation == "on":
            seated.append(pieces)
            if len(seated) > 1:
                side_by_side(seated, anchor)
        groups[place] = pieces
        cluster.pieces.extend(pieces)
        cluster.metres = max(cluster.metres, pieces[0].facts.metres)
        _attach(stage, scene, cluster, place, groups, parents)
