"""From a message to an answer: session, classify, parameters, policy, refine, generate, reply.

Nothing is remembered here: the session token and the sketches beside the pictures hold the conversation.
"""

from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial

from mayfly.errors import Gone, InvalidRequest, NotFound, ServiceError
from mayfly.gateway import answers
from mayfly.gateway.drawing import Drawn, Pictures, awaited, draw, refined, sketch_of
from mayfly.gateway.followups import FollowUp, points_back, resolve
from mayfly.gateway.history import History
from mayfly.gateway.intents import SURE, Intent, classify
from mayfly.gateway.message import ChatMessage
from mayfly.gateway.parameters import read_parameters
from mayfly.gateway.reply import ChatReply, say
from mayfly.gateway.retouching import EDITING, VARIATIONS, Retouched, Retouching, retouched, wishes_in
from mayfly.gateway.session import Moment, Session, Sessions
from mayfly.gateway.sketch import Sketch, Sketches
from mayfly.gateway.subject import asks_to_draw, names_a_picture, shows_something, wish_in
from mayfly.gateway.watch import Watch
from mayfly.generate.edits import EditWish
from mayfly.generate.jobs.submissions import StillPainting
from mayfly.generate.limits import DEFAULT_VARIATIONS
from mayfly.generate.request import Caller
from mayfly.language.policy import BUILT_IN, Policy
from mayfly.refine.admission import admit

# Intents that a picture which came along answers.
_OF_PICTURES = EDITING | {"image_variations"}
CUT_OUT = EditWish("remove_background")
# Too busy, or what is behind us failed: the answer says so, and the conversation stays as it was.
_PASSING = frozenset({429, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class _Turn:
    """One message being answered."""

    message: ChatMessage
    intent: Intent
    caller: Caller
    history: History
    watch: Watch

    @property
    def session(self) -> Session:
        return self.history.session


class ChatPipeline:
    """Answers messages; `pictures` draws, `sketches` and `sessions` carry the conversation on."""

    def __init__(
        self,
        pictures: Pictures,
        sketches: Sketches,
        sessions: Sessions,
        editing: Retouching,
        policy: Policy = BUILT_IN,
    ) -> None:
        self._pictures = pictures
        self._sketches = sketches
        self._sessions = sessions
        self._editing = editing
        self._policy = policy

    def answer(self, message: ChatMessage, caller: Caller) -> ChatReply:
        """Answer one message.

        Raises ContentPolicyViolation naming the words, InvalidRequest, Forbidden and Gone naming `session`, and
        Misconfigured; what may pass by itself is answered in words.
        """
        watch = Watch()
        with watch.step("session"):
            session = self._opened(message, caller)
            history = History(session, partial(self._sketches.recall, tenant=caller.tenant))
        with watch.step("classify"):
            intent = _understood(message)
        turn = _Turn(message, intent, caller, history, watch)
        try:
            reply, session = self._reply(turn)
        except ServiceError as failure:
            if failure.status not in _PASSING:
                raise
            reply = _failed(failure, turn)
        with watch.step("session"):
            token = self._sessions.seal(session, tenant=caller.tenant)
        return replace(
            reply,
            session=token,
            session_id=message.session_id,
            steps=tuple(watch.steps),
            seconds=watch.seconds,
        )

    def _opened(self, message: ChatMessage, caller: Caller) -> Session:
        return self._sessions.open(message.session, tenant=caller.tenant) if message.session else Session()

    def _reply(self, turn: _Turn) -> tuple[ChatReply, Session]:
        session = turn.session
        if turn.message.image and turn.intent.name in _OF_PICTURES:
            return self._retouch(turn, None)
        if turn.message.intent is None and (session.moments or session.prompt):
            with turn.watch.step("parameters"):
                follow = resolve(turn.message.text, turn.intent, turn.history)
            if follow:
                return self._follow(follow, turn)
        elif turn.message.intent is None and points_back(turn.message.text):
            intent = replace(turn.intent, name="help", confidence=SURE)
            return answers.plain("nothing_to_undo", intent), session.passed()
        return self._alone(turn)

    def _follow(self, follow: FollowUp, turn: _Turn) -> tuple[ChatReply, Session]:
        intent = replace(turn.intent, name=follow.intent, confidence=max(turn.intent.confidence, SURE))
        turn = replace(turn, intent=intent)
        refers_to = turn.history.origin(follow.refers_to)
        if follow.kind == "wait" and follow.sketch:
            reply, session = self._resume(follow.sketch, turn)
        elif follow.kind == "edit" and (subject := turn.history.subject(follow)):
            reply, session = self._retouch(turn, subject)
        elif follow.kind == "draw" and follow.sketch and not follow.sketch.text:
            reply, session = answers.plain("only_pixels", intent), turn.session.passed()
        elif follow.kind == "draw" and follow.sketch:
            reply, session = self._draw(follow.sketch, turn, before=follow.before)
        else:
            name = {"missing": "no_such_picture", "nothing": "nothing_to_undo"}.get(follow.kind, follow.intent)
            reply, session = answers.plain(name, intent), turn.session.passed()
        return replace(reply, refers_to=refers_to, refers_item=follow.item), session

    def _alone(self, turn: _Turn) -> tuple[ChatReply, Session]:
        """Answer a message that stands for itself."""
        message, intent, watch, session = turn.message, turn.intent, turn.watch, turn.session
        if intent.name == "image_generation" and intent.confidence < SURE:
            with watch.step("reply"):
                return answers.confirm(message.text, intent), session.passed()
        if intent.name == "unsupported" and asks_to_draw(message.text):
            with watch.step("policy"):
                admit(message.text, field="message", policy=self._policy)
        match intent.name:
            case "image_generation":
                return self._draw_anew(turn)
            case "image_variations":
                stated = read_parameters(wish_in(message.text))
                if not session.moments and "image_generation" in intent.others and shows_something(message.text):
                    # Nothing to vary yet: what else it may be is a description.
                    return self._draw_anew(replace(turn, intent=replace(intent, name="image_generation")))
                if names_a_picture(message.text, stated.subject, intent.parameters):
                    return self._draw_anew(turn, default_count=DEFAULT_VARIATIONS)
                return answers.plain("no_earlier_picture", intent), session.passed()
            case "prompt_refinement":
                return self._spoken(answers.refine_prompt(message, intent, watch, self._policy), turn)
            case "prompt_validation":
                return self._spoken(answers.validate_prompt(message, intent, watch, self._policy), turn)
            case name:
                with watch.step("reply"):
                    latest = turn.history.latest() if name == "help" and session.moments else None
                    reply = answers.plain(name, intent)
                    return answers.with_facts(reply, latest[1]) if latest else reply, session.passed()

    def _retouch(self, turn: _Turn, subject: tuple[Moment, Sketch] | None) -> tuple[ChatReply, Session]:
        """Do something to a picture: that of an earlier turn, or the one that came with the message."""
        message, intent, watch = turn.message, turn.intent, turn.watch
        with watch.step("policy"):
            admit(message.text, field="message", policy=self._policy)
        wishes = wishes_in(message.text, intent.name)
        rows = VARIATIONS[:DEFAULT_VARIATIONS] if intent.name == "image_variations" else (wishes,)
        if not all(self._editing.can(wish) for row in rows for wish in row):
            return answers.plain(intent.name, intent), turn.session.passed()
        moment, sketch = subject or (None, None)
        if moment and sketch and sketch.text and wishes == (CUT_OUT,):
            with suppress(InvalidRequest):  # this provider paints nothing without a place: the pixels are cut instead
                return self._cut_out(moment, sketch, turn)
        try:
            with watch.step("edit"):
                content = message.image or self._content(sketch, turn.caller)
                done = retouched(
                    content, rows, self._editing, turn.caller, before=sketch, turn=moment.turn if moment else -1
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
            return self._editing.content_of(name)
        except (Gone, NotFound):
            if sketch is None or not sketch.job_id:
                raise
        self._pictures.resume(sketch.job_id, caller)
        return self._editing.content_of(name)

    def _cut_out(self, moment: Moment, sketch: Sketch, turn: _Turn) -> tuple[ChatReply, Session]:
        """Paint a picture of ours again without its place: cleaner than any cutting."""
        refinement = refined(sketch, self._policy)
        try:
            with turn.watch.step("generate"):
                drawn = draw(sketch, refinement, self._pictures, turn.caller, background="transparent")
        except StillPainting as still:
            return self._awaited(still, sketch, turn)
        done = Retouched(replace(drawn.sketch, retouched_from=moment.turn), (CUT_OUT,), drawn.result)
        return self._kept(answers.edited(done, turn.intent), done.sketch, turn)

    def _kept(self, reply: ChatReply, sketch: Sketch, turn: _Turn) -> tuple[ChatReply, Session]:
        with turn.watch.step("keep"):
            sketch_id = self._sketches.keep(sketch, tenant=turn.caller.tenant)
        return reply, turn.session.drew(sketch_id)

    def _draw_anew(self, turn: _Turn, *, default_count: int = 1) -> tuple[ChatReply, Session]:
        with turn.watch.step("parameters"):
            stated = read_parameters(wish_in(turn.message.text))
            language = turn.intent.language
            sketch = sketch_of(turn.message, stated, language, default_count=default_count)
        reply, session = self._draw(sketch, turn)
        return answers.with_limits(reply, stated), session

    def _draw(self, sketch: Sketch, turn: _Turn, *, before: int | None = None) -> tuple[ChatReply, Session]:
        watch = turn.watch
        with watch.step("policy"):
            admit(turn.message.text, field="message", policy=self._policy)
            admit(sketch.text, field="message", policy=self._policy)
        with watch.step("refine"):
            refinement = refined(sketch, self._policy)
        try:
            with watch.step("generate"):
                drawn = draw(sketch, refinement, self._pictures, turn.caller)
        except StillPainting as still:
            return self._awaited(still, sketch, turn, before=before)
        with watch.step("keep"):
            sketch_id = self._sketches.keep(drawn.sketch, tenant=turn.caller.tenant)
        with watch.step("reply"):
            return answers.shown(drawn, turn.intent), turn.session.drew(sketch_id, before)

    def _awaited(
        self, still: StillPainting, sketch: Sketch, turn: _Turn, *, before: int | None = None
    ) -> tuple[ChatReply, Session]:
        """Go on with a picture that a job still paints: the next message may ask after it or change it."""
        sketch = awaited(sketch, still)
        with turn.watch.step("keep"):
            sketch_id = self._sketches.keep(sketch, tenant=turn.caller.tenant)
        return answers.processing(still, sketch, turn.intent), turn.session.drew(sketch_id, before)

    def _resume(self, sketch: Sketch, turn: _Turn) -> tuple[ChatReply, Session]:
        """Look again after a picture that was left to a job."""
        session = turn.session.passed()
        try:
            with turn.watch.step("generate"):
                result = self._pictures.resume(sketch.job_id, turn.caller)
        except StillPainting as still:
            return answers.processing(still, sketch, turn.intent), session
        except (Gone, NotFound):
            return answers.plain("no_such_picture", turn.intent), session
        except ServiceError as failure:
            if failure.status not in _PASSING:
                raise
            again = say("draw_this", turn.intent.language, prompt=sketch.text)  # the question would fail again
            return answers.failed(failure, again, turn.intent, "generate"), session
        with turn.watch.step("reply"):
            return answers.shown(Drawn(sketch, refined(sketch, self._policy), result), turn.intent), session

    def _spoken(self, reply: ChatReply, turn: _Turn) -> tuple[ChatReply, Session]:
        """Keep the prompt that was spoken of, so that `then draw it` finds it."""
        if not reply.prompt:
            return reply, turn.session.passed()
        stated = read_parameters(reply.prompt)
        sketch = sketch_of(turn.message, stated, turn.intent.language, default_count=1)
        sketch_id = self._sketches.keep(replace(sketch, drawn=False), tenant=turn.caller.tenant)
        return reply, turn.session.spoke(sketch_id)


def _understood(message: ChatMessage) -> Intent:
    intent = classify(message.text)
    return replace(intent, name=message.intent, confidence=1.0) if message.intent else intent


def _failed(failure: ServiceError, turn: _Turn) -> ChatReply:
    """Return words for what may pass by itself: what happened and what to do."""
    return answers.failed(failure, turn.message.text, turn.intent, turn.watch.failed or "generate")
