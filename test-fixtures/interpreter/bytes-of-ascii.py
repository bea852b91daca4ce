# %% Bytes that are ASCII are known one by one
import numpy as np

length = np.zeros(len(b"abcd"))  #: (4,)
numbers = np.array(list(b"abc"))  #: (3,)
joined = np.zeros(len(b"ab" + b"cd" * 3))  #: (8,)
pieces = np.zeros(len(b"a,b,c".split(b",")))  #: (3,)
padded = np.zeros(len(b"abc".upper().ljust(16)))  #: (16,)
item = np.zeros(b"abc"[1] - 90)  #: (8,)
part = np.zeros(len(b"hello"[1:4]))  #: (3,)
zeros = np.zeros(len(bytes([1, 2, 3]) + bytes(4)))  #: (7,)
again = np.zeros(len("é".encode().decode()))  #: (1,)
keyed = np.zeros({b"a": 3, b"b": 4}[b"b"])  #: (4,)
same = np.zeros(3 if b"a" == b"a" else 4)  #: (3,)
text = np.zeros(3 if b"a" == "a" else 4)  #: (4,)
each = np.zeros([x - 90 for x in b"abc"])  #: (7, 8, 9)
lines = np.zeros(len(b"one\ntwo\n".splitlines()))  #: (2,)
together = np.zeros(len(b",".join([b"a", b"bcd"])))  #: (5,)
begins = np.zeros(3 if b"ab".startswith((b"x", b"a")) else 4)  #: (3,)
digits = np.zeros(len(b"ab".hex()))  #: (4,)
encoded = np.zeros(len("abc".encode("latin-1")))  #: (3,)
found = np.zeros(b"abc".find(b"c") + b"abc".count(b"a"))  #: (3,)
decoded = np.zeros(len(b"abc".decode("ascii") + "d"))  #: (4,)
held = np.zeros(3 if b"c" in b"abc" and 98 in b"abc" else 4)  #: (3,)

# %% Of others only the text is
import numpy as np

bare = np.zeros(len(b"\xff\xfe"))
accented = np.zeros(len("é".encode()))

# %% Bytes of a text are as many as its encoding makes
import numpy as np

plain = np.zeros(len(bytes("abc", "ascii")))  #: (3,)
named = np.zeros(len(bytes("abcd", encoding="utf-8")))  #: (4,)
double = bytes("abc", "utf-16")
sixteen = keras.Input((len(double),))  #: (None, len(double))
wide = bytes("abc", encoding="utf-32")
thirtytwo = keras.Input((len(wide),))  #: (None, len(wide))
