# Arrays that Matplotlib is asked to draw: images, and values along two axes.

# %% A row of pixels, which is laid out first
import matplotlib.pyplot as plt
pixels = np.zeros((60, 784))  #: (60, 784)
plt.imshow(pixels[0])
#          ^^^^^^^^^ error[not-a-picture]
#          ^^^^^^^^^ fix "Change to pixels[0].reshape(28, 28)"

# %% A row of coloured pixels
import matplotlib.pyplot as plt
pixels = np.zeros((60, 3072))  #: (60, 3072)
plt.imshow(pixels[0])
#          ^^^^^^^^^ error[not-a-picture]
#          ^^^^^^^^^ fix "Change to pixels[0].reshape(32, 32, 3)"

# %% A batch of one, as predict takes it
import matplotlib.pyplot as plt
image = np.zeros((28, 28, 1))[None]  #: (1, 28, 28, 1)
plt.imshow(image, cmap="gray")
#          ^^^^^ error[not-a-picture]
#          ^^^^^ fix "Change to image[0]"

# %% What an autoencoder gives back
import matplotlib.pyplot as plt
model = keras.Sequential([keras.Input((28, 28, 1)), layers.Conv2D(1, 3, padding="same")])  #: (None, 28, 28, 1) · Σ 10
decoded = model.predict(np.zeros((5, 28, 28, 1)), verbose=0)  #: (5, 28, 28, 1)
fig, ax = plt.subplots(figsize=(3, 3))
ax.set_title("decoded")
ax.imshow(decoded)
#         ^^^^^^^ error[not-a-picture]
#         ^^^^^^^ fix "Change to decoded[0]"

# %% Colours in front
import matplotlib.pyplot as plt
plt.imshow(np.zeros((3, 20, 30)))
#          ^^^^^^^^^^^^^^^^^^^^^ error[not-a-picture]
#          ^^^^^^^^^^^^^^^^^^^^^ fix "Change to np.zeros((3, 20, 30)).transpose(1, 2, 0)"

# %% Two numbers for each place are no colour
import matplotlib.pyplot as plt
plt.imshow(X=np.zeros((20, 30, 2)))
#            ^^^^^^^^^^^^^^^^^^^^^ error[not-a-picture]

# %% Images
import matplotlib.pyplot as plt
batch = np.zeros((5, 28, 28, 1))  #: (5, 28, 28, 1)
plt.imshow(batch[0])
plt.imshow(batch[0, :, :, 0])
plt.imshow(np.zeros((20, 30, 3)))
plt.imshow(np.zeros((20, 30, 4)))
plt.imshow(np.zeros((60, 784)))
plt.imshow([[1, 2], [3, 4]])
plt.gca().imshow(tf.zeros((8, 8)))
plt.subplot(1, 2, 1).imshow(batch[1].squeeze())

# %% Another number of values along y
import matplotlib.pyplot as plt
series = np.arange(10.0)  #: (10,)
smoothed = np.convolve(series, np.ones(3) / 3, mode="valid")  #: (8,)
plt.plot(series, smoothed, label="smoothed")
#                ^^^^^^^^ error[drawn-shapes-differ]

# %% The second pair, behind the word of the first
import matplotlib.pyplot as plt
plt.plot(np.arange(9), np.zeros(9), "r--", np.arange(9), np.zeros(8))
#                                                        ^^^^^^^^^^^ error[drawn-shapes-differ]
#                                                        ^^^^^^^^^^^ fix "Change to np.arange(9)[:8]"

# %% More epochs than were trained
import matplotlib.pyplot as plt
losses = [0.5, 0.4, 0.3]
plt.plot(range(1, 5), losses)
#                     ^^^^^^ error[drawn-shapes-differ]
#                     ^^^^^^ fix "Change to range(1, 5)[:3]"

# %% Three axes
import matplotlib.pyplot as plt
plt.plot(np.zeros((4, 5, 6)))
#        ^^^^^^^^^^^^^^^^^^^ error[drawn-shapes-differ]

# %% Other columns
import matplotlib.pyplot as plt
plt.semilogy(np.ones((9, 2)), np.ones((9, 3)))
#                             ^^^^^^^^^^^^^^^ error[drawn-shapes-differ]

# %% A point for each number of the one and each row of the other
import matplotlib.pyplot as plt
inputs = np.zeros((8, 4))  #: (8, 4)
plt.scatter(inputs, np.zeros(8))
#                   ^^^^^^^^^^^ error[drawn-shapes-differ]

# %% A bar too many
import matplotlib.pyplot as plt
plt.bar(["a", "b"], [1, 2, 3])
#                   ^^^^^^^^^ error[drawn-shapes-differ]

# %% Turned round
import matplotlib.pyplot as plt
plt.barh(["a", "b"], width=[1, 2, 3])
#                          ^^^^^^^^^ error[drawn-shapes-differ]

# %% Bounds of another length
import matplotlib.pyplot as plt
plt.fill_between(range(3), np.zeros(4), np.ones(4))
#                          ^^^^^^^^^^^ error[drawn-shapes-differ]

# %% Bars of errors
import matplotlib.pyplot as plt
plt.errorbar(np.arange(3), np.zeros(4))
#                          ^^^^^^^^^^^ error[drawn-shapes-differ]

# %% What goes together, or may
import matplotlib.pyplot as plt
import pandas as pd
table = pd.DataFrame({"a": [1, 2, 3], "b": [4, 5, 6]})  #: (3, 2)
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
predicted = model.predict(np.zeros((8, 4)), verbose=0)  #: (8, 1)
plt.plot(np.arange(8), predicted)
plt.plot(predicted, "b", np.arange(8), predicted, "k.")
plt.plot(table)
plt.plot(table["a"], table)
plt.plot("a", "b", data=table)
plt.plot(np.zeros((9, 2)), np.ones((9, 1)))
plt.plot(1, 2, "o")
plt.plot(["x", "y"], [1, 2])
plt.scatter(np.arange(8), predicted)
plt.scatter(3, 4, c="red")
plt.bar(["a", "b", "c"], 1)
plt.bar(0.5, [1, 2, 3])
plt.fill_between(range(3), 1)
plt.errorbar(range(3), range(3), yerr=0.5)
plt.step(range(3), range(3), where="post")
plt.loglog([1, 10], [1, 100])
plt.semilogx([1, 10], [1, 100])

# %% Where the program catches it
import matplotlib.pyplot as plt
try:
    plt.imshow(np.zeros(784))
except TypeError:
    plt.imshow(np.zeros(784).reshape(28, 28))
