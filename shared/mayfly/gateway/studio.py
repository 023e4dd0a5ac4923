"""The studio of a conversation: pictures drawn, waited for, or changed, each kept for the next message."""

from contextlib import suppress
from dataclasses import dataclass, replace

from mayfly.errors import Gone, InvalidRequest, NotFound, ServiceError
from mayfly.gateway import answers
from mayfly.gateway.drawing import Drawn, Pictures, awaited, draw, refined
from mayfly.gateway.reply import ChatReply, say
from mayfly.gateway.retouching import VARIATIONS, Retouched, Retouching, retouched, wishes_in
from mayfly.gateway.session import Moment, Session
from mayfly.gateway.sketch import Sketch, Sketches
from mayfly.gateway.turn import Turn
from mayfly.generate.edits import EditWish
from mayfly.generate.jobs.submissions import StillPainting
from mayfly.generate.limits import DEFAULT_VARIATIONS
from mayfly.generate.request import Caller
from mayfly.language.policy import Policy
from mayfly.refine.admission import admit

CUT_OUT = EditWish("remove_background")
# Statuses of too much to do, and of failures behind us: chat answers them in words.
PASSING = frozenset({429, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class Studio:
    """Makes the pictures of turns; every method returns the answer and the session after it."""

    pictures: Pictures
    sketches: Sketches
    editing: Retouching
    policy: Policy

    def draw(self, sketch: Sketch, turn: Turn, *, before: int | None = None) -> tuple[ChatReply, Session]:
        """Draw a sketch, or say that it is being drawn; undo will lead to `before`, else to the latest picture.

        Raises ContentPolicyViolation, InvalidRequest, and what making pictures raises.
        """
        watch = turn.watch
        with watch.step("policy"):
            admit(turn.message.text, field="message", policy=self.policy)
            admit(sketch.text, field="message", policy=self.policy)
        with watch.step("refine"):
            refinement = refined(sketch, self.policy)
        try:
            with watch.step("generate"):
                drawn = draw(sketch, refinement, self.pictures, turn.caller)
        except StillPainting as still:
            return self._awaited(still, sketch, turn, before=before)
        with watch.step("keep"):
            sketch_id = self.sketches.keep(drawn.sketch, tenant=turn.caller.tenant)
        with watch.step("reply"):
            return answers.shown(drawn, turn.intent), turn.session.drew(sketch_id, before)

    def _awaited(
        self, still: StillPainting, sketch: Sketch, turn: Turn, *, before: int | None = None
    ) -> tuple[ChatReply, Session]:
        """Go on with a picture that a job still paints: the next message may ask after it or change it."""
        sketch = awaited(sketch, still)
        with turn.watch.step("keep"):
            sketch_id = self.sketches.keep(sketch, tenant=turn.caller.tenant)
        return answers.processing(still, sketch, turn.intent), turn.session.drew(sketch_id, before)

    def resume(self, sketch: Sketch, turn: Turn) -> tuple[ChatReply, Session]:
        """Look again after a picture that was left to a job."""
        session = turn.session.passed()
        try:
            with turn.watch.step("generate"):
                result = self.pictures.resume(sketch.job_id, turn.caller)
        except StillPainting as still:
            return answers.processing(still, sketch, turn.intent), session
        except (Gone, NotFound):
            return answers.plain("no_such_picture", turn.intent), session
        except ServiceError as failure:
            if failure.status not in PASSING:
                raise
            again = say("draw_this", turn.intent.language, prompt=sketch.text)  # the question would fail again
            return answers.failed(failure, again, turn.intent, "generate"), session
        with turn.watch.step("reply"):
            return answers.shown(Drawn(sketch, refined(sketch, self.policy), result), turn.intent), session

    def retouch(self, turn: Turn, subject: tuple[Moment, Sketch] | None) -> tuple[ChatReply, Session]:
        """Do something to a picture: that of an earlier turn, or the one that came with the message."""
        message, intent, watch = turn.message, turn.intent, turn.watch
        with watch.step("policy"):
            admit(message.text, field="message", policy=self.policy)
        wishes = wishes_in(message.text, intent.name)
        rows = VARIATIONS[:DEFAULT_VARIATIONS] if intent.name == "image_variations" else (wishes,)
        if not all(self.editing.can(wish) for row in rows for wish in row):
            return answers.plain(intent.name, intent), turn.session.passed()
        moment, sketch = subject or (None, None)
        if moment and sketch and sketch.text and wishes == (CUT_OUT,):
            with suppress(InvalidRequest):  # this provider paints nothing without a place: the pixels are cut instead
                return self._cut_out(moment, sketch, turn)
        try:
            with watch.step("edit"):
                content = message.image or self._content(sketch, turn.caller)
                done = retouched(
                    content, rows, self.editing, turn.caller, before=sketch, turn=moment.turn if moment else -1
                )
        except StillPainting as still:
            return answers.processing(still, sketch, intent, later=True), turn.session.passed()
        except (Gone, NotFound):
            return answers.plain("no_such_picture", intent), turn.session.passed()
        except InvalidRequest as refused:
            if refused.code != "edit_not_possible":
                raise
            return answers.not_possible(refused.detail, intent), turn.session.passed()
        return self._kept(answers.edited(done, intent), done.sketch, turn)

    def _content(self, sketch: Sketch | None, caller: Caller) -> bytes:
        """Return the file of a sketch's picture; of one that a job still paints, once it is there.

        Raises NotFound, Gone, StillPainting.
        """
        name = sketch.names[0] if sketch else ""
        try:
            return self.editing.content_of(name)
        except (Gone, NotFound):
            if sketch is None or not sketch.job_id:
                raise
        self.pictures.resume(sketch.job_id, caller)
        return self.editing.content_of(name)

    def _cut_out(self, moment: Moment, sketch: Sketch, turn: Turn) -> tuple[ChatReply, Session]:
        """Paint a picture of ours again without its place: cleaner than any cutting."""
        refinement = refined(sketch, self.policy)
        try:
            with turn.watch.step("generate"):
                drawn = draw(sketch, refinement, self.pictures, turn.caller, background="transparent")
        except StillPainting as still:
            return self._awaited(still, sketch, turn)
        done = Retouched(replace(drawn.sketch, retouched_from=moment.turn), (CUT_OUT,), drawn.result)
        return self._kept(answers.edited(done, turn.intent), done.sketch, turn)

    def _kept(self, reply: ChatReply, sketch: Sketch, turn: Turn) -> tuple[ChatReply, Session]:
        with turn.watch.step("keep"):
            sketch_id = self.sketches.keep(sketch, tenant=turn.caller.tenant)
        return reply, turn.session.drew(sketch_id)
