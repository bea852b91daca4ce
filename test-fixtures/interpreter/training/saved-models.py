# Models of the program's own that are saved, cloned and loaded, and variables of one shape.

# %% A model that must be given something
class Net(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.units = units
        self.out = layers.Dense(units)

    def call(self, x):
        return self.out(x)                                #: (1, 2) · 8

model = Net(2)
y = model(np.zeros((1, 3)))                               #: (1, 2) · 8
s = model.save("net.keras")
#   ^^^^^^^^^^^^^^^^^^^^^^^ error[layer-without-config]
#   ^^^^^^^^^^^^^^^^^^^^^^^ fix "Add get_config to the layer, Accept **kwargs and pass them to super().__init__"

# %% Training that would save it
class Net(keras.Model):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.out = layers.Dense(units)

    def call(self, x):
        return self.out(x)                                #: (None, 1) · 4

model = Net(1)
model.compile("adam", "mse")
best = keras.callbacks.ModelCheckpoint("best.keras", monitor="loss")
h = model.fit(np.zeros((8, 3)), np.zeros((8, 1)), callbacks=[best], verbose=0)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[layer-without-config]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add get_config to the layer"

# %% A model that takes nothing can be saved, and not be made again
class Net(keras.Model):
    def __init__(self, units=2):
        super().__init__()
        self.out = layers.Dense(units)

    def call(self, x):
        return self.out(x)                                #: (1, 2) · 8

model = Net()
y = model(np.zeros((1, 3)))                               #: (1, 2) · 8
model.save("net.keras")
copy = keras.models.clone_model(model)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[layer-not-restored]
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Accept **kwargs and pass them to super().__init__"

# %% One of its own that is a graph can be cloned, as can one with a configuration
class Graph(keras.Model):
    def __init__(self):
        x = keras.Input((3,))                             #: (None, 3)
        super().__init__(x, layers.Dense(1)(x))          #: (None, 1) · 4

class Net(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.units = units
        self.out = layers.Dense(units)

    def call(self, x):
        return self.out(x)                                #: (1, 2) · 8

    def get_config(self):
        return {"units": self.units}

first = keras.models.clone_model(Graph())                 #: (None, 1) · Σ 4
model = Net(2)
y = model(np.zeros((1, 3)))                               #: (1, 2) · 8
model.save("net.keras")
second = keras.models.clone_model(model)

# %% A value of another shape
total = keras.Variable(np.zeros(4))                       #: (4,)
total.assign(np.zeros((3, 4)))
#            ^^^^^^^^^^^^^^^^ error[assigned-shape]

# %% A number for all elements
total = keras.Variable(np.zeros(4))                       #: (4,)
total.assign_add(1.0)
total.assign(0.0)
#            ^^^ error[assigned-shape]
#            ^^^ fix "Change to keras.ops.broadcast_to(0.0, (4,))"

# %% What is added may be stretched, and stretch nothing
total = keras.Variable(np.zeros((3, 1)))                  #: (3, 1)
total.assign_sub(np.ones((1, 1)))
total.assign_sub(np.ones((3, 2)))
#                ^^^^^^^^^^^^^^^ error[assigned-shape]

# %% Labels of another rank than a metric counts on
class Hits(keras.metrics.Metric):
    def __init__(self):
        super().__init__()
        self.hits = self.add_weight(shape=(4,), initializer="zeros", name="hits")   #: (4,)

    def update_state(self, y_true, y_pred, sample_weight=None):
        truth = keras.ops.one_hot(keras.ops.cast(y_true, "int32"), 4)   #: (None, 1, 4)
        self.hits.assign_add(keras.ops.sum(truth, axis=0))
        #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[assigned-shape]

    def result(self):
        return keras.ops.mean(self.hits)

model = keras.Sequential([keras.Input((8,)), layers.Dense(4, activation="softmax")])   #: (None, 4) · Σ 36
model.compile("adam", "sparse_categorical_crossentropy", metrics=[Hits()])
model.fit(np.zeros((32, 8)), np.zeros((32, 1)), verbose=0)
