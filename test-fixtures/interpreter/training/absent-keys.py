# What stands for a key that training does not give, where a number is wanted.

# %% The old name of accuracy in a callback
class StopAt(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs={}):
        if logs.get("acc") > 0.99:
#          ^^^^^^^^^^^^^^^^^^^^^^ error[missing-key]
#          ^^^^^^^^^^^^^^^^^^^^^^ fix "Change to "accuracy""
            self.model.stop_training = True

model = keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 5
model.compile("sgd", "binary_crossentropy", metrics=["accuracy"])
run = model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[StopAt()], verbose=0)

# %% With a test, or a default
class StopAt(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        if logs.get("acc") is not None and logs.get("acc") > 0.99:
            self.model.stop_training = True
        if logs.get("acc", 0.0) > 0.99:
            self.model.stop_training = True

model = keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 5
model.compile("sgd", "binary_crossentropy", metrics=["accuracy"])
run = model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[StopAt()], verbose=0)

# %% A dictionary of the program's own
units = {"small": 8, "large": 32}
wide = units.get("wide")
half = int(wide)
#      ^^^^^^^^^ error[missing-key]

# %% In a sum
units = {"small": 8, "large": 32}
total = units.get("smal") + 1
#       ^^^^^^^^^^^^^^^^^^^^^ error[missing-key]
#       ^^^^^^^^^^^^^^^^^^^^^ fix "Change to "small""

# %% One that is filled later
units = {"small": 8}
for name in ["large"]:
    units[name] = 32
total = units.get("large") + 1
