# Code of the program's own in a saved model, losses by hand, and fixes for lists that have one item too many.

# %% A layer of the program's own
class Twice(layers.Layer):
    def call(self, x):
        return x * 2                               #: (None, 3)
model = keras.Sequential([keras.Input((3,)), Twice(), layers.Dense(1)])  #: (None, 1) · Σ 4
model.save("twice.keras")
again = keras.models.load_model("twice.keras")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[custom-objects-missing]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add custom_objects={"Twice": Twice}"

# %% Which load_model is told of
class Twice(layers.Layer):
    def call(self, x):
        return x * 2                               #: (None, 3)
model = keras.Sequential([keras.Input((3,)), Twice(), layers.Dense(1)])  #: (None, 1) · Σ 4
model.save("twice-told.keras")
again = keras.models.load_model("twice-told.keras", custom_objects={"Twice": Twice})  #: (None, 1) · Σ 4

# %% Or that is registered
@keras.saving.register_keras_serializable()
class Thrice(layers.Layer):
    def call(self, x):
        return x * 3                               #: (None, 3)
model = keras.Sequential([keras.Input((3,)), Thrice()])  #: (None, 3)
model.save("thrice.keras")
again = keras.models.load_model("thrice.keras")    #: (None, 3)

# %% A loss of the program's own, which a model that is not compiled has no need of
def far_off(y_true, y_pred):
    return ops.mean(ops.abs(y_true - y_pred))
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])  #: (None, 1) · Σ 4
model.compile("adam", far_off)
model.save("own-loss.keras")
plain = keras.models.load_model("own-loss.keras", compile=False)  #: (None, 1) · Σ 4
# With compile=True it is told, which a test of its own holds: the tracer's own names stand in the way of Keras's search
# for the function here.

# %% A lambda lies in the file as bytes
model = keras.Sequential([keras.Input((3,)), layers.Lambda(lambda x: x * 2)])  #: (None, 3)
model.save("lambda.keras")
again = keras.models.load_model("lambda.keras")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[lambda-not-loaded]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add safe_mode=False"

# %% In a file of one's own it may be run
model = keras.Sequential([keras.Input((3,)), layers.Lambda(lambda x: x * 2)])  #: (None, 3)
model.save("lambda-told.keras")
again = keras.models.load_model("lambda-told.keras", safe_mode=False)  #: (None, 3)

# %% One-hot rows for class numbers, by hand
logits, labels = tf.zeros((16, 10)), tf.one_hot(np.zeros(16, "int32"), 10)  #: 2 × (16, 10)
loss = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
#                                                            ^^^^^^ error[labels-one-hot]
#                                                            ^^^^^^ fix "Change to tf.nn.softmax_cross_entropy_with_logits"

# %% A loss and a weight too many
x = keras.Input((6,))                              #: (None, 6)
model = keras.Model(x, [layers.Dense(1)(x), layers.Dense(1)(x)])  #: 2 × (None, 1) · Σ 14
model.compile("adam", ["mse", "mae"], loss_weights=[1.0, 0.5, 0.2])
#                                                  ^^^^^^^^^^^^^^^ error[loss-weights-differ]
#                                                  ^^^^^^^^^^^^^^^ fix "Change to [1.0, 0.5]"
model.fit(np.zeros((8, 6)), [np.zeros((8, 1)), np.zeros((8, 1))], verbose=0)

# %% Two tensors for a layer that takes a list
a, b = keras.Input((4,)), keras.Input((4,))        #: 2 × (None, 4)
y = layers.Add()(a, b)
#                ^ error[inputs-not-a-list]
#                ^ fix "Change to [a, b] → (None, 4)"

# %% A function that gets the labels, too
images, labels = np.zeros((8, 6)), np.zeros(8)     #: (8, 6), (8,)
data = tf.data.Dataset.from_tensor_slices((images, labels))  #: (6,), () · 8 elements
half = data.map(lambda image: image / 2)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to lambda first, *rest: ((lambda image: im"

# %% A named function that gets the labels, too
images, labels = np.zeros((8, 6)), np.zeros(8)     #: (8, 6), (8,)
data = tf.data.Dataset.from_tensor_slices((images, labels))  #: (6,), () · 8 elements

def half_of(image):
    return image / 2  #: (6,)

half = data.map(half_of)
#      ^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]
#      ^^^^^^^^^^^^^^^^^ fix "Change to lambda first, *rest: (half_of(first), *"

# %% A text that describes a model of own layers
class Double(keras.layers.Layer):
    def call(self, x):
        return 2 * x  #: (None, 4)

model = keras.Sequential([keras.Input((4,)), Double(), layers.Dense(1)])  #: (None, 1) · Σ 5
text = model.to_json()
again = keras.models.model_from_json(text)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[custom-objects-missing]
known = keras.models.model_from_json(text, custom_objects={"Double": Double})  #: (None, 1) · Σ 5

# %% Only get asks whether an activation is one
kept = keras.activations.deserialize("rel")
none = keras.activations.deserialize(None)
act = keras.activations.deserialize("relu")
x = act(np.ones((2, 3)))  #: (2, 3)
y = keras.activations.get(kept)
#                         ^^^^ error[unknown-activation]
