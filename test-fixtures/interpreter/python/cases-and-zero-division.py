# What a `case` takes, and a division that somebody waits for.

# %% Cases that ask for True, None or a sequence
def case(value):
    match value:
        case True:
            return 1
        case None:
            return 2
        case [first, *rest]:
            return len(rest) + 5
        case _:
            return 3

a = np.zeros((case(1), case(True), case(None), case(0)))      #: (3, 1, 2, 3)
b = np.zeros((case(range(3)), case("ab"), case(iter([1]))))   #: (7, 3, 3)

# %% Divided by zero where somebody waits for it
k = 1
try:
    k = 2
    k = 1 / (k - 2)
    k = 9
except ZeroDivisionError:
    k += 3
a = np.zeros(k)                                               #: (5,)

class Passing:
    def __enter__(self):
        return 5
    def __exit__(self, kind, error, trace):
        return kind is ZeroDivisionError

with Passing() as size:
    k = 7
    k // 0.0
    k = 8
b = np.zeros((k, size))                                       #: (7, 5)
