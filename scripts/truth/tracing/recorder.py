"""Hooks layer construction and application, and keeps what Keras computed with its place in the user's source."""

from __future__ import annotations

import functools
import inspect
import re
import sys

from .keras_version import KerasParts
from .measure import counts, model_facts, tensor_shapes
from .places import UserSources
from .values import Values

#: Applications recorded per program at most; a training loop written by hand repeats the same few for ever.
VISIT_LIMIT = 20_000
#: Characters kept of a message; some print whole arrays.
MESSAGE_LIMIT = 1_000
#: A frame of the traces that TensorFlow writes into messages: the place, and the line of code that stands there.
FRAME = re.compile(r'^[ \t]*File ".*", line \d+, in .*\n(?:[ \t]{6,}\S.*\n|[ \t]*\^+\n)*', re.MULTILINE)

#: The configuration of an object that could not be made of it again.
CONFIGURATION = re.compile(r"^config=\{.*$", re.MULTILINE)


def message_of(error: BaseException) -> str:
    """What an exception says, as much of it as is kept; nothing of the frames and configurations that some list."""
    told = CONFIGURATION.sub("", FRAME.sub("", str(error)))
    return re.sub(r"\n{3,}", "\n\n", told)[:MESSAGE_LIMIT]


class Recorder:
    """Everything recorded about one program."""

    def __init__(self, keras: KerasParts, sources: UserSources):
        self.keras = keras
        self.sources = sources
        self.origins: dict[int, dict] = {}
        self.kept: list = []
        self.visits: dict[tuple, dict] = {}
        self.models: list[dict] = []
        self.raised: list[dict] = []
        self.during: list[str] = []
        self.values = Values(keras, sources, self.during)

    # Construction

    def constructed(self, layer, frame) -> None:
        """Notes where a layer object was made. `frame` is the frame that called the constructor."""
        user = self.sources.innermost(frame)
        if user is None or is_inside_sequential(frame, layer, self.keras):
            return
        direct = frame is user
        origin = {
            "layer": layer,
            "direct": direct,
            "place": self.sources.place(user),
            "calledFrom": self.sources.callers(user),
        }
        self.kept.append(layer)
        self.origins[id(layer)] = origin
        if isinstance(layer, self.keras.Model):
            self.models.append({"model": layer, "origin": origin, "states": []})

    def snapshot(self, model, when: str) -> None:
        """Keeps the totals of a model that the user's code made, if it is built by now."""
        for entry in self.models:
            if entry["model"] is model:
                facts = model_facts(self.keras, model)
                if facts is not None and all(facts != old for _, old in entry["states"]):
                    entry["states"].append((when, facts))
                return

    # Application

    def application_place(self, layer, frame):
        """(place, calledFrom, constructed) of an application that is the user's own, else None."""
        caller = direct_caller(frame, layer)
        if caller is None:
            return None
        origin = self.origins.get(id(layer))
        constructed = origin["place"] if origin else None
        if self.sources.is_user(caller):
            return self.sources.place(caller), self.sources.callers(caller), constructed
        filename = caller.f_code.co_filename.replace("\\", "/")
        if is_merging_function(caller, filename):
            outer = caller.f_back
            if outer is not None and self.sources.is_user(outer):
                place = self.sources.place(outer)
                return place, self.sources.callers(outer), place
            return None
        if is_sequential(caller, filename, self.keras) and origin is not None:
            ready_model = isinstance(layer, self.keras.Model)
            if origin["direct"] or ready_model:
                return origin["place"], origin["calledFrom"], origin["place"]
        return None

    def applied(self, layer, where, args, kwargs, outputs) -> None:
        place, called_from, constructed = where
        if len(self.visits) >= VISIT_LIMIT:
            return
        visit = {
            "inputs": tensor_shapes(self.keras, [args, [v for k, v in kwargs.items() if "mask" not in k]]),
            "outputs": tensor_shapes(self.keras, outputs),
            **counts(layer),
            "calledFrom": called_from,
        }
        if self.during:
            visit["during"] = self.during[-1]
        key = (id(layer), repr(place), repr(visit))
        if key not in self.visits:
            self.kept.append(layer)
            self.visits[key] = {
                "object": layer,
                "layer": layer_name(layer),
                "place": place,
                "constructed": constructed,
                "visit": visit,
            }

    def failed(self, layer, where, args, kwargs, error) -> None:
        """Keeps an application that raised, whether or not the program caught it."""
        place, called_from, _ = where
        inputs = tensor_shapes(self.keras, [args, kwargs])
        origin = self.origins.get(id(layer))
        entry = {
            "layer": layer_name(layer),
            **place,
            "constructed": origin["place"] if origin else None,
            "inputs": inputs,
            "exception": type(error).__name__,
            "message": message_of(error),
            "calledFrom": called_from,
        }
        if len(self.raised) < 200 and entry not in self.raised:
            self.raised.append(entry)


def layer_name(layer) -> str:
    """Keras's own name of the layer's class; the user's name for a class of the user's."""
    return type(layer).__name__


def direct_caller(frame, layer):
    """The frame that applied the layer: skips the layer's own `__call__` overrides and Keras's error wrappers."""
    while frame is not None:
        code = frame.f_code
        own_call = code.co_name == "__call__" and frame.f_locals.get("self") is layer
        wrapper = code.co_name == "error_handler" and "traceback_utils" in code.co_filename
        if not own_call and not wrapper:
            return frame
        frame = frame.f_back
    return None


def is_merging_function(frame, filename: str) -> bool:
    """`layers.add([...])` and its siblings make a layer and apply it one frame further in."""
    return "/layers/merging/" in filename and "keras/" in filename and "self" not in frame.f_locals


def is_sequential(frame, filename: str, keras: KerasParts) -> bool:
    return filename.endswith("/sequential.py") and isinstance(frame.f_locals.get("self"), keras.Sequential)


def is_inside_sequential(frame, layer, keras: KerasParts) -> bool:
    """Sequential keeps a Functional of its own, remade at every `add`; nobody but Keras sees it."""
    filename = frame.f_code.co_filename.replace("\\", "/")
    return isinstance(layer, keras.Functional) and is_sequential(frame, filename, keras)


def constructor_caller(frame):
    """The frame that called the class: skips `__new__` overrides and Keras's error wrappers."""
    while frame is not None and (
        frame.f_code.co_name == "__new__"
        or (frame.f_code.co_name == "error_handler" and "traceback_utils" in frame.f_code.co_filename)
    ):
        frame = frame.f_back
    return frame


def install(recorder: Recorder) -> None:
    """Replaces `Layer.__new__`, `Layer.__call__` and the model methods that fix totals by recording ones."""
    keras = recorder.keras
    hook_construction(recorder, keras.Layer)
    hook_application(recorder, keras.Layer)
    hook_input_layer(recorder, keras.InputLayer)
    for cls in (keras.Functional, keras.Sequential):
        hook_model_method(recorder, cls, "__init__", "construction")
    hook_model_method(recorder, keras.Model, "compile", "compile")
    hook_model_method(recorder, keras.Model, "summary", "summary")


def hook_construction(recorder: Recorder, layer_class: type) -> None:
    original = layer_class.__new__

    def __new__(cls, *args, **kwargs):
        layer = original(cls, *args, **kwargs)
        if id(layer) not in recorder.origins or recorder.origins[id(layer)]["layer"] is not layer:
            recorder.constructed(layer, constructor_caller(sys._getframe(1)))
        return layer

    layer_class.__new__ = staticmethod(__new__)


def hook_application(recorder: Recorder, layer_class: type) -> None:
    original = layer_class.__call__

    @functools.wraps(original)
    def __call__(self, *args, **kwargs):
        where = recorder.application_place(self, sys._getframe(1))
        if where is None:
            return original(self, *args, **kwargs)
        try:
            outputs = original(self, *args, **kwargs)
        except Exception as error:
            recorder.failed(self, where, args, kwargs, error)
            raise
        recorder.applied(self, where, args, kwargs, outputs)
        return outputs

    layer_class.__call__ = __call__


def hook_input_layer(recorder: Recorder, input_layer_class: type) -> None:
    """`keras.Input` applies nothing, but it is where a shape enters, so it is recorded with no inputs."""
    original = input_layer_class.__init__

    @functools.wraps(original)
    def __init__(self, *args, **kwargs):
        original(self, *args, **kwargs)
        caller = sys._getframe(1)
        while caller is not None and not recorder.sources.is_user(caller):
            if caller.f_code.co_name not in ("Input", "error_handler", "__init__", "wrapper"):
                return
            if caller.f_code.co_name == "__init__" and caller.f_locals.get("self") is not self:
                return
            caller = caller.f_back
        if caller is None:
            return
        place = recorder.sources.place(caller)
        recorder.applied(self, (place, recorder.sources.callers(caller), place), (), {}, self.output)

    input_layer_class.__init__ = with_signature(__init__, original)


def hook_model_method(recorder: Recorder, cls: type, name: str, when: str) -> None:
    original = getattr(cls, name)

    @functools.wraps(original)
    def method(self, *args, **kwargs):
        result = original(self, *args, **kwargs)
        recorder.snapshot(self, when)
        return result

    setattr(cls, name, with_signature(method, original))


def with_signature(function, original):
    """Keras reads the parameters of `__init__` without following wrappers, to make a layer's config."""
    function.__signature__ = inspect.signature(original)
    return function


def library_models(recorder: Recorder) -> set[int]:
    """Models that the user never sees: parts of another model that the same library call made."""
    hidden: set[int] = set()
    indirect = [entry for entry in recorder.models if not entry["origin"]["direct"]]
    for entry in indirect:
        for other in indirect:
            same_call = other is not entry and other["origin"]["place"] == entry["origin"]["place"]
            if same_call and any(part is entry["model"] for part in contained(other["model"])):
                hidden.add(id(entry["model"]))
    return hidden


def contained(model) -> list:
    """The models and layers inside a model, however deep."""
    try:
        return list(model._flatten_layers(include_self=False, recursive=True))
    except (AttributeError, TypeError, ValueError):
        return []
