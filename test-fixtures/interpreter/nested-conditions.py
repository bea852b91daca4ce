# %% However deep undecided conditions stand, no branch is taken for the only one
import os

there = os.path.exists
units, rows, sizes = 2, 3, [7]
if there("1"):
    if there("2"):
        if there("3"):
            if there("4"):
                if there("5"):
                    if there("6"):
                        if there("7"):
                            if there("8"):
                                if there("9"):
                                    if there("10"):
                                        if there("11"):
                                            if there("12"):
                                                if there("13"):
                                                    if there("14"):
                                                        if there("15"):
                                                            if there("16"):
                                                                if there("17"):
                                                                    if there("18"):
                                                                        if there("19"):
                                                                            units = 4
                                                                            sizes.append(5)
                                                                        else:
                                                                            units = 8
x = keras.Input((rows,))        #: (None, 3)
y = keras.Input((units,))       #: (None, ?)
z = keras.Input((len(sizes),))  #: (None, len(sizes))


def choose(x):
    if there("1"):
        if there("2"):
            if there("3"):
                if there("4"):
                    if there("5"):
                        if there("6"):
                            if there("7"):
                                if there("8"):
                                    if there("9"):
                                        if there("10"):
                                            if there("11"):
                                                if there("12"):
                                                    if there("13"):
                                                        if there("14"):
                                                            if there("15"):
                                                                if there("16"):
                                                                    if there("17"):
                                                                        if there("18"):
                                                                            return 4
                                                                        return 5
    return 6


w = keras.Input((choose(x),))  #: (None, ?)

# %% A long chain of elif is one choice, not conditions inside one another
import sys

given = sys.argv[0]
rows = 5
if given == "a":
    units = 1
elif given == "b":
    units = 2
elif given == "c":
    units = 3
elif given == "d":
    units = 4
elif given == "e":
    units = 5
elif given == "f":
    units = 6
elif given == "g":
    units = 7
elif given == "h":
    units = 8
elif given == "i":
    units = 9
elif given == "j":
    units = 10
elif given == "k":
    units = 11
elif given == "l":
    units = 12
elif given == "m":
    units = 13
elif given == "n":
    units = 14
elif given == "o":
    units = 15
elif given == "p":
    units = 16
elif given == "q":
    units = 17
elif given == "r":
    units = 18
else:
    units = 19
    there = layers.Dense(3)(keras.Input((rows,)))  #: (None, 3) · 18
x = keras.Input((rows, units))  #: (None, 5, ?)
