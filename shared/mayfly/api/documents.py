"""The API's description as it is shipped, and as a page."""

import json
from functools import lru_cache
from pathlib import Path

from aws_lambda_powertools.event_handler import Response

# The description is fetched by the page from beside it, so that a stage's path stays in front.
_PAGE_HEADERS = {"Cache-Control": "public, max-age=300"}


@lru_cache(maxsize=1)
def description(path: Path) -> str:
    """Return docs/openapi.json as the function ships it."""
    return path.read_text(encoding="utf-8")


def answer_description(path: Path, *, base_url: str) -> Response[str]:
    """Return the description with this deployment's address as its server."""
    document = json.loads(description(path))
    document["servers"] = [{"url": base_url or "/"}]
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return Response(200, content_type="application/json", body=text, headers=_PAGE_HEADERS)


def answer_page() -> Response[str]:
    """Return Swagger UI with everything it needs in the one page: it works without a network."""
    return Response(200, content_type="text/html; charset=utf-8", body=_page(), headers=_PAGE_HEADERS)


@lru_cache(maxsize=1)
def _page() -> str:
    import aws_lambda_powertools

    # Powertools ships Swagger UI (Apache-2.0); its own enable_swagger would import pydantic.
    assets = Path(aws_lambda_powertools.__file__).parent / "event_handler" / "openapi" / "swagger_ui"
    script = (assets / "swagger-ui-bundle.min.js").read_text(encoding="utf-8")
    sheet = (assets / "swagger-ui.min.css").read_text(encoding="utf-8")
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mayfly API</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">'
        f'<style>{sheet}</style></head><body><div id="api"></div><script>{script}</script><script>'
        'SwaggerUIBundle({url: location.pathname.replace(/docs\\/*$/, "openapi.json"), dom_id: "#api"});'
        "</script></body></html>"
    )
