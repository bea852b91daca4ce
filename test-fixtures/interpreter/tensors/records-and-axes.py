# %% Of a dtype with fields each tuple is one element
import numpy as np

points = np.array([(1, 2), (3, 4), (5, 6)], dtype=[("x", "i4"), ("y", "i4")])  #: (3,)
pairs = np.array([[(1, 2.0)], [(3, 4.0)]], dtype="i4,f4")  #: (2, 1)
plain = np.array([(1, 2), (3, 4), (5, 6)], dtype="int32")  #: (3, 2)
order = np.argsort(points, order=("x", "y"))  #: (3,)
empty = np.zeros(4, dtype=[("x", "f4"), ("y", "f4")])  #: (4,)

# %% The different rows of a matrix are not its different elements
import numpy as np

a = np.array([[1, 0, 0], [1, 0, 0], [2, 3, 4]])  #: (3, 3)
b = np.unique(a)  #: (5,)
c = np.unique(a, axis=0)  #: (c.shape[0], 3)
d = np.unique(a, axis=1)  #: (3, d.shape[1])

# %% Several arrays become several arrays
import numpy as np

p, q = np.atleast_1d(1, [3, 4])  #: (1,), (2,)
s, t = np.atleast_2d([1, 2, 3], [[4]])  #: (1, 3), (1, 1)
u = np.atleast_3d([1, 2, 3])  #: (1, 3, 1)
xs, ys = np.meshgrid(np.arange(3), np.arange(4))  #: 2 × (4, 3)
along_y, along_x = np.gradient(xs + 2 * ys, 3.0, 2.0)  #: 2 × (4, 3)
one_axis = np.gradient(xs, axis=1)  #: (4, 3)
line = np.gradient(np.array([1.0, 2.0, 4.0]), 0.5)  #: (3,)
i, j = np.indices((2, 3), sparse=True)  #: (2, 1), (1, 3)
grid = np.indices((2, 3))  #: (2, 2, 3)

# %% What a generator draws
import numpy as np

rng = np.random.default_rng(0)
rows = rng.choice([[0, 1, 2], [3, 4, 5], [6, 7, 8]], 2, replace=False)  #: (2, 3)
columns = rng.choice(np.zeros((3, 5)), 4, axis=1)  #: (3, 4)
numbers = rng.choice(5, 3)  #: (3,)
words = rng.choice(["a", "b"], (2, 2))  #: (2, 2)
rolls = rng.multinomial([[10], [20]], [1 / 6.0] * 6, size=(2, 2))  #: (2, 2, 6)
several = rng.multinomial([10, 20, 30], [0.5, 0.5])  #: (3, 2)
each = rng.multinomial(1, [[0.1, 0.5, 0.4], [0.3, 0.7, 0.0]])  #: (2, 3)
many = rng.multinomial(1, [[0.1, 0.5, 0.4], [0.3, 0.7, 0.0]], size=(4, 2))  #: (4, 2, 3)

# %% An array that is given another size is another size for all its names
import numpy as np

a = np.arange(12)  #: (12,)
b = a  #: (12,)
a.resize((3, 4), refcheck=False)
after = a  #: (3, 4)
also = b  #: (3, 4)
a.resize(2, 2, refcheck=False)
last = a  #: (2, 2)
