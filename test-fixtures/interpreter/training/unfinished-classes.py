# What Keras's base classes leave to those of the program's own: a method, the constructor, a dict of numbers.

# %% A loss under another name
class Gap(keras.losses.Loss):
    def forward(self, y_true, y_pred):
        return keras.ops.mean(keras.ops.abs(y_true - y_pred), axis=-1)

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])   #: (None, 1) · Σ 5
model.compile("adam", loss=Gap())
#                          ^^^^^ error[method-not-defined]
#                          ^^^^^ fix "Change to call"
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)

# %% A loss that says all, or is called as a whole
class Gap(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return keras.ops.mean(keras.ops.abs(y_true - y_pred), axis=-1)   #: (None,)

class Whole(keras.losses.Loss):
    def __call__(self, y_true, y_pred, sample_weight=None):
        return keras.ops.mean(keras.ops.abs(y_true - y_pred))

class Cross(keras.losses.BinaryCrossentropy):
    pass

for loss in [Gap(), Whole(), Cross()]:
    model = keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="sigmoid")])   #: (None, 1) · Σ 5
    model.compile("adam", loss=loss)
    model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)

# %% A loss without its constructor
class Focal(keras.losses.Loss):
    def __init__(self, gamma=2.0):
        self.gamma = gamma

    def call(self, y_true, y_pred):
        return keras.ops.mean(keras.ops.abs(y_true - y_pred) ** self.gamma, axis=-1)

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])   #: (None, 1) · Σ 5
model.compile("adam", loss=Focal())
#                          ^^^^^^^ error[super-not-called]
#                          ^^^^^^^ fix "Change to super().__init__()"
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)

# %% A metric without its constructor
class Count(keras.metrics.Metric):
    def __init__(self):
        self.seen = self.add_weight(shape=(), initializer="zeros", name="seen")
        #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[super-not-called]
        #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to super().__init__()"

    def update_state(self, y_true, y_pred, sample_weight=None):
        self.seen.assign_add(1.0)

    def result(self):
        return self.seen

count = Count()

# %% A metric of which nobody can ask the result
class Count(keras.metrics.Metric):
    def __init__(self):
        super().__init__()
        self.seen = self.add_weight(shape=(), initializer="zeros", name="seen")

    def update_state(self, y_true, y_pred, sample_weight=None):
        self.seen.assign_add(1.0)

    def results(self):
        return self.seen

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])   #: (None, 1) · Σ 5
model.compile("adam", "mse", metrics=[Count()])
#                                    ^^^^^^^^^ error[method-not-defined]
#                                    ^^^^^^^^^ fix "Change to result"
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)

# %% A weight's name in the place of its shape
class Count(keras.metrics.Metric):
    def __init__(self, name="count", **kwargs):
        super().__init__(name=name, **kwargs)
        self.seen = self.add_weight("seen", initializer="zeros")
        #                           ^^^^^^ error[positional-weight-name]
        #                           ^^^^^^ fix "Change to name="

count = Count()

# %% Batches by a name of their own
class Batches(keras.utils.PyDataset):
    def __len__(self):
        return 2

    def __getItem__(self, index):
        return np.zeros((8, 4)), np.zeros((8, 1))   #: (8, 4), (8, 1)

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])   #: (None, 1) · Σ 5
model.compile("adam", "mse")
model.fit(Batches(), verbose=0)
#         ^^^^^^^^^ error[method-not-defined]
#         ^^^^^^^^^ fix "Change to __getitem__"

# %% A schedule that is never called
class Falling(keras.optimizers.schedules.LearningRateSchedule):
    def call(self, step):
        return 0.1

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])   #: (None, 1) · Σ 5
model.compile(keras.optimizers.SGD(Falling()), "mse")
#                                  ^^^^^^^^^ error[method-not-defined]
#                                  ^^^^^^^^^ fix "Change to __call__"
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)

# %% A step that gives a list
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = layers.Dense(1)
        self.total = keras.metrics.Mean(name="total")

    def call(self, x):
        return self.out(x)               #: (None, 1) · 5

    def test_step(self, data):
        x, y = data   #: (None, 4), (None, 1)
        self.total.update_state(keras.ops.mean(keras.ops.square(y - self(x))))
        return [m.result() for m in self.metrics]

model = Net()
model.compile("adam", "mse")
s = model.evaluate(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)  # silent: how many metrics there are
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[step-not-a-dict]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Return a dict of numbers"

# %% A step for evaluation may give a number that turns out to be 0, which counts as no dict at all
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = layers.Dense(1)

    def call(self, x):
        return self.out(x)               #: (None, 1) · 5

    def test_step(self, data):
        x, y = data   #: (None, 4), (None, 1)
        return keras.ops.mean(self(x) - self(x))

model = Net()
model.compile("adam", "mse")
s = model.evaluate(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[step-not-a-dict]

# %% The same of training is refused whatever it is
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = layers.Dense(1)

    def call(self, x):
        return self.out(x)               #: (None, 1) · 5

    def train_step(self, data):
        x, y = data   #: (None, 4), (None, 1)
        return keras.ops.mean(self(x) - self(x))

model = Net()
model.compile("adam", "mse")
h = model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[step-not-a-dict]

# %% Of several numbers nobody can say whether they are true
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = layers.Dense(3)

    def call(self, x):
        return self.out(x)               #: (None, 3) · 15

    def test_step(self, data):
        x, y = data   #: (None, 4), (None, 1)
        return self(x)   #: (None, 3) · 15

model = Net()
model.compile("adam", "mse")
s = model.evaluate(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[step-not-a-dict]

# %% A number that is certainly another than 0
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = layers.Dense(3)

    def call(self, x):
        return self.out(x)               #: (None, 3) · 15

    def test_step(self, data):
        x, y = data   #: (None, 4), (None, 1)
        y_pred = self(x)   #: (None, 3) · 15
        return 1.5

model = Net()
model.compile("adam", "mse")
s = model.evaluate(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[step-not-a-dict]

# %% A list that may be empty, which counts as no dict either
import os
import tempfile

class Net(keras.Model):
    def __init__(self, names):
        super().__init__()
        self.out = layers.Dense(1)
        self.names = names

    def call(self, x):
        return self.out(x)               #: (None, 1) · 5

    def test_step(self, data):
        x, y = data   #: (None, 4), (None, 1)
        return [keras.ops.mean(self(x)) for _ in self.names]

model = Net(os.listdir(tempfile.mkdtemp()))
model.compile("adam", "mse")
s = model.evaluate(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[step-not-a-dict]

# %% What a step for prediction gives is the prediction
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = layers.Dense(1)

    def call(self, x):
        return self.out(x)               #: (8, 1) · 5

    def predict_step(self, data):
        return self(data) * 2            #: (8, 1)

model = Net()
model.compile("adam", "mse")
p = model.predict(np.zeros((8, 4)), verbose=0)  #: (8, 1)

# %% A rate that a schedule gives
schedule = keras.optimizers.schedules.CosineDecay(0.1, 1000)
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])   #: (None, 1) · Σ 5
model.compile(keras.optimizers.SGD(schedule), "mse")
lower = keras.callbacks.LearningRateScheduler(lambda epoch: 0.1 / (epoch + 1))
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[rate-of-a-schedule]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to 0.1"
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[lower], verbose=0)

# %% A rate that a schedule gives, until the loss no longer falls
schedule = keras.optimizers.schedules.CosineDecay(0.1, 1000)
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])   #: (None, 1) · Σ 5
model.compile(keras.optimizers.SGD(learning_rate=schedule), "mse")
lower = keras.callbacks.ReduceLROnPlateau("loss", patience=5)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[rate-of-a-schedule]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change learning_rate to 0.1"
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[lower], verbose=0)

# %% A model without a method of its own is a graph where it is given inputs and outputs, and nobody may see where
class Distilled(keras.Model):
    def train_step(self, data):
        x, y = data
        predicted = self(x, training=True)
        return {"loss": self.compute_loss(x, y, predicted)}


inputs = keras.Input((4,))  #: (None, 4)
model = Distilled(inputs, layers.Dense(1)(inputs))  #: (None, 1) · Σ 5

# %% Nothing that counts as true comes out of an evaluation, which Keras takes for an empty dict
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = layers.Dense(1)

    def call(self, x):
        return self.out(x)

    def test_step(self, data):
        return []

model = Net()
model.compile("adam", "mse")
model.evaluate(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)

# %% Nor of a test whose result is 0
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = layers.Dense(1)

    def call(self, x):
        return self.out(x)

    def test_step(self, data):
        return 0

model = Net()
model.compile("adam", "mse")
model.evaluate(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)
