# What stands among the callbacks of a training.

# %% A class that nobody called
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[keras.callbacks.EarlyStopping], verbose=0)
#                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-a-callback]
#                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to keras.callbacks.EarlyStopping()"

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
