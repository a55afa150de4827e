"""Frozen values: what ``dataclass(frozen=True, slots=True)`` makes, in a third of the time.

That one compiles seven functions for each class, one by one, which takes 0.5 to 1 ms: more than
50 ms for the classes that the first painted story waits for. Here only ``__init__`` is compiled,
which also runs in a third of the time; what remains works for any class.

``dataclasses.replace``, ``fields`` and ``asdict`` take these values too. Of the options of
``field`` the class may use ``default``, ``default_factory``, ``compare`` and ``repr``.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Make a class a frozen value with slots; it may not have ``__post_init__`` or base classes."""
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    parts = fields(made)
    compared = [part.name for part in parts if part.compare]
    made._values = attrgetter(*compared) if compared else staticmethod(_nothing)
    made.__init__ = _init(made, parts)
    made.__eq__ = _eq
    made.__hash__ = _hash
    made.__repr__ = _repr
    made.__setattr__ = made.__delattr__ = _refuse
    made.__reduce__ = _reduce
    return made  # type: ignore[no-any-return]


def _init(made: Any, parts: tuple[Field[Any], ...]) -> Any:
    """Compile ``__init__``: it puts each argument where ``__setattr__`` would not."""
    names: dict[str, Any] = {"_MISSING": MISSING}
    arguments, body = ["self"], []
    for part in parts:
        name = part.name
        names[f"_set_{name}"] = made.__dict__[name].__set__
        value = name
        if part.default_factory is not MISSING:
            names[f"_make_{name}"] = part.default_factory
            arguments.append(f"{name}=_MISSING")
            value = f"_make_{name}() if {name} is _MISSING else {name}"
        elif part.default is not MISSING:
            names[f"_default_{name}"] = part.default
            arguments.append(f"{name}=_default_{name}")
        else:
            arguments.append(name)
        body.append(f" _set_{name}(self, {value})")
    source = f"def __init__({', '.join(arguments)}):\n" + ("\n".join(body) or " pass")
    exec(source, names)  # made of names of fields alone, as dataclasses does it
    init = names["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    return init


def _nothing(_value: object) -> tuple[()]:
    return ()


def _eq(self: Any, other: Any) -> Any:
    if type(other) is not type(self):
        return NotImplemented
    return self._values(self) == self._values(other)


def _hash(self: Any) -> int:
    return hash(self._values(self))


def _repr(self: Any) -> str:
    shown = ", ".join(
        f"{part.name}={getattr(self, part.name)!r}" for part in fields(self) if part.repr
    )
    return f"{type(self).__qualname__}({shown})"


def _refuse(self: object, name: str, _value: object = None) -> NoReturn:
    message = f"cannot assign to or delete field {name!r}"
    raise FrozenInstanceError(message)


def _reduce(self: Any) -> tuple[type, tuple[Any, ...]]:
    return type(self), tuple(getattr(self, part.name) for part in fields(self))
