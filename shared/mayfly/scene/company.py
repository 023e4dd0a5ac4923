"""The subjects of a scene while it is read: who there is, of which class, and how each stands to another."""

from dataclasses import replace

from mayfly.scene.spec import Subject

MOST_SUBJECTS = 12


class Company:
    """Subjects in the order they were read, and the class of each beside it."""

    def __init__(self) -> None:
        self.subjects: list[Subject] = []
        self.classes: list[str] = []

    def __len__(self) -> int:
        return len(self.subjects)

    @property
    def last(self) -> Subject:
        """Return the subject read last. Raises IndexError where there is none."""
        return self.subjects[-1]

    @property
    def is_full(self) -> bool:
        """Say whether there is room for no more."""
        return len(self) >= MOST_SUBJECTS

    def add(self, subject: Subject, subject_class: str) -> None:
        """Add a subject."""
        self.subjects.append(subject)
        self.classes.append(subject_class)

    def take_back(self) -> Subject:
        """Take the last subject out again; what stood to it stands by itself. Raises IndexError."""
        last = len(self.subjects) - 1
        self.classes.pop()
        taken = self.subjects.pop()
        for place, subject in enumerate(self.subjects):
            if subject.anchor == last:
                self.subjects[place] = replace(subject, anchor=None)
        return taken

    def remove(self, place: int) -> None:
        """Take out a subject to which none stands."""
        del self.subjects[place], self.classes[place]
        for other, subject in enumerate(self.subjects):
            if subject.anchor is not None and subject.anchor > place:
                self.subjects[other] = replace(subject, anchor=subject.anchor - 1)

    def relate(self, relation: str, anchor: int | None, *, since: int) -> None:
        """Let the subjects from `since` on that stand to nothing yet stand so to `anchor`, or to the place."""
        for place in range(since, len(self.subjects)):
            subject = self.subjects[place]
            free = relation == "riding" or not self.is_anchor(place)  # who rides takes the hat along
            if place != anchor and subject.relation is None and free:
                self.subjects[place] = replace(subject, relation=relation, anchor=anchor)

    def is_anchor(self, place: int) -> bool:
        """Say whether another subject stands to the one at a place."""
        return any(subject.anchor == place for subject in self.subjects)

    def replace_head(self, subject: Subject, subject_class: str) -> None:
        """`apple tree`: the last noun is the thing, the one before it qualifies it."""
        before = self.subjects[-1]
        self.subjects[-1] = replace(
            subject,
            colour=subject.colour or before.colour,
            size=subject.size or before.size,
            count=max(subject.count, before.count)
            if subject.count != 1
            else before.count
            if before.count != 3
            else subject.count,
            relation=before.relation,
            anchor=before.anchor,
            group=subject.group or before.group,
        )
        self.classes[-1] = subject_class
