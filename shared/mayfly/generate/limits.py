"""What a request may ask for: named limits, and checks that say what would be right."""

from mayfly.errors import Fault

MAX_PROMPT_LENGTH = 4000
MIN_SIDE, MAX_SIDE, DEFAULT_SIDE = 64, 2048, 512
SIDE_STEP = 8
MAX_IMAGES = 8
DEFAULT_VARIATIONS = 4
MIN_STEPS, MAX_STEPS = 1, 150
MIN_GUIDANCE, MAX_GUIDANCE = 0.0, 30.0
MIN_QUALITY, MAX_QUALITY = 1, 100
MAX_SEED = 2**32 - 1
RANDOM_SEED = -1
MAX_CLIENT_REFERENCE_LENGTH = 128

OUTPUT_FORMATS = ("png", "jpeg", "webp", "avif")
DEFAULT_QUALITY = {"jpeg": 85, "webp": 80, "avif": 70}
METADATA_LEVELS = ("provenance", "full", "none")
REFINE_MODES = ("off", "light", "full")


def number_fault(field: str, value: float, lowest: float, highest: float, code: str = "out_of_range") -> Fault | None:
    """Return the fault of a number outside lowest..highest, naming the nearest valid one; None where it is inside."""
    if lowest <= value <= highest:
        return None
    nearest = min(max(value, lowest), highest)
    allowed = f"{field} must be between {shown(lowest)} and {shown(highest)}"
    message = f"{allowed}; {shown(value)} was given. Nearest: {shown(nearest)}."
    return Fault(field, message, code)


def choice_fault(field: str, value: str, choices: tuple[str, ...]) -> Fault | None:
    """Return the fault of a value outside a list, naming the list; None where it is in it."""
    if value in choices:
        return None
    return Fault(field, f"{field} must be one of {', '.join(choices)}; {shown(value)} was given.", "invalid_choice")


def prompt_fault(field: str, prompt: str, *, lowest: int = 1) -> Fault | None:
    """Return the fault of a prompt that is empty or too long after trimming."""
    length = len(prompt.strip())
    if length < lowest:
        return Fault(field, f"{field} is empty. Describe the picture, for example: a cat on a beach.", "empty_prompt")
    if length > MAX_PROMPT_LENGTH:
        message = f"{field} may have {MAX_PROMPT_LENGTH} characters; it has {length}. Shorten it."
        return Fault(field, message, "prompt_too_long")
    return None


def shown(value: object) -> str:
    """Return a value short enough to repeat in a message."""
    text = f"{value:g}" if isinstance(value, float) else str(value)
    return text if len(text) <= 40 else f"{text[:37]}..."
