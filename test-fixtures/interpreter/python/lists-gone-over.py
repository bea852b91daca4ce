"""Loops over lists that they change: a list is asked again in each round."""

# %% Items taken out, added and removed
taken = [1, 2, 3, 4]
rounds = 0
for each in taken:
    taken.pop()
    rounds += 1
x = keras.Input((rounds, len(taken)))  #: (None, 2, 2)
added = [1, 2]
rounds = 0
for each in added:
    if len(added) < 6:
        added.append(each)
    rounds += 1
y = keras.Input((rounds, len(added)))  #: (None, 6, 6)
odd = [1, 2, 3, 4, 5]
for each in odd:
    if each % 2:
        odd.remove(each)
z = keras.Input((len(odd), odd[0]))  #: (None, 2, 2)

# %% Where nobody knows what is taken out, nobody knows how many rounds there are
import random
some = [1, 2, 3, 4, 5]
rounds = 0
for each in some:
    if random.random() < 0.5:
        some.remove(each)
    rounds += 1
x = keras.Input((5, rounds))  #: (None, 5, ?)
