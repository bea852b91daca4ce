# What functions of the program's own give to training, and how Keras calls them.

# %% A loss that computes and does not return
def gap(y_true, y_pred):
    keras.ops.mean(keras.ops.abs(y_true - y_pred), axis=-1)      #: (None,)

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])   #: (None, 1) · Σ 5
model.compile("adam", gap)
h = model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[loss-without-value]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to return"

# %% A loss of a model that takes too little
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = layers.Dense(1)

    def call(self, x):
        return self.out(x)               #: (None, 1) · 4

    def compute_loss(self, y, y_pred):
        return keras.ops.mean(keras.ops.square(y - y_pred))

model = Net()
model.compile("adam")
h = model.fit(np.zeros((8, 3)), np.zeros((8, 1)), verbose=0)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to x=None, y=None, y_pred=None, sample_wei…"

# %% A whole number as a rate
def warm(epoch, rate):
    if epoch < 3:
        return 1
    return rate * 0.95

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])   #: (None, 1) · Σ 5
model.compile("sgd", "mse")
h = model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[keras.callbacks.LearningRateScheduler(warm)], verbose=0)
#                                                                                                  ^^^^ error[schedule-not-a-float]
#                                                                                                  ^^^^ fix "Change to 1.0"

# %% Two inputs beside labels and weights
class Pairs(keras.utils.PyDataset):
    def __len__(self):
        return 2

    def __getitem__(self, index):
        return np.zeros((8, 4)), np.zeros((8, 4)), np.zeros((8, 1)), np.ones(8)   #: (8, 4), (8, 4), (8, 1), (8,)

a, b = keras.Input((4,)), keras.Input((4,))              #: 2 × (None, 4)
model = keras.Model([a, b], layers.Dense(1)(layers.Subtract()([a, b])))   #: (None, 1) · Σ 5
model.compile("adam", "mse")
h = model.fit(Pairs(workers=1), verbose=0)
#             ^^^^^^^^^^^^^^^^ error[batch-not-a-tuple]
#             ^^^^^^^^^^^^^^^^ fix "Change to (np.zeros((8, 4)), np.zeros((8, 4)))"

# %% Labels of validation that have no number for each class
x, y = np.random.rand(60, 20), np.eye(6)[np.zeros(60, int)]      #: (60, 20), (60, 6)
xv, yv = np.random.rand(20, 20), np.zeros(20, int)               #: (20, 20), (20,)
model = keras.Sequential([keras.Input((20,)), layers.Dense(6, activation="softmax")])   #: (None, 6) · Σ 126
model.compile("adam", "categorical_crossentropy")
model.fit(x, y, validation_data=(xv, yv), verbose=0)
#                               ^^^^^^^^ error[labels-not-one-hot]
#                               ^^^^^^^^ fix "Change to keras.utils.to_categorical(yv, 6)"

# %% Weights by name that do not all fit
model = keras.Sequential([keras.Input((5,)), layers.Dense(4, name="a"), layers.Dense(1, name="b")])   #: (None, 1) · Σ 29
model.save_weights("net.weights.h5")
other = keras.Sequential([keras.Input((5,)), layers.Dense(4, name="a"), layers.Dense(3, name="c")])   #: (None, 3) · Σ 39
other.load_weights("net.weights.h5", by_name=True)
#                                            ^^^^ error[by-name]
#                                            ^^^^ fix "Change to skip_mismatch=True"
