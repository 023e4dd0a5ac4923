"""CloudFormation's YAML tags and functions, as far as a template needs them to be read offline."""

import re
from collections.abc import Callable, Mapping
from typing import Any

import yaml

Tree = Any  # what YAML can hold: mappings, lists, strings, numbers, booleans, None

_LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C one is ten times faster


class _Loader(_LOADER):  # type: ignore[misc]
    """Reads `!Sub x` as `{"Fn::Sub": x}`, and so on."""


def _tag(loader: yaml.constructor.BaseConstructor, suffix: str, node: yaml.Node) -> Tree:
    value: Tree
    if isinstance(node, yaml.ScalarNode):
        value = loader.construct_scalar(node)
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    elif isinstance(node, yaml.MappingNode):
        value = loader.construct_mapping(node, deep=True)
    else:
        raise TypeError(f"!{suffix} stands before nothing.")
    if suffix == "GetAtt" and isinstance(value, str):
        value = value.split(".", 1)
    return {suffix if suffix in ("Ref", "Condition") else f"Fn::{suffix}": value}


_Loader.add_multi_constructor("!", _tag)

NO_VALUE = object()
PSEUDO_PARAMETERS: dict[str, Tree] = {
    "AWS::Region": "us-east-1",
    "AWS::AccountId": "123456789012",  # moto's own account
    "AWS::Partition": "aws",
    "AWS::URLSuffix": "amazonaws.com",
    "AWS::StackName": "mayfly-local",
    "AWS::StackId": "arn:aws:cloudformation:us-east-1:123456789012:stack/mayfly-local/local",
    "AWS::NoValue": NO_VALUE,
}


def parse(text: str) -> dict[str, Tree]:
    """Read a template's YAML (or JSON) with tags turned into their long form."""
    tree = yaml.load(text, Loader=_Loader)  # noqa: S506 (a SafeLoader with one more tag)
    if not isinstance(tree, dict):
        raise TypeError("The template holds no mapping.")
    return tree


class Resolver:
    """Replaces intrinsic functions by what they give.

    `names(logical_id, attribute)` answers `Ref` (attribute "") and `GetAtt` of resources.
    """

    def __init__(
        self, tree: Mapping[str, Tree], parameters: Mapping[str, str], names: Callable[[str, str], Tree]
    ) -> None:
        declared = tree.get("Parameters") or {}
        unknown = sorted(set(parameters) - set(declared))
        if unknown:
            raise ValueError(f"The template has no parameter {', '.join(unknown)}; it has {', '.join(declared)}.")
        defaults = {name: entry.get("Default", "") for name, entry in declared.items()}
        self._values = {**PSEUDO_PARAMETERS, **defaults, **parameters}
        self._conditions: Mapping[str, Tree] = tree.get("Conditions") or {}
        self._mappings: Mapping[str, Tree] = tree.get("Mappings") or {}
        self._names = names

    def holds(self, condition: str) -> bool:
        """Whether a named condition is true."""
        return _truth(self.resolve(self._conditions[condition]))

    def resolve(self, node: Tree) -> Tree:
        """Return the node with everything resolved; members that are AWS::NoValue are gone."""
        if isinstance(node, list):
            return [value for value in map(self.resolve, node) if value is not NO_VALUE]
        if not isinstance(node, dict):
            return node
        if len(node) == 1:
            ((name, argument),) = node.items()
            function = _FUNCTIONS.get(name)
            if function is not None:
                return function(self, argument)
            if name == "Condition" and isinstance(argument, str):
                return self.holds(argument)
        resolved = {key: self.resolve(value) for key, value in node.items()}
        return {key: value for key, value in resolved.items() if value is not NO_VALUE}

    def _reference(self, name: str) -> Tree:
        return self._values[name] if name in self._values else self._names(name, "")

    def _attribute(self, argument: list[str]) -> Tree:
        return self._names(argument[0], ".".join(map(str, argument[1:])))

    def _substitute(self, argument: Tree) -> str:
        text, local = (argument, {}) if isinstance(argument, str) else (argument[0], self.resolve(argument[1]))

        def value(match: re.Match[str]) -> str:
            name = match[1].strip()
            if name.startswith("!"):
                return f"${{{name[1:]}}}"
            if name in local:
                return str(local[name])
            logical, _, attribute = name.partition(".")
            return str(self._names(logical, attribute) if attribute else self._reference(name))

        return re.sub(r"\$\{([^}]*)\}", value, text)

    def _choose(self, argument: list[Tree]) -> Tree:
        condition, yes, no = argument
        return self.resolve(yes if self.holds(condition) else no)

    def _find_in_map(self, argument: list[Tree]) -> Tree:
        top, first, second = self.resolve(argument)
        return self._mappings[top][first][second]

    def _equal(self, argument: list[Tree]) -> bool:
        first, second = self.resolve(argument)
        return _plain(first) == _plain(second)


def _plain(value: Tree) -> str:
    """CloudFormation compares text; YAML may have read `true` as a boolean."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _truth(value: Tree) -> bool:
    return _plain(value) == "true"


_FUNCTIONS: dict[str, Callable[[Resolver, Any], Tree]] = {
    "Ref": lambda resolver, name: resolver._reference(name),  # noqa: SLF001 (one table for one class)
    "Fn::GetAtt": lambda resolver, argument: resolver._attribute(argument),  # noqa: SLF001
    "Fn::Sub": lambda resolver, argument: resolver._substitute(argument),  # noqa: SLF001
    "Fn::If": lambda resolver, argument: resolver._choose(argument),  # noqa: SLF001
    "Fn::FindInMap": lambda resolver, argument: resolver._find_in_map(argument),  # noqa: SLF001
    "Fn::Equals": lambda resolver, argument: resolver._equal(argument),  # noqa: SLF001
    "Fn::Not": lambda resolver, argument: not _truth(resolver.resolve(argument[0])),
    "Fn::And": lambda resolver, argument: all(_truth(resolver.resolve(part)) for part in argument),
    "Fn::Or": lambda resolver, argument: any(_truth(resolver.resolve(part)) for part in argument),
    "Fn::Join": lambda resolver, argument: str(argument[0]).join(map(str, resolver.resolve(argument[1]))),
    "Fn::Split": lambda resolver, argument: str(resolver.resolve(argument[1])).split(argument[0]),
    "Fn::Select": lambda resolver, argument: resolver.resolve(argument[1])[int(resolver.resolve(argument[0]))],
}
