# Stars in a tuple without brackets, in front of anything.

# %% In what is returned, assigned and gone through
def sizes():
    return [4, 5]

def shape(values):
    more = *[value + 1 for value in values], 1
    return *(2 * value for value in more), *sizes()

def first():
    for size in *sizes(), 7:
        return *[size], 3

x = keras.Input(shape([1, 2]))  #: (None, 4, 6, 2, 4, 5)
y = keras.Input(first())  #: (None, 4, 3)
