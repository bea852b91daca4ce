# Schedules that give nothing.

# %% A schedule that gives a rate on one path only
def schedule(epoch, lr):
    if epoch > 2:
        return lr * 0.5

decay = keras.callbacks.LearningRateScheduler(schedule)
#                                             ^^^^^^^^ error[schedule-not-a-float]
#                                             ^^^^^^^^ fix "Change to return lr"
model = keras.Sequential([keras.Input((6,)), layers.Dense(1)])  #: (None, 1) · Σ 7
model.compile("adam", "mse")
run = model.fit(np.zeros((8, 6)), np.zeros((8, 1)), callbacks=[decay], verbose=0)

# %% A schedule of an optimizer's
schedule = keras.optimizers.schedules.ExponentialDecay(0.01, 100, 0.96)
decay = keras.callbacks.LearningRateScheduler(schedule)
#                                             ^^^^^^^^ error[schedule-not-a-float]
#                                             ^^^^^^^^ fix "Change to lambda epoch: float(schedule(epoch))"
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[decay], verbose=0)

# %% A schedule of the program's own gives a float
class Slower(keras.optimizers.schedules.LearningRateSchedule):
    def __call__(self, step):
        return 0.1 / (1 + step)

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[keras.callbacks.LearningRateScheduler(Slower())], verbose=0)
