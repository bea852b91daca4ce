# Rows of `zip` whose one part nobody knows: the others are known all the same.

# %% Pictures, each beside the axes that it is drawn on
import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt

figure, axes = plt.subplots(2, 2)
images = np.zeros((4, 28, 28))  #: (4, 28, 28)
for axis, image in zip(axes.flat, images):  #: (?), (28, 28)
    part = image[1:]  #: (27, 28)
for i, (axis, image) in enumerate(zip(axes.flat, images)):  #: (?), (28, 28)
    part = image[:, 2:]  #: (28, 26)

# %% What the rows are made of may be nothing
import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt

figure, axes = plt.subplots(2, 2)
units = 5
for axis, width in zip(axes.flat, [7, 7, 7, 7]):
    units = width
few = 3
for axis, width in zip(axes.flat, []):
    few = width
y = layers.Dense(few)(keras.Input((4,)))  #: (None, 3) · 15
