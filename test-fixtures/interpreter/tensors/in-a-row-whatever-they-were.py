# What puts all elements of an array in a row has one axis, however many axes the array had.
import numpy as np
import tensorflow as tf

# %% Nobody knows the array
def row(array):
    end = np.append(array, 3)
    sums = np.cumsum(array)
    twice = np.repeat(array, 2)
    fewer = np.delete(array, 0)
    more = np.insert(array, 0, 1)
    places = np.argwhere(array)
    bins = np.bincount(array)
    beside = np.outer(array, np.zeros(5))  #: (beside.shape[0], 5)
    few, where = tf.unique(array)
    truths = tf.where(array > 0)
    axes = [x.ndim for x in (end, sums, twice, fewer, more, places, bins, beside, truths)]
    return np.zeros(axes)  #: (1, 1, 1, 1, 1, 2, 1, 2, 2)

# %% Its length is told where it is known
table = np.zeros((4, 5))  #: (4, 5)
end = np.append(table, [1, 2])     #: (22,)
sums = np.cumsum(table)            #: (20,)
twice = np.repeat(table, 2)        #: (40,)
fewer = np.delete(table, [0, 3])   #: (18,)
beside = np.outer(table, table)    #: (20, 20)
counts = np.bincount([0, 1, 1, 3]) #: (4,)
