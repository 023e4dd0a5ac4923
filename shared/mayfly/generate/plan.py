"""What a request comes down to before anything is painted."""

from dataclasses import dataclass

from mayfly.generate.recipe import Recipe
from mayfly.generate.result import Treatment


@dataclass(frozen=True, slots=True)
class Plan:
    """The pictures of one request, in the order of their seeds, and what the answer says about them."""

    recipes: tuple[Recipe, ...]
    prompt: str
    negative_prompt: str
    refined_prompt: str
    treatment: Treatment
