"""Asks real Keras how the graphs of its applications look, and TensorFlow how much ten of them multiply.

    python application_graphs.py [NAME...]       test-fixtures/truth/application-graphs.json; all 40 where none is named

Of each graph a line per operation is hashed: `Class shapes params trainable <- producers`, the producers by their
position in the list. Automatic names depend on what was made before, so they are left out. Multiply-adds are half the
floating-point operations that TensorFlow's profiler counts for the convolutions and matrix products of one sample.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
HERE = os.path.dirname(os.path.abspath(__file__))
TRUTH = os.path.join(os.path.dirname(os.path.dirname(HERE)), "test-fixtures", "truth", "application-graphs.json")
PROGRAM = os.path.join(HERE, "applications_program.py")
COUNTED = [
    "VGG16",
    "ResNet50",
    "InceptionV3",
    "Xception",
    "MobileNet",
    "MobileNetV2",
    "VGG19",
    "DenseNet121",
    "EfficientNetB0",
    "NASNetMobile",
]
MULTIPLYING = {"Conv2D", "DepthwiseConv2dNative", "MatMul"}


def shape_text(shape) -> str:
    return "(" + ", ".join("None" if dim is None else str(dim) for dim in shape) + ")"


def lines_of(model) -> list[str]:
    operations = list(model.operations)
    position = {id(operation): i for i, operation in enumerate(operations)}
    within = {id(node) for nodes in model._nodes_by_depth.values() for node in nodes}
    lines = []
    for operation in operations:
        nodes = [node for node in operation._inbound_nodes if id(node) in within]
        shapes = [shape_text(tensor.shape) for node in nodes for tensor in node.output_tensors]
        producers = [
            position[id(tensor._keras_history.operation)]
            for node in nodes
            for tensor in node.arguments.keras_tensors
        ]
        weights = getattr(operation, "weights", [])
        trainable = getattr(operation, "trainable_weights", [])
        count = sum(int(weight.value.numpy().size) for weight in weights if "seed" not in weight.path)
        trained = sum(int(weight.value.numpy().size) for weight in trainable)
        lines.append(
            f"{type(operation).__name__} {' '.join(shapes)} {count} {trained} <- {' '.join(map(str, producers))}"
        )
    return lines


def multiply_adds(model) -> int:
    import tensorflow as tf
    from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2
    from tensorflow.python.profiler.model_analyzer import profile
    from tensorflow.python.profiler.option_builder import ProfileOptionBuilder

    spec = tf.TensorSpec([1, *model.inputs[0].shape[1:]], tf.float32)
    concrete = tf.function(lambda x: model(x, training=False)).get_concrete_function(spec)
    graph = convert_variables_to_constants_v2(concrete).graph
    options = ProfileOptionBuilder(ProfileOptionBuilder.float_operation()).with_empty_output().build()
    options["accounted_type_regexes"] = list(MULTIPLYING)
    options["account_type_regexes"] = list(MULTIPLYING)
    return profile(graph, options=options).total_float_ops // 2


def main() -> None:
    import keras

    with open(PROGRAM, encoding="utf-8") as handle:
        names = sys.argv[1:] or re.findall(r"^keras\.applications\.(\w+)\(", handle.read(), re.M)
    answers = []
    for name in names:
        keras.backend.clear_session()
        model = getattr(keras.applications, name)(weights=None)
        lines = lines_of(model)
        digest = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]
        answer = {"function": name, "operations": len(lines), "graph": digest}
        if name in COUNTED:
            answer["multiplyAdds"] = multiply_adds(model)
        answers.append(answer)
        print(answer, file=sys.stderr, flush=True)
        del model
    rows = ",\n".join("    " + json.dumps(answer) for answer in answers)
    with open(TRUTH, "w", encoding="utf-8") as handle:
        handle.write(f'{{\n  "keras": "{keras.__version__}",\n  "applications": [\n{rows}\n  ]\n}}\n')


if __name__ == "__main__":
    main()
