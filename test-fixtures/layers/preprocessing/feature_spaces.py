# FeatureSpace: Keras's own source of it is run, so what columns are learnt and how wide they are encoded is known.

# %% Every kind of feature, and a cross, side by side
table = {
    "age": np.array([25, 32, 47, 51], "float32"),
    "sex": np.array([0, 1, 0, 1]),
    "thal": np.array(["fixed", "normal", "normal", "reversible"]),
    "chol": np.array([200.0, 210.0, 190.0, 250.0], "float32"),
}  #: 4 × (4,)
space = keras.utils.FeatureSpace(
    features={
        "sex": keras.utils.FeatureSpace.integer_categorical(num_oov_indices=0),
        "thal": "string_categorical",
        "age": keras.utils.FeatureSpace.float_discretized(num_bins=5),
        "chol": keras.utils.FeatureSpace.float_normalized(),
    },
    crosses=[keras.utils.FeatureSpace.cross(("sex", "thal"), crossing_dim=16)],
    output_mode="concat",
)
ds = tf.data.Dataset.from_tensor_slices((table, [0, 1, 1, 0])).batch(2)  #: 5 × (None,) · 2 batches
space.adapt(ds.map(lambda x, y: x))
encoded = space.get_encoded_features()  #: (None, 28)
y = layers.Dense(1)(encoded)  #: (None, 1) · 29
trained = keras.Model(encoded, y)  #: (None, 1) · Σ 29
rows = ds.map(lambda x, y: (space(x), y))  #: (None, 28), (None,) · 2 batches
one = space({"age": 3.0, "sex": 1, "thal": "fixed", "chol": 180.0})  #: (28,)

# %% Each by itself
table = {"a": np.array([0.5, 0.1, 0.2], "float32"), "s": np.array(["x", "y", "z"]), "i": np.array([1, 2, 3])}  #: 3 × (3,)
space = keras.utils.FeatureSpace(
    {
        "a": "float",
        "s": keras.utils.FeatureSpace.string_hashed(num_bins=7),
        "i": keras.utils.FeatureSpace.integer_categorical(output_mode="int"),
    },
    output_mode="dict",
)
space.adapt(tf.data.Dataset.from_tensor_slices(table))
encoded = space.get_encoded_features()  #: (None, 1), (None, 1), (None, 7)
x = layers.Embedding(10, 4)(encoded["i"])  #: (None, 1, 4) · 40
y = layers.Dense(3)(encoded["s"])  #: (None, 3) · 24
inputs = space.get_inputs()  #: 3 × (None, 1)
