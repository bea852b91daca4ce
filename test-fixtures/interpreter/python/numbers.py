# Python's own arithmetic, each shown by a shape.

# %% Floor division and modulo round towards minus infinity
x = keras.Input((7 // 2, -(-7 // 2), -7 // -2))    #: (None, 3, 4, 3)
y = keras.Input((-7 % 3, 7 % 3 + 1, 10 + 7 % -3))  #: (None, 2, 2, 8)

# %% True division gives a float, int() cuts towards zero
x = keras.Input((int(7 / 2), int(-0.5) + 1, int(2.9)))  #: (None, 3, 1, 2)
y = keras.Input((round(2.5), round(3.5), int(1e3)))     #: (None, 2, 4, 1000)

# %% Powers, shifts and bits
x = keras.Input((2**5, pow(2, 3), pow(3, 4, 5), 1 << 4, 40 >> 2))  #: (None, 32, 8, 1, 16, 10)
y = keras.Input((6 & 3, 6 | 3, 6 ^ 3, ~-9))                        #: (None, 2, 7, 5, 8)

# %% Big integers stay exact
big = 2**70
x = keras.Input((big // 2**65, big % 1000, len(str(big)), (10**20 + 3) % 10))  #: (None, 32, 424, 22, 3)

# %% divmod, abs, min and max
q, r = divmod(17, 5)
x = keras.Input((q, r, abs(-4), max(2, 9, 4)))                                                #: (None, 3, 2, 4, 9)
y = keras.Input((min([5, 3, 8]), max([], default=6), max("aa", "b", key=len) == "aa" and 7))  #: (None, 3, 6, 7)

# %% Booleans are integers
x = keras.Input((True + 2, sum([True, True, False]), int(3 > 2), [4, 5][True]))  #: (None, 3, 2, 1, 5)

# %% Comparisons chain
n = 5
x = keras.Input((1 if 1 < n <= 5 else 2, 3 if 1 < n < 5 else 4, 5 if 1 == 1.0 == True else 6))  #: (None, 1, 4, 5)

# %% and and or give one of their operands
x = keras.Input((0 or 4, 3 and 5, None or 2, (not 0) + 6, [] or 8))  #: (None, 4, 5, 2, 7, 8)

# %% Floats that are whole, and math
import math

x = keras.Input((int(4.0), math.ceil(2.1), math.floor(2.9), int(math.log2(64))))                #: (None, 4, 3, 2, 6)
z = keras.Input((math.gcd(12, 18), math.prod([2, 3]), int(math.sqrt(50))))                      #: (None, 6, 6, 7)
y = keras.Input((math.comb(5, 2), math.isqrt(17), int(math.pow(2, 3)), int(math.hypot(3, 4))))  #: (None, 10, 4, 8, 5)

# %% Number literals
x = keras.Input((0x10, 0b101, 0o17, 1_000))                                      #: (None, 16, 5, 15, 1000)
y = keras.Input((int("12"), int("ff", 16), int(float("6.5")), int("0b101", 2)))  #: (None, 12, 255, 6, 5)

# %% What states a base is digits to a larger one
x = keras.Input((int("b1", 16), int("0b1", 16) % 1000, int("0b101", 0), int("0x1f", 16), int("12", 0)))  #: (None, 177, 177, 5, 31, 12)
y = keras.Input((int("0o7", 36) % 100, int("0b_11", 2), int("1_0"), int("007", 8), int("+5", 8)))  #: (None, 71, 3, 10, 7, 5)
n = keras.Input((int("7" * 20, 8) % 1000,))  #: (None, 975)

# %% Sizes as networks compute them
size = 224
for _ in range(5):
    size = (size + 1) // 2
filters = int(32 * 1.4)
rounded = max(8, int(filters + 8 / 2) // 8 * 8)
x = keras.Input((size, filters, rounded, int(1.8 * 3)))  #: (None, 7, 44, 48, 5)

# %% int methods and attributes
x = keras.Input(((5).bit_length(), int((2.5).is_integer()) + 1, (10).real))  #: (None, 3, 1, 10)

# %% A whole number stays one, whichever of its places are left
x = keras.Input((round(1234, -2), round(25, -1), round(7, 0), [0, 3][round(True, 0)]))  #: (None, 1200, 20, 7, 3)
