"""POST /v1/images/..., from the event to the answer."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from aws_lambda_powertools.event_handler import Response
from msgspec.json import encode

from mayfly.api.body import header, read_json
from mayfly.api.form import read_form
from mayfly.api.openai.answers import images_out, stream_out
from mayfly.api.openai.editing import AskedEdits, read_edit_form, read_variation_form
from mayfly.api.openai.models import Catalogue
from mayfly.api.openai.reading import OpenAIAsked, read_images
from mayfly.api.openai.refusals import openai_errors
from mayfly.api.openai.seeds import RETRY_HEADER, Memory, seed_of
from mayfly.api.resolver import json_response
from mayfly.api.schemas.openai import ImagesIn
from mayfly.generate.copies import Copies
from mayfly.generate.editing import PictureEditing
from mayfly.generate.request import Caller
from mayfly.generate.result import ImageResult

if TYPE_CHECKING:
    from mayfly.generate.jobs.submissions import Submissions


@dataclass(frozen=True, slots=True)
class OpenAIImages:
    """OpenAI's image routes over the engine."""

    pictures: "Submissions"
    editing: PictureEditing
    copies: Copies
    catalogue: Catalogue
    seeds: Memory

    def generations(self, event: Mapping[str, Any], caller: Caller, *, request_id: str) -> Response[str]:
        """Answer a request for pictures. Raises InvalidRequest, NotFound, and what making pictures raises."""
        body = read_json(event, ImagesIn)
        asked = read_images(body, self.catalogue)
        with openai_errors():
            seed = seed_of(
                asked.request.seed,
                tenant=caller.tenant,
                body=encode(body),
                retries=header(event, RETRY_HEADER),
                memory=self.seeds,
            )
            asked = replace(asked, request=replace(asked.request, seed=seed))
            result = self.pictures.generate(asked.request, caller)
        return self._answer(asked, result, request_id)

    def edits(self, event: Mapping[str, Any], caller: Caller, *, request_id: str) -> Response[str]:
        """Answer a form with a picture and what to do to it. Raises InvalidRequest, NotFound, PayloadTooLarge."""
        with openai_errors():
            wanted = read_edit_form(read_form(event), self.catalogue, self.editing.can)
        return self._edited(wanted, caller, request_id)

    def variations(self, event: Mapping[str, Any], caller: Caller, *, request_id: str) -> Response[str]:
        """Answer a form with a picture to make others of. Raises InvalidRequest, NotFound, PayloadTooLarge."""
        return self._edited(read_variation_form(read_form(event), self.catalogue), caller, request_id)

    def _edited(self, wanted: AskedEdits, caller: Caller, request_id: str) -> Response[str]:
        return self._answer(wanted.asked, self.editing.edit(wanted.requests, caller), request_id)

    def _answer(self, asked: OpenAIAsked, result: ImageResult, request_id: str) -> Response[str]:
        read = self.pictures.read
        if asked.partial_images is None:
            return json_response(images_out(asked, result, self.copies, read, request_id=request_id))
        events = stream_out(asked, result, self.copies, read, request_id=request_id)
        return Response(200, content_type="text/event-stream; charset=utf-8", body=events)
