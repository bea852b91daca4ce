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
