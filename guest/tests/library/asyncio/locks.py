#--- lock
import asyncio
async def work(lock, n):
    async with lock:
        print(n, 'in', lock.locked())
        await asyncio.sleep(0.001)
        print(n, 'out')
async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(work(lock, i) for i in range(3)))
    print(lock.locked())
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
asyncio.run(main())
#--- cancelled while it waits for a lock
import asyncio
async def hold(lock):
    async with lock:
        await asyncio.sleep(0.01)
async def want(lock, n):
    async with lock:
        print(n, 'got it')
async def main():
    lock = asyncio.Lock()
    a = asyncio.create_task(hold(lock))
    await asyncio.sleep(0)
    b = asyncio.create_task(want(lock, 'b'))
    c = asyncio.create_task(want(lock, 'c'))
    await asyncio.sleep(0)
    b.cancel()
    await asyncio.wait([a, b, c])
    print(b.cancelled(), c.done(), lock.locked())
asyncio.run(main())
#--- event
import asyncio
async def waiter(event, n):
    print(n, await event.wait())
async def main():
    event = asyncio.Event()
    ts = [asyncio.create_task(waiter(event, i)) for i in range(2)]
    await asyncio.sleep(0)
    print(event.is_set())
    event.set()
    await asyncio.gather(*ts)
    print(await event.wait(), event.is_set())
    event.clear()
    print(event.is_set())
asyncio.run(main())
#--- semaphore
import asyncio
running = 0
most = 0
async def work(sem):
    global running, most
    async with sem:
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.001)
        running -= 1
async def main():
    sem = asyncio.Semaphore(3)
    await asyncio.gather(*(work(sem) for _ in range(10)))
    print(most, sem.locked())
    b = asyncio.BoundedSemaphore(1)
    await b.acquire()
    print(b.locked())
    b.release()
    try:
        b.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)
asyncio.run(main())
#--- condition
import asyncio
items = []
async def consumer(cond, n):
    async with cond:
        await cond.wait_for(lambda: items)
        print(n, items.pop())
async def main():
    cond = asyncio.Condition()
    ts = [asyncio.create_task(consumer(cond, i)) for i in range(2)]
    await asyncio.sleep(0)
    async with cond:
        items.extend('ab')
        cond.notify_all()
    await asyncio.gather(*ts)
    try:
        cond.notify()
    except RuntimeError as e:
        print(e)
    try:
        await cond.wait()
    except RuntimeError as e:
        print(e)
asyncio.run(main())
