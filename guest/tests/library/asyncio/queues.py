#--- producer and consumer
import asyncio
async def producer(q):
    for i in range(5):
        await q.put(i)
        print('put', i)
    await q.put(None)
async def consumer(q):
    while (item := await q.get()) is not None:
        print('got', item)
        q.task_done()
async def main():
    q = asyncio.Queue(maxsize=2)
    await asyncio.gather(producer(q), consumer(q))
    print(q.empty(), q.qsize(), q.maxsize)
asyncio.run(main())
#--- without waiting
import asyncio
async def main():
    q = asyncio.Queue(1)
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e))
    q.put_nowait(1)
    try:
        q.put_nowait(2)
    except asyncio.QueueFull as e:
        print(repr(e), q.full())
    print(q.get_nowait(), q.full())
    q.task_done()
    try:
        q.task_done()
    except ValueError as e:
        print(e)
asyncio.run(main())
#--- priority and lifo
import asyncio
async def main():
    p = asyncio.PriorityQueue()
    for x in (3, 1, 2):
        await p.put((x, 'item'))
    print([(await p.get())[0], (await p.get())[0], (await p.get())[0]])
    s = asyncio.LifoQueue()
    for x in (3, 1, 2):
        await s.put(x)
    a = await s.get()
    b = await s.get()
    print(a, b, s.qsize())
asyncio.run(main())
#--- join with workers
import asyncio
async def worker(q, out):
    while True:
        x = await q.get()
        await asyncio.sleep(0)
        out.append(x * x)
        q.task_done()
async def main():
    q = asyncio.Queue()
    out = []
    workers = [asyncio.create_task(worker(q, out)) for _ in range(3)]
    for i in range(6):
        q.put_nowait(i)
    await q.join()
    for w in workers:
        w.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    print(sorted(out), [w.cancelled() for w in workers])
asyncio.run(main())
#--- cancelled while it waits
import asyncio
async def main():
    q = asyncio.Queue()
    try:
        await asyncio.wait_for(q.get(), 0.001)
    except asyncio.TimeoutError:
        print('nothing came')
    await q.put(1)
    print(await q.get())
asyncio.run(main())
