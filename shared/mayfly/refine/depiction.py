"""What a prompt asks the painter to show: the user's words choose things and place, our additions only the light."""

from dataclasses import replace

from mayfly.refine.reading import read
from mayfly.scene.parser import read_scene
from mayfly.scene.spec import Scene


def depict(prompt: str, *, negative_prompt: str = "", style: str | None = None) -> Scene:
    """Return the scene of a prompt, refined or not. Spans point into `prompt`.

    A refined prompt speaks of negative space and clean edges: words for a model, not things to draw. They are blanked
    before the scene is read; only a time of day among them counts, and only where the user named none. A medium that
    stands alone behind the last comma is the user's own: refinement adds more than that.
    """
    own_words = _without_additions(prompt)
    reading = read_scene(own_words, negative_prompt=negative_prompt, style=style)
    if own_words == prompt:
        return reading.scene
    scene, whole = reading.scene, read_scene(prompt, style=style).scene
    alone = prompt.strip(" .")[len(own_words.rstrip()) :].strip(" ,.").count(",") == 0
    return replace(
        scene,
        time=scene.time if "time" in reading.stated else whole.time,
        style=whole.style if alone and scene.style == "default" else scene.style,
    )


def _without_additions(prompt: str) -> str:
    """Return the prompt with our own additions blanked out: as long as it was."""
    if "," not in prompt and "." not in prompt:
        return prompt  # additions come behind a comma or a full stop
    blanked = prompt
    for start, end in read(prompt).own_spans:
        blanked = blanked[:start] + " " * (end - start) + blanked[end:]
    return blanked
