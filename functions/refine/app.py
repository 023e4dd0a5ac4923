"""Routes of prompt refinement."""

from aws_lambda_powertools.event_handler import Response

from mayfly import bootstrap
from mayfly.api.body import read_json
from mayfly.api.refinement import extract_out, read_refinement, refine_out, styles_out, validate_out
from mayfly.api.resolver import Resolver, json_response, serve
from mayfly.api.schemas.refinement import PromptIn, RefineIn, ValidateIn
from mayfly.refine.refiner import refine
from mayfly.refine.styles import styles

app = Resolver()


@app.post("/api/v1/prompt-refinement/refine")
def refine_prompt() -> Response[str]:
    """Improve a prompt and say what was changed and why."""
    body = read_json(app.current_event.raw_event, RefineIn)
    refined = refine(read_refinement(body), policy=bootstrap.policy())
    return json_response(refine_out(refined, request_id=app.request_id))


@app.post("/api/v1/prompt-refinement/validate")
def validate_prompt() -> Response[str]:
    """Say what is wrong with a prompt."""
    from mayfly.refine.validation import validate  # with the translator and the targets: not of every cold start

    body = read_json(app.current_event.raw_event, ValidateIn)
    validation = validate(body.prompt, body.target, policy=bootstrap.policy())
    return json_response(validate_out(validation, request_id=app.request_id))


@app.post("/api/v1/prompt-refinement/extract-negative")
def extract_negative() -> Response[str]:
    """Part a prompt into what is wanted and what is not."""
    from mayfly.refine.extraction import extract

    body = read_json(app.current_event.raw_event, PromptIn)
    return json_response(extract_out(extract(body.prompt), request_id=app.request_id))


@app.get("/api/v1/prompt-refinement/styles")
def list_styles() -> Response[str]:
    """List the styles."""
    return json_response(styles_out(styles()))


lambda_handler = serve(app)
