# What stands among the callbacks of a training.

# %% A class that nobody called
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[keras.callbacks.EarlyStopping], verbose=0)
#                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-a-callback]
#                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ other fix "Change to keras.callbacks.EarlyStopping()"

# %% The second of two
class Printer(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        print(epoch)

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[Printer(), Printer], verbose=0)
#                                                       ^^^^^^^^^^^^^^^^^^^^ error[not-a-callback]
#                                                       ^^^^^^^^^^^^^^^^^^^^ fix "Change to Printer()"

# %% A function
def slower(epoch):
    return 0.1 / (epoch + 1)

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[slower], verbose=0)
#                                                       ^^^^^^^^ error[not-a-callback]

# %% Callbacks in lists of lists, and one alone
stop = keras.callbacks.EarlyStopping("loss")
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[[stop]], verbose=0)
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=stop, verbose=0)

# %% A method without the logs that training gives
class Printer(keras.callbacks.Callback):
    def on_epoch_end(self, epoch):
        print(epoch)

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
run = model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[Printer()], verbose=0)
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add logs=None"

# %% Logs without what nobody computes
class Stop(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        if logs["val_loss"] < 0.1:
#          ^^^^^^^^^^^^^^^^ error[missing-key]
#          ^^^^^^^^^^^^^^^^ fix "Change to "loss""
            self.model.stop_training = True

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[Stop()], verbose=0)

# %% Callbacks find what others before them wrote
class Write(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        logs["half"] = logs["loss"] / 2

class Read(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        print(logs["half"])

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[Write(), Read()], verbose=0)

# %% A metric takes the weights of samples, also where there are none
class Hits(keras.metrics.Metric):
    def __init__(self):
        super().__init__(name="hits")
        self.count = self.add_weight(name="count", initializer="zeros")

    def update_state(self, y_true, y_pred):
        self.count.assign_add(ops.sum(y_true * y_pred))

    def result(self):
        return self.count

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse", metrics=[Hits()])
run = model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add sample_weight=None"

# %% A schedule without a return for the first epochs
def schedule(epoch, rate):
    if epoch > 5:
        return rate * 0.5

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
slow = keras.callbacks.LearningRateScheduler(schedule)
#                                            ^^^^^^^^ error[schedule-not-a-float]
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[slow], verbose=0)

# %% A schedule that gives whole numbers
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
slow = keras.callbacks.LearningRateScheduler(lambda epoch: 1)
#                                            ^^^^^^^^^^^^^^^ error[schedule-not-a-float]
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[slow], verbose=0)

# %% A tensor is no float in Keras 3
def schedule(epoch, rate):
    return rate * ops.exp(-0.1)

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
slow = keras.callbacks.LearningRateScheduler(schedule)
#                                            ^^^^^^^^ error[schedule-not-a-float]
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[slow], verbose=0)

# %% Schedules that give floats
def step(epoch, rate):
    if epoch < 10:
        return rate
    return rate * np.exp(-0.1)

def power(epoch):
    return 0.1 * 0.5 ** (epoch // 10)

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
steps = [keras.callbacks.LearningRateScheduler(step), keras.callbacks.LearningRateScheduler(power)]
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=steps, verbose=0)

# %% A None among the callbacks
stop = keras.callbacks.EarlyStopping("loss")
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[stop, None], verbose=0)
#                                                       ^^^^^^^^^^^^ error[not-a-callback]
#                                                       ^^^^^^^^^^^^ fix "Change to list(filter(None, [stop, None]))"

# %% A None in a list that code changes which can't be seen
from elsewhere import fill  # type: ignore
cbs = [None]
fill(cbs)
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=cbs, verbose=0)

# %% A callback that keeps a model of its own
class Show(keras.callbacks.Callback):
    def __init__(self, model):
        super().__init__()
        self.model = model
#       ^^^^^^^^^^ error[reserved-attribute]
#       ^^^^^^^^^^ fix "Change to self.own_model"

    def on_epoch_end(self, epoch, logs=None):
        print(self.model.name)

show = Show(keras.Sequential())
# silent: told where it is assigned

# %% A callback whose class has a model
class Show(keras.callbacks.Callback):
    model = None

    def __init__(self, model):
        super().__init__()
        self.model = model

show = Show(keras.Sequential())

# %% Batches that count themselves
class Batches(keras.utils.PyDataset):
    def __init__(self):
        super().__init__()
        self.num_batches = 3
#       ^^^^^^^^^^^^^^^^ error[reserved-attribute]

batches = Batches()
# silent: told where it is assigned
