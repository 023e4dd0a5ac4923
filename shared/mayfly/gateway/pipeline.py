"""From a message to an answer: session, classify, parameters, policy, refine, generate, reply.

Nothing is remembered here: the session token and the sketches beside the pictures hold the conversation.
"""

from dataclasses import replace
from functools import partial

from mayfly.errors import ServiceError
from mayfly.gateway import answers
from mayfly.gateway.drawing import Pictures, sketch_of
from mayfly.gateway.followups import FollowUp, points_back, resolve
from mayfly.gateway.history import History
from mayfly.gateway.intents import SURE, Intent, classify
from mayfly.gateway.message import ChatMessage
from mayfly.gateway.parameters import read_parameters
from mayfly.gateway.reply import ChatReply
from mayfly.gateway.retouching import EDITING, Retouching
from mayfly.gateway.session import Session, Sessions
from mayfly.gateway.sketch import Sketches
from mayfly.gateway.studio import PASSING, Studio
from mayfly.gateway.subject import asks_to_draw, names_a_picture, shows_something, wish_in
from mayfly.gateway.turn import Turn
from mayfly.gateway.watch import Watch
from mayfly.generate.limits import DEFAULT_VARIATIONS
from mayfly.generate.request import Caller
from mayfly.language.policy import BUILT_IN, Policy
from mayfly.refine.admission import admit

# Intents that a picture which came along answers.
_OF_PICTURES = EDITING | {"image_variations"}
# The reply to a follow-up that there is nothing to do for.
_PLAIN = {"missing": "no_such_picture", "nothing": "nothing_to_undo", "idle": "nothing_awaited"}


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
        self._studio = Studio(pictures, sketches, editing, policy)
        self._sketches = sketches
        self._sessions = sessions
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
        turn = Turn(message, intent, caller, history, watch)
        try:
            reply, session = self._reply(turn)
        except ServiceError as failure:
            if failure.status not in PASSING:
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

    def _reply(self, turn: Turn) -> tuple[ChatReply, Session]:
        session = turn.session
        if turn.message.image and turn.intent.name in _OF_PICTURES:
            return self._studio.retouch(turn, None)
        if turn.message.intent is None and (session.moments or session.prompt):
            with turn.watch.step("parameters"):
                follow = resolve(turn.message.text, turn.intent, turn.history)
            if follow:
                return self._follow(follow, turn)
        elif turn.message.intent is None and (lacking := points_back(turn.message.text)):
            intent = replace(turn.intent, name="help", confidence=SURE)
            return answers.plain(lacking, intent), session.passed()
        return self._alone(turn)

    def _follow(self, follow: FollowUp, turn: Turn) -> tuple[ChatReply, Session]:
        intent = replace(turn.intent, name=follow.intent, confidence=max(turn.intent.confidence, SURE))
        turn = replace(turn, intent=intent)
        refers_to = turn.history.origin(follow.refers_to)
        if follow.kind == "wait" and follow.sketch:
            reply, session = self._studio.resume(follow.sketch, turn)
        elif follow.kind == "edit" and (subject := turn.history.subject(follow)):
            reply, session = self._studio.retouch(turn, subject)
        elif follow.kind == "draw" and follow.sketch and not follow.sketch.text:
            reply, session = answers.plain("only_pixels", intent), turn.session.passed()
        elif follow.kind == "draw" and follow.sketch:
            reply, session = self._studio.draw(follow.sketch, turn, before=follow.before)
        else:
            reply, session = answers.plain(_PLAIN.get(follow.kind, follow.intent), intent), turn.session.passed()
        return replace(reply, refers_to=refers_to, refers_item=follow.item), session

    def _alone(self, turn: Turn) -> tuple[ChatReply, Session]:
        """Answer a message that stands for itself."""
        message, intent, watch, session = turn.message, turn.intent, turn.watch, turn.session
        unsure = intent.name == "image_generation" and intent.confidence < SURE
        if unsure or (intent.name == "unsupported" and asks_to_draw(message.text)):
            with watch.step("policy"):  # what may not be drawn is not offered either
                admit(message.text, field="message", policy=self._policy)
        if unsure:
            with watch.step("reply"):
                return answers.confirm(message.text, intent), session.passed()
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
            case "image_edit" | "style_transfer" if not session.moments:
                return answers.plain("no_picture_here", intent), session.passed()
            case name:
                with watch.step("reply"):
                    latest = turn.history.latest() if name == "help" and session.moments else None
                    reply = answers.plain(name, intent)
                    return answers.with_facts(reply, latest[1]) if latest else reply, session.passed()

    def _draw_anew(self, turn: Turn, *, default_count: int = 1) -> tuple[ChatReply, Session]:
        with turn.watch.step("parameters"):
            stated = read_parameters(wish_in(turn.message.text))
            language = turn.intent.language
            sketch = sketch_of(turn.message, stated, language, default_count=default_count)
        reply, session = self._studio.draw(sketch, turn)
        return answers.with_limits(reply, stated), session

    def _spoken(self, reply: ChatReply, turn: Turn) -> tuple[ChatReply, Session]:
        """Keep the prompt that was spoken of, so that `then draw it` finds it."""
        if not reply.prompt:
            return reply, turn.session.passed()
        stated = read_parameters(reply.prompt)
        sketch = sketch_of(turn.message, stated, turn.intent.language, default_count=1)
        sketch_id = self._sketches.keep(replace(sketch, drawn=False), tenant=turn.caller.tenant)
        return reply, turn.session.spoke(sketch_id)


def _understood(message: ChatMessage) -> Intent:
    intent = classify(message.text, image=bool(message.image))
    return replace(intent, name=message.intent, confidence=1.0) if message.intent else intent


def _failed(failure: ServiceError, turn: Turn) -> ChatReply:
    """Return words for what may pass by itself: what happened and what to do."""
    return answers.failed(failure, turn.message.text, turn.intent, turn.watch.failed or "generate")
