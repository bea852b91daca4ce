import numpy as np
import keras
from keras import layers

x, y = np.zeros((40, 5)), np.zeros((40, 1))  #: (40, 5), (40, 1)

# %% The class of an optimizer
model = keras.Sequential([keras.Input((5,)), layers.Dense(1)])  #: (None, 1) · Σ 6
model.compile(keras.optimizers.Adam, "mse")
#             ^^^^^^^^^^^^^^^^^^^^^ error[wrong-argument-type]
#             ^^^^^^^^^^^^^^^^^^^^^ fix "Change to keras.optimizers.Adam()"

# %% Labels for predict
model = keras.Sequential([keras.Input((5,)), layers.Dense(1)])  #: (None, 1) · Σ 6
model.predict(x, y, verbose=0)
#                ^ error[wrong-argument-type]
#                ^ fix "Remove it"

# %% Clipping in two ways
optimizer = keras.optimizers.SGD(0.1, clipnorm=1.0, clipvalue=0.5)
#                                                             ^^^ error[arguments-clash]
#                                                             ^^^ fix "Remove clipvalue"

# %% As many rates as boundaries
rates = keras.optimizers.schedules.PiecewiseConstantDecay([100, 200], [0.1, 0.01])
#                                                         ^^^^^^^^^^ error[arguments-clash]

# %% One rate more than boundaries
rates = keras.optimizers.schedules.PiecewiseConstantDecay([100, 200], [0.1, 0.01, 0.001])

# %% Labels counted without several
metric = keras.metrics.AUC(num_labels=3)
#                                     ^ error[arguments-clash]
#                                     ^ fix "Add multi_label=True"

# %% Classes that there are not
metric = keras.metrics.IoU(num_classes=2, target_class_ids=[0, 2])
#                                                          ^^^^^^ error[arguments-clash]
#                                                          ^^^^^^ fix "Change num_classes to 3"

# %% Only two classes
metric = keras.metrics.BinaryIoU(target_class_ids=[0, 2])
#                                                 ^^^^^^ error[outside-interval]

# %% Halves that are more than the whole
left, right = keras.utils.split_dataset(x, left_size=0.6, right_size=0.6)
#                                                                    ^^^ error[arguments-clash]

# %% Windows that begin behind the data
data = keras.utils.timeseries_dataset_from_array(x, y, sequence_length=3, start_index=50)
#                                                                                     ^^ error[arguments-clash]

# %% Windows that end before they begin
data = keras.utils.timeseries_dataset_from_array(x, y, sequence_length=3, start_index=30, end_index=20)
#                                                                                                   ^^ error[arguments-clash]

# %% Windows that end with the data
data = keras.utils.timeseries_dataset_from_array(x, y, sequence_length=3, end_index=40)
#                                                                                   ^^ error[arguments-clash]

# %% A metric that does not say whether more is better
def dice(y_true, y_pred):
    return keras.ops.mean(y_true * y_pred)


model = keras.Sequential([keras.Input((5,)), layers.Dense(1)])  #: (None, 1) · Σ 6
model.compile("sgd", "mse", metrics=[dice])
stop = keras.callbacks.EarlyStopping(monitor="val_dice")
#                                            ^^^^^^^^^^ error[monitor-without-direction]
#                                            ^^^^^^^^^^ fix "Add mode="max""
model.fit(x, y, validation_split=0.2, callbacks=[stop], verbose=0)

# %% A rate that falls on a plateau asks the metric as well
def dice(y_true, y_pred):
    return keras.ops.mean(y_true * y_pred)


model = keras.Sequential([keras.Input((5,)), layers.Dense(1)])  #: (None, 1) · Σ 6
model.compile("sgd", "mse", metrics=[dice])
slow = keras.callbacks.ReduceLROnPlateau(monitor="val_dice")
#                                                ^^^^^^^^^^ error[monitor-without-direction]
model.fit(x, y, validation_split=0.2, callbacks=[slow], verbose=0)

# %% A metric of Keras's says so, and the mode says so
def dice(y_true, y_pred):
    return keras.ops.mean(y_true * y_pred)


model = keras.Sequential([keras.Input((5,)), layers.Dense(1)])  #: (None, 1) · Σ 6
model.compile("sgd", "mse", metrics=["mae", dice])
stop = keras.callbacks.EarlyStopping(monitor="val_mae")
best = keras.callbacks.EarlyStopping(monitor="val_dice", mode="max")
model.fit(x, y, validation_split=0.2, callbacks=[stop, best], verbose=0)

# %% Attributes that Keras makes itself
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.layers = [layers.Dense(3), layers.Dense(1)]
#       ^^^^^^^^^^^ error[reserved-attribute]
#       ^^^^^^^^^^^ fix "Change to self.own_layers"

    def call(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


net = Net()
# silent: told where it is assigned

# %% The same of a layer
class Head(layers.Layer):
    def __init__(self):
        super().__init__()
        self.output = layers.Dense(1)
#       ^^^^^^^^^^^ error[reserved-attribute]

    def call(self, x):
        return self.output(x)


head = Head()
# silent: told where it is assigned

# %% A property of the program's own
class Tracked(keras.Model):
    def __init__(self):
        super().__init__()
        self.tracker = keras.metrics.Mean(name="loss")
        self.head = layers.Dense(1)

    @property
    def metrics(self):
        return [self.tracker]


net = Tracked()

# %% A model that calls its method forward
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(2)

    def forward(self, x):
        return self.dense(x)


net = Net()
outputs = net(x)
#             ^ error[method-not-defined]
#             ^ fix "Change to call → (40, 2)"

# %% A stack that has an input is built for no other shape
model = keras.Sequential([keras.Input((784,)), layers.Dense(10)])  #: (None, 10) · Σ 7,850
model.build((32, 784))
#           ^^^^^^^^^ error[already-built]
#           ^^^^^^^^^ fix "Remove this statement"

# %% The same shape is taken, and so is any by a stack without an input
model = keras.Sequential([keras.Input((784,)), layers.Dense(10)])  #: (None, 10) · Σ 7,850
model.build((None, 784))
model = keras.Sequential([layers.Dense(10)])  #: (32, 10) · Σ 7,850
model.build((32, 784))
