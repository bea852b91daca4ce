# What is known of data and labels once more: sets of labels, numbers of padded sequences.

# %% Metrics in a list for outputs in a dict
x = keras.Input((5,))                          #: (None, 5)
kind = layers.Dense(3, activation="softmax")(x)  #: (None, 3) · 18
size = layers.Dense(1)(x)                      #: (None, 1) · 6
model = keras.Model(x, {"kind": kind, "size": size})  #: (None, 3), (None, 1) · Σ 24
model.compile(
    "adam",
    loss={"kind": "sparse_categorical_crossentropy", "size": "mse"},
    metrics=["accuracy"],
#           ^^^^^^^^^^^^ error[outputs-differ]
)
model.fit(np.zeros((8, 5)), {"kind": np.zeros(8), "size": np.zeros(8)}, verbose=0)

# %% A list of lists for them
x = keras.Input((5,))                          #: (None, 5)
kind = layers.Dense(3, activation="softmax")(x)  #: (None, 3) · 18
size = layers.Dense(1)(x)                      #: (None, 1) · 6
model = keras.Model(x, {"kind": kind, "size": size})  #: (None, 3), (None, 1) · Σ 24
model.compile(
    "adam",
    loss={"kind": "sparse_categorical_crossentropy", "size": "mse"},
    metrics=[["accuracy"], ["mae"]],
)
model.fit(np.zeros((8, 5)), {"kind": np.zeros(8), "size": np.zeros(8)}, verbose=0)

# %% Labels made one-hot for a loss that wants numbers
y = np.random.randint(0, 3, 60)                #: (60,)
model = keras.Sequential([keras.Input((5,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 18
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(np.zeros((60, 5)), keras.utils.to_categorical(y), verbose=0)
#                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[labels-one-hot]
# silent: how many classes random labels have is not certain

# %% Sets of labels that are written out
from sklearn.preprocessing import MultiLabelBinarizer

tags = [("a", "b"), ("c",), ("a", "d"), ("e", "c")]
Y = MultiLabelBinarizer().fit_transform(tags)  #: (4, 5)
model = keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="sigmoid")])  #: (None, 4) · Σ 16
model.compile("adam", "binary_crossentropy")
model.fit(np.zeros((4, 3)), Y, verbose=0)
#                           ^ error[labels-shape]

# %% An index past the vocabulary, in padded sequences
rows = [[1, 2, 3], [2, 2], [4, 1]]
X = keras.utils.pad_sequences(rows)            #: (3, 3)
model = keras.Sequential([keras.Input((3,)), layers.Embedding(4, 2), layers.Flatten(), layers.Dense(1)])  #: (None, 1) · Σ 15
model.compile("adam", "mse")
model.fit(X, np.zeros(3), verbose=0)
#         ^ error[index-past-embedding]
#         ^ fix "Change input_dim to 5"

# %% Sequences that are cut may have lost it
rows = [[1, 2, 3], [2, 2], [4, 1, 1]]
X = keras.utils.pad_sequences(rows, maxlen=2)  #: (3, 2)
model = keras.Sequential([keras.Input((2,)), layers.Embedding(4, 2), layers.Flatten(), layers.Dense(1)])  #: (None, 1) · Σ 13
model.compile("adam", "mse")
model.fit(X, np.zeros(3), verbose=0)

# %% Labels of several outputs in the other order
x = keras.Input((5,))                          #: (None, 5)
kind = layers.Dense(3, activation="softmax")(x)  #: (None, 3) · 18
box = layers.Dense(4)(x)                       #: (None, 4) · 24
model = keras.Model(x, [kind, box])            #: (None, 3), (None, 4) · Σ 42
model.compile("adam", ["sparse_categorical_crossentropy", "mse"])
model.fit(np.zeros((8, 5)), [np.zeros((8, 4)), np.zeros(8)], verbose=0)
#                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[labels-shape]
#                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to [np.zeros((8, 4)), np.zeros(8)][::-1]"

# %% Labels with the step that the decoder was given first
x = keras.Input((7, 2))                        #: (None, 7, 2)
model = keras.Model(x, layers.Dense(5, activation="softmax")(layers.LSTM(4, return_sequences=True)(x)))  #: (None, 7, 5) · Σ 137
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(np.zeros((8, 7, 2)), np.zeros((8, 8)), verbose=0)
#                              ^^^^^^^^^^^^^^^^ error[labels-shape]
#                              ^^^^^^^^^^^^^^^^ fix "Change to np.zeros((8, 8))[:, 1:]"

# %% A metric of scikit-learn
from sklearn.metrics import f1_score

def f1(wanted, given):
    return f1_score(wanted, given > 0.5)
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[needs-numbers]

model = keras.Sequential([keras.Input((3,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 4
model.compile("adam", "binary_crossentropy", metrics=[f1])
model.fit(np.zeros((4, 3)), np.zeros((4, 1)), verbose=0)

# %% Vectors of another width
layer = layers.Embedding(50, 16)
layer.build((None,))
layer.set_weights([np.zeros((50, 12))])
#                 ^^^^^^^^^^^^^^^^^^^^ error[weights-differ]
#                 ^^^^^^^^^^^^^^^^^^^^ fix "Change 16 to 12 on line 92"
