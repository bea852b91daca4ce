# %% Where a type stands in NumPy's tree
x = np.zeros((3, 4), "float32")                                         #: (3, 4)
kinds = [np.floating, np.number, np.inexact, np.integer, np.float64, float, np.bool_, object, np.generic, np.float32, "f4"]
found = np.zeros([k + 1 for k, kind in enumerate(kinds) if np.issubdtype(x.dtype, kind)])  #: (1, 2, 3, 9, 10, 11)
counts = np.arange(4)                                                   #: (4,)
whole = [np.integer, np.signedinteger, np.unsignedinteger, int, np.int32, np.int64, np.number]
found = np.zeros([k + 1 for k, kind in enumerate(whole) if np.issubdtype(counts.dtype, kind)])  #: (1, 2, 4, 6, 7)
of_types = [np.issubdtype(np.uint8, np.unsignedinteger), np.issubdtype(bool, np.number), np.issubdtype("c8", np.complexfloating), np.issubdtype(object, object)]
found = np.zeros([1 if is_so else 2 for is_so in of_types])             #: (1, 2, 1, 1)

# %% What is made by the kind of its data
def prepared(data):
    if np.issubdtype(data.dtype, np.integer):
        data = keras.utils.to_categorical(data, 5)  #: (6, 5)
    return data  #: (6, 5)


model = keras.Sequential([keras.Input((5,)), layers.Dense(2)])                    #: (None, 2) · Σ 12
h = model(prepared(np.array([0, 1, 2, 3, 4, 0])))                                 #: (6, 2) · 12
rows = np.ones((6, 2), "float32")                                                 #: (6, 2)
g = layers.Dense(3 if np.issubdtype(rows.dtype, np.floating) else 4)(rows)        #: (6, 3) · 9

# %% A type made by name equals that of an array
kind = np.dtype("f4")
y = np.zeros((2, 3) if kind == np.ones(2, np.float32).dtype else (9,), kind)  #: (2, 3)
z = np.zeros(kind.itemsize)                                                  #: (4,)

# %% A type of elements is no text, but for that of Keras's own tensors
import pandas as pd

array, tensor, column = np.ones(3), tf.ones(3), pd.Series([1, 2])                          #: (3,), (3,), (2,)
of_arrays = np.zeros(1 if isinstance(array.dtype, np.dtype) else 2)                        #: (1,)
of_columns = np.zeros(1 if isinstance(column.dtype, np.dtype) else 2)                      #: (1,)
made = np.zeros(1 if isinstance(np.dtype("f4"), np.dtype) else 2)                          #: (1,)
of_tensors = np.zeros([1 if isinstance(one.dtype, str) else 2 for one in [array, tensor, column]])  #: (2, 2, 2)
of_keras = np.zeros([1 if isinstance(one.dtype, str) else 2 for one in [keras.Input((3,)), layers.Dense(2), keras.Variable(np.ones(3))]])  #: (1, 1, 1)
written = np.zeros([len(str(array.dtype)), len(repr(array.dtype)), len(f"{column.dtype}")])  #: (7, 16, 5)
equal = np.zeros([1 if one.dtype == kind else 2 for one, kind in [(tensor, tf.float32), (tensor, "float32"), (array, "f8"), (column, int)]])  #: (1, 1, 1, 1)

# %% Scalars are numbers and texts, not lists and not arrays
values = [3, 2.5, True, "text", np.float32(1), [1], (1, 2), None, np.ones(2), {"a": 1}, tf.constant(1.0), np.ones(2).dtype]
found = np.zeros([k + 1 for k, value in enumerate(values) if np.isscalar(value)])  #: (1, 2, 3, 4, 5)


def broadcast(size):
    if np.isscalar(size):
        size = (size, size)
    return size


a = keras.Input(broadcast(8) + (3,))                     #: (None, 8, 8, 3)
b = layers.Conv2D(4, broadcast(3))(a)                    #: (None, 6, 6, 4) · 112
c = layers.Conv2D(4, broadcast((1, 5)), strides=2)(a)    #: (None, 4, 2, 4) · 64

# %% A type of elements is found under itself, and not under its name
kinds = np.ones(3, "float32")                                         #: (3,)
widths = {"float32": 4, np.dtype("float32"): 6}
by_type = np.zeros(widths[kinds.dtype])                               #: (6,)
by_name = np.zeros(widths[kinds.dtype.name])                          #: (4,)
by_text = np.zeros(widths[str(kinds.dtype)])                          #: (4,)
other = np.zeros({"float32": 4}.get(kinds.dtype, 7))                  #: (7,)
distinct = np.zeros(len({kinds.dtype, np.ones(2).dtype, np.zeros(4).dtype}))  #: (2,)
