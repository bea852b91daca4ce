# What training gives by name: a history, the numbers of evaluate, and what callbacks monitor.

# %% The names are those that compile was given
model = keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 5
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
run = model.fit(np.zeros((8, 4)), np.zeros((8, 1)), epochs=1, verbose=0)
curve = run.history["acc"]
#       ^^^^^^^^^^^^^^^^^^ error[missing-key]
#       ^^^^^^^^^^^^^^^^^^ fix "Change to "accuracy""

# %% Without validation there are no numbers of it
model = keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 5
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
run = model.fit(np.zeros((8, 4)), np.zeros((8, 1)), epochs=1, verbose=0)
curve = run.history["val_loss"]
#       ^^^^^^^^^^^^^^^^^^^^^^^ error[missing-key]
#       ^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to "loss""

# %% With it there are
model = keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 5
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
run = model.fit(np.zeros((8, 4)), np.zeros((8, 1)), epochs=1, verbose=0, validation_split=0.25)
curves = run.history["val_loss"], run.history["val_accuracy"], run.history["accuracy"]

# %% A callback gives its rate
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", "mse")
slower = keras.callbacks.ReduceLROnPlateau(monitor="loss")
run = model.fit(np.zeros((8, 4)), np.zeros((8, 1)), epochs=1, verbose=0, callbacks=[slower])
rate = run.history["lr"]
#      ^^^^^^^^^^^^^^^^^ error[missing-key]
#      ^^^^^^^^^^^^^^^^^ fix "Change to "learning_rate""

# %% A callback of the program's own may give what it likes
class More(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        logs["more"] = 1.0

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", "mse")
run = model.fit(np.zeros((8, 4)), np.zeros((8, 1)), epochs=1, verbose=0, callbacks=[More()])
curve = run.history["more"]

# %% A loss and two metrics are three numbers
model = keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 5
model.compile("adam", "binary_crossentropy", metrics=["accuracy", "mae"])
def judge():
    loss, accuracy = model.evaluate(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)
#   ^^^^^^^^^^^^^^ error[wrong-unpacking]
    return accuracy

judged = judge()

# %% One metric goes with two names
model = keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 5
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
loss, accuracy = model.evaluate(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)

# %% What is monitored must be given
model = keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 5
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
best = keras.callbacks.ModelCheckpoint("best.keras", monitor="val_acc", save_best_only=True)
#                                                            ^^^^^^^^^ error[monitor-not-logged]
#                                                            ^^^^^^^^^ fix "Change to "val_accuracy""
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), epochs=1, verbose=0, validation_split=0.25, callbacks=[best])

# %% Without validation a callback that waits for it never stops
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", "mse")
stop = keras.callbacks.EarlyStopping(patience=3)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[monitor-not-logged]
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add monitor="loss""
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), epochs=1, verbose=0, callbacks=[stop])

# %% With it, it does
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", "mse", metrics=["mae"])
stop = keras.callbacks.EarlyStopping(patience=3, monitor="val_mae")
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), epochs=1, verbose=0, validation_split=0.5, callbacks=[stop])
