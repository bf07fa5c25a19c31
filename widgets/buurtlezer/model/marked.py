"""Reading the marks of a model: which fields carry which, and whether they fit together. Pure.

Not here: the marks (``kind``), which strings are free text (``own_words``), what is done about it (``kinds``).
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel

from .kind import AT_ONCE, AUTHORS_ONLY, BARE_ID, COUNTED, HEAVY, REFERENCE, HiddenBy, Kind, Mark, Refers
from .own_words import text_of


@cache
def fields_of(model: type[BaseModel]) -> Mapping[str, tuple[Mark, ...]]:
    """Each field with the marks that it carries itself, or, where it holds several values, that these carry."""
    return {name: tuple(_marks(field.annotation, field.metadata)) for name, field in model.model_fields.items()}


def models_in(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The model and all that stand in its fields."""
    yield model
    for field in model.model_fields.values():
        for inner in _types(field.annotation):
            if isinstance(inner, type) and issubclass(inner, BaseModel) and inner is not model:
                yield from models_in(inner)


def check(model: type[BaseModel]) -> None:
    """Raise ``TypeError`` for a model whose marks contradict each other, or stand where nobody would see them."""
    text_of(model)
    for name, marks in fields_of(model).items():
        where, field = f"{model.__name__}.{name}", model.model_fields[name]
        if {REFERENCE, BARE_ID} & set(marks) and not any(isinstance(one, Refers) for one in marks):
            raise TypeError(f"{where} names other entries: say with Refers which, and what becomes of it when they are erased")
        if any(isinstance(one, Refers) and one.told_with for one in marks) and REFERENCE not in marks:
            raise TypeError(f"{where} is left out for the room, so nothing can be told with what it names")
        for one in marks:
            if isinstance(one, HiddenBy) and not _is_switch(model, one.field):
                raise TypeError(f"{where} is hidden by {one.field!r}, which is no field that is true or false")
        if (AUTHORS_ONLY in marks or any(isinstance(one, HiddenBy) for one in marks)) and field.is_required():
            raise TypeError(f"{where} is left out for the room, so it needs a default")
    _check_points(model)
    deep = {REFERENCE, BARE_ID, AUTHORS_ONLY, HEAVY, AT_ONCE, COUNTED}
    for inner in models_in(model):
        for name, marks in fields_of(inner).items() if inner is not model else ():
            if deep & set(marks) or any(isinstance(one, HiddenBy | Refers) for one in marks):
                raise TypeError(f"{inner.__name__}.{name} carries a mark that is only seen on a field of the entry itself")


def _check_points(model: type[BaseModel]) -> None:
    """Of each exact point that a room may read is said whether it is counted, or what the room reads while it waits."""
    said: Kind | None = getattr(model, "declared", None)
    for name, marks in fields_of(model).items() if said is not None and said.told else ():
        said_how = {COUNTED, AUTHORS_ONLY} & set(marks) or any(isinstance(one, HiddenBy) for one in marks)
        if holds_point(model, name) and not said_how:
            raise TypeError(
                f"{model.__name__}.{name} holds an exact point: say with COUNTED, HiddenBy or AUTHORS_ONLY how the room reads it"
            )


def holds_point(model: type[BaseModel], name: str) -> bool:
    """Whether a point, or something that has one in it, stands in a field."""
    inside = (one for one in _types(model.model_fields[name].annotation) if isinstance(one, type) and issubclass(one, BaseModel))
    return any({"lon", "lat"} <= set(inner.model_fields) for one in inside for inner in models_in(one))


def _is_switch(model: type[BaseModel], name: str) -> bool:
    return name in model.model_fields and model.model_fields[name].annotation is bool


def _types(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Literal:
        return
    yield annotation
    for inner in get_args(annotation):
        yield from _types(inner)


def _marks(annotation: Any, metadata: Any) -> Iterator[Mark]:
    yield from (one for one in metadata if isinstance(one, Mark))
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        yield from _marks(inner, more)
    elif not (isinstance(annotation, type) and issubclass(annotation, BaseModel)) and get_origin(annotation) is not Literal:
        for inner in get_args(annotation):
            yield from _marks(inner, ())
