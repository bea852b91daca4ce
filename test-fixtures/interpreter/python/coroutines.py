# What an `async` function returns is shown where it is waited for; what it gives before that has no shape.

# %% Closed before it runs
import numpy as np
async def nothing(): pass
waiting = nothing()
waiting.close()
rows = np.zeros((4, 3))  #: (4, 3)

# %% Waited for, or not
import asyncio
import numpy as np
async def read(n):
    await asyncio.sleep(0)
    return [np.zeros((n, 3))]  #: [(4|5, 3)]
async def main():
    first = await read(4)  #: [(4, 3)]
    second = asyncio.create_task(read(5))
    second.add_done_callback(print)
    later = await second  #: [(5, 3)]
    return first[0]  #: (4, 3)
x = asyncio.run(main())  #: (4, 3)

# %% A coroutine has no shape
import asyncio
import numpy as np
async def rows(n):
    return np.zeros((n, 3))  #: (4|5|6, 3)
async def all_of_them():
    coroutine = rows(4)
    several = [rows(5), rows(6)]
    one = await coroutine  #: (4, 3)
    others = await asyncio.gather(*several)  #: [(5, 3), (6, 3)]
    return np.concatenate([one, *others])  #: (15, 3)
merged = asyncio.run(all_of_them())  #: (15, 3)

# %% A lambda and a method that hand it on
import asyncio
import numpy as np
class Source:
    async def read(self, n):
        return np.zeros((n, 2))  #: (7, 2)
source = Source()
later = lambda n: source.read(n)
coroutine = later(7)
array = asyncio.run(coroutine)  #: (7, 2)
