# Losses and metrics of the program's own are what their code makes of them.

# %% A loss keeps what its call gives where nothing is reduced
class Rows(keras.losses.Loss):
    def call(self, y_true, y_pred):
        y_true = keras.ops.expand_dims(y_true, 0)  #: (1, 3)
        return keras.ops.sum(y_true * y_pred, axis=1)  #: (1,)

values = keras.ops.array([1.0, 2.0, 3.0])       #: (3,)
kept = Rows(reduction="none")(values, values)   #: (1,)
one = kept[0]
whole = Rows()(y_true=values, y_pred=values)
number = whole[0]
#        ^^^^^^^^ error[too-many-indices]

# %% The constructor says what is reduced
class Pixels(keras.losses.Loss):
    def __init__(self):
        super().__init__(reduction="none")

    def call(self, y_true, y_pred):
        return keras.ops.square(y_true - y_pred)  #: (4, 8, 8, 1)

images = np.zeros((4, 8, 8, 1))   #: (4, 8, 8, 1)
each = Pixels()(images, images)   #: (4, 8, 8, 1)
first = each[0]                   #: (8, 8, 1)

# %% A metric gives what its result gives
class Table(keras.metrics.Metric):
    def __init__(self, classes):
        super().__init__()
        self.table = self.add_weight((classes, classes), "zeros", "float32", "table")  #: (3, 3)

    def update_state(self, y_true, y_pred, sample_weight=None):
        self.table.assign_add(keras.ops.ones((3, 3)))

    def result(self):
        return keras.ops.sum(self.table, axis=0)  #: (3,)

table = Table(3)
rows = table(np.zeros((4, 3)), np.zeros((4, 3)))  #: (3,)
last = table.result()[2]
scores = keras.metrics.F1Score()
scores.update_state(np.eye(3), np.eye(3))
score = scores.result()[0]
recall = keras.metrics.Recall(thresholds=[0.2, 0.8])
recall.update_state(np.ones(3), np.ones(3))
high = recall.result()[1]

# %% Keras 2 names a metric's weight first  # keras: 2
class Table(keras.metrics.Metric):
    def __init__(self):
        super().__init__()
        self.table = self.add_weight("table", (4, 4), dtype="int64")  #: (4, 4)

    def update_state(self, y_true, y_pred, sample_weight=None):
        self.table.assign_add(tf.ones((4, 4), "int64"))

    def result(self):
        table = tf.cast(self.table, "float32")  #: (4, 4)
        return tf.cumsum(tf.cumsum(table, axis=0), axis=1)  #: (4, 4)

whole = Table().result()  #: (4, 4)

# %% A loss that is called in its own way needs no value of call
class Whole(keras.losses.Loss):
    def __call__(self, y_true, y_pred, sample_weight=None):
        errors = keras.ops.square(y_true - y_pred)  #: (None, 1)
        if sample_weight is not None:
            errors = errors * sample_weight
        return keras.ops.mean(errors)

    def call(self, y_true, y_pred):
        pass

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", loss=Whole())
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)

# %% Its own way must take the weights of samples
class Short(keras.losses.Loss):
    def __call__(self, y_true, y_pred):
        return keras.ops.mean(keras.ops.square(y_true - y_pred))

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", loss=Short())
history = model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to y_true, y_pred, sample_weight=None"

# %% Its own way of Keras 2 is given them by name  # keras: 2
class Whole(keras.losses.Loss):
    def __call__(self, y_true, y_pred, sample_weight=None):
        errors = tf.square(y_true - y_pred)  #: (None, 1)
        return tf.reduce_mean(errors)

    def call(self, y_true, y_pred):
        pass

class Short(keras.losses.Loss):
    def __call__(self, y_true, y_pred):
        return tf.reduce_mean(tf.square(y_true - y_pred))

model = keras.Sequential([keras.layers.Dense(1, input_shape=(4,))])  #: (None, 1) · Σ 5
model.compile("sgd", loss=Whole())
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)
model.compile("sgd", loss=Short())
history = model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to y_true, y_pred, sample_weight=None"
