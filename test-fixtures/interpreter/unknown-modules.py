import keras
import numpy as np

# Methods of arrays that are asked of something unknown, which may be an array or a module that has functions of these names.

# %% A backend that an object holds
class Boxes:
    def __init__(self, backend):
        self.backend = backend

    def turn(self, angle, size):
        ops = self.backend
        matrix = ops.numpy.reshape(angle, [size, 3, 3])
        return matrix[:, :2, :]

    def lay(self, boxes, shape):
        boxes = self.backend.reshape(boxes, shape)
        return boxes[:, :, 0]

# %% An array
def fold(image, rows, columns):
    table = image.reshape(rows, columns)  #: (rows, columns)
    flat = image.reshape((rows, 3, 4))    #: (rows, 3, 4)
    return table[:, 0]                    #: (rows,)

# %% Python 2's way to print into a file is a tuple to Python 3
def note(file, width):
    print >> file, "the width is", width
    return keras.layers.Dense(width)(np.zeros((2, 3)))  #: (2, width) · 4·width
