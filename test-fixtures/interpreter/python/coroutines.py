# What an `async` function returns is shown where it is called; what it gives before it is waited for has attributes of its own.

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
    later = await second
    return first[0]  #: (4, 3)
x = asyncio.run(main())  #: (4, 3)
