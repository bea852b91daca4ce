# Labels, losses and counts of samples under Keras 2, whose losses broadcast where Keras 3's refuse.

# %% Class numbers for a loss that wants one number per class  # keras: 2
model = keras.Sequential([layers.Dense(8, input_dim=4), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 67
model.compile(loss="categorical_crossentropy", optimizer="sgd")
model.fit(np.zeros((30, 4)), np.zeros(30), batch_size=5, verbose=0)
#                            ^^^^^^^^^^^^ error[labels-not-one-hot]
#                            ^^^^^^^^^^^^ fix "Change to "sparse_categorical_crossentropy""

# %% One-hot labels for one that wants class numbers  # keras: 2
model = keras.Sequential([layers.Dense(3, activation="softmax", input_shape=(4,))])  #: (None, 3) · Σ 15
model.compile("sgd", "sparse_categorical_crossentropy")
model.fit(np.zeros((32, 4)), np.zeros((32, 3)), verbose=0)
#                            ^^^^^^^^^^^^^^^^^ error[labels-one-hot]

# %% What broadcasts is taken  # keras: 2
model = keras.Sequential([layers.Dense(3, input_shape=(4,))])  #: (None, 3) · Σ 15
model.compile("sgd", "mse")
model.fit(np.zeros((32, 4)), np.zeros(32), verbose=0)
model.fit(np.zeros((32, 4)), np.zeros((32, 1)), verbose=0)
other = keras.Sequential([layers.Dense(1, input_shape=(4,))])  #: (None, 1) · Σ 5
other.compile("sgd", "sparse_categorical_crossentropy")
other.fit(np.zeros((32, 4)), np.zeros((32, 1)), verbose=0)

# %% Pictures that came out smaller  # keras: 2
x = np.zeros((8, 16, 16, 1))  #: (8, 16, 16, 1)
model = keras.Sequential([layers.Conv2D(1, 2, activation="sigmoid", input_shape=(16, 16, 1))])  #: (None, 15, 15, 1) · Σ 5
model.compile("sgd", "binary_crossentropy")
model.fit(x, x, verbose=0)
#            ^ error[labels-shape]

# %% Steps with class numbers  # keras: 2
model = keras.Sequential([layers.LSTM(4, return_sequences=True, input_shape=(7, 2)), layers.Dense(5, activation="softmax")])  #: (None, 7, 5) · Σ 137
model.compile("sgd", "sparse_categorical_crossentropy")
model.fit(np.zeros((8, 7, 2)), np.zeros((8, 7)), verbose=0)
model.fit(np.zeros((8, 7, 2)), np.zeros((8, 6)), verbose=0)
#                              ^^^^^^^^^^^^^^^^ error[labels-shape]

# %% Other counts of samples  # keras: 2
model = keras.Sequential([layers.Dense(1, input_shape=(4,))])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
model.fit(np.zeros((32, 4)), np.zeros(30), verbose=0)
#                            ^^^^^^^^^^^^ error[sample-counts-differ]

# %% Losses under a name that no output has  # keras: 2
x = keras.Input((6,))  #: (None, 6)
outputs = [layers.Dense(1, name="size")(x), layers.Dense(3, name="kind")(x)]  #: [(None, 1), (None, 3)]
model = keras.Model(x, outputs)  #: (None, 1), (None, 3) · Σ 28
model.compile("sgd", loss={"size": "mse", "kinds": "mse"})
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[outputs-differ]
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to "kind""
model.fit(np.zeros((9, 6)), {"size": np.zeros((9, 1)), "kind": np.zeros((9, 3))}, verbose=0)

# %% A batch with fewer samples than labels
model = keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 5
model.compile("sgd", "binary_crossentropy")
real = np.zeros((100, 4))  #: (100, 4)
chosen = np.random.randint(0, 100, 16)  #: (16,)
model.train_on_batch(real[chosen], np.ones((32, 1)))
#                                  ^^^^^^^^^^^^^^^^ error[sample-counts-differ]
#                                  ^^^^^^^^^^^^^^^^ fix "Change 32 to 16 on line 59"

# %% Weights of classes that do not run from 0  # keras: 2
model = keras.Sequential([layers.Dense(1, activation="sigmoid", input_shape=(3,))])  #: (None, 1) · Σ 4
model.compile("sgd", "binary_crossentropy")
model.fit(np.zeros((20, 3)), np.zeros(20), class_weight={0: 1.0, 1: 5.0}, verbose=0)
model.fit(np.zeros((20, 3)), np.zeros(20), class_weight={1: 1.0, 2: 5.0}, verbose=0)
#                                                       ^^^^^^^^^^^^^^^^ error[class-weight-keys]

# %% A metric that Keras 2 does not find is called as the text that it is  # keras: 2
m = keras.Sequential([layers.Dense(1, input_shape=(4,))])  #: (None, 1) · Σ 5
m.compile("adam", "mse", metrics=["acc_test"])
#                                 ^^^^^^^^^^ error[unknown-identifier]
h = m.fit(np.zeros((8, 4)), np.zeros((8, 1)), validation_split=0.5)
a = h.history["val_acc"]

# %% A loss that Keras 2 does not find  # keras: 2
m = keras.Sequential([layers.Dense(1, input_shape=(4,))])  #: (None, 1) · Σ 5
m.compile("adam", "mean_square_error")
#                 ^^^^^^^^^^^^^^^^^^^ error[unknown-identifier]
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))

# %% Names that Keras 2 finds, and one that the program puts into its module  # keras: 2
def gap(labels, outputs):
    return keras.backend.mean(outputs - labels)
keras.metrics.gap = gap
m = keras.Sequential([layers.Dense(1, input_shape=(4,))])  #: (None, 1) · Σ 5
m.compile("adam", "logcosh", metrics=["acc", "cosine_proximity", "MAE", "gap"])
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))

# %% Losses and metrics of the program's own meet a column, however many outputs there are  # keras: 2
features = np.zeros((64, 8), "float32")  #: (64, 8)
marks = np.zeros((64,), "float32")  #: (64,)
model = keras.Sequential([layers.Dense(10, input_shape=(8,))])  #: (None, 10) · Σ 90
def distance(truth, guess):
    return keras.backend.mean(truth - guess)
class Distance(keras.losses.Loss):
    def call(self, truth, guess):
        return truth * 2.0 - guess  #: (None, 10)
class Farthest(keras.metrics.Metric):
    def __init__(self):
        super().__init__()
        self.most = self.add_weight(name="most", initializer="zeros")
    def update_state(self, truth, guess, sample_weight=None):
        self.most.assign(keras.backend.max(truth - guess))
    def result(self):
        return self.most
model.compile("adam", loss=distance, metrics=[Farthest()])
model.fit(features, marks, batch_size=64, verbose=0)
model.compile("adam", loss=Distance(), metrics=[distance])
model.fit(features, marks, batch_size=64, verbose=0)
