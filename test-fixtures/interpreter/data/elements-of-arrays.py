# %% One element of an array is a scalar of NumPy's: a number of the array's type, with what arrays have
import numpy as np

counts = np.arange(5)  #: (5,)
share = np.linspace(0, 1, 5)[1]
small = np.array([1.5, 2.5], dtype=np.float32)[0]
two = counts[2]
row = np.zeros((3,) + two.shape)  #: (3,)
typed = np.zeros(3, dtype=small.dtype)  #: (3,)
cast = np.zeros(two.astype(int))  #: (2,)
items = np.zeros(two.item())  #: (2,)
axes = np.zeros(two.ndim + 1)  #: (1,)
one = two.reshape(1)  #: (1,)
new = share[np.newaxis]  #: (1,)
matrix = share.reshape(1, 1)  #: (1, 1)
same = np.zeros(two.copy())  #: (2,)
rows = np.zeros(len(list(range(two))))  #: (2,)
picked = np.zeros([1, 5, 6][two])  #: (6,)
halves = np.zeros(round(share * 8))  #: (2,)
smallest = np.zeros(min(counts) + two)  #: (2,)
each = [np.zeros(count) for count in counts]  #: [(0,), (1,), (2,), (3,), (4,)]

# %% Which classes a scalar is an instance of: a float64 is a float, and no integer is an int
import numpy as np

whole = np.arange(5)[2]
real = np.array([1.0, 2.0])[0]
small = np.array([1.0, 2.0], dtype=np.float32)[0]


def told(answer):
    return np.zeros(1) if answer else np.zeros(2)  #: (2|1,)


whole_is_int = told(isinstance(whole, int))  #: (2,)
minus_is_int = told(isinstance(-whole, int))  #: (2,)
sum_is_int = told(isinstance(sum(np.arange(5)), int))  #: (2,)
largest_is_int = told(isinstance(max(np.arange(5)), int))  #: (2,)
whole_is_integer = told(isinstance(whole, (int, np.integer)))  #: (1,)
item_is_int = told(isinstance(whole.item(), int))  #: (1,)
cast_is_int = told(isinstance(int(whole), int))  #: (1,)
real_is_float = told(isinstance(real, float))  #: (1,)
small_is_float = told(isinstance(small, float))  #: (2,)
small_is_floating = told(isinstance(small, np.floating))  #: (1,)
made_is_float = told(isinstance(np.float64(3), float))  #: (1,)
type_is_int = told(type(whole) == int)  #: (2,)
type_is_int64 = told(type(whole) == np.int64)  #: (1,)

# %% Arithmetic promotes as NumPy 2 does: a scalar keeps its type beside Python's numbers, and arrays don't keep theirs
import numpy as np

whole = np.arange(5)[2]
small = np.array([0.1], dtype=np.float32)[0]


def told(answer):
    return np.zeros(1) if answer else np.zeros(2)  #: (1|2,)


times_number = told((small * 2.0).dtype == np.float32)  #: (1,)
divided = told((whole / 2).dtype == np.float64)  #: (1,)
listed = told(np.array([small, small]).dtype == np.float32)  #: (1,)
of_array = told((np.ones(2, "float32") * np.ones(3)[0]).dtype == np.float64)  #: (1,)
of_mean = told((np.ones(2, "float32") * np.ones(3).mean()).dtype == np.float64)  #: (1,)
of_float = told((np.ones(2, "float32") * float(np.ones(3).mean())).dtype == np.float32)  #: (1,)
of_whole = told((np.ones(2, "int32") * whole).dtype == np.int64)  #: (1,)
rounded = told(float(small) == 0.1)  #: (2,)
written = told(str(small) == "0.1")  #: (1,)
