# asyncio as in CPython, without what needs threads, processes or a network.
from ._loop import (
    EventLoop as AbstractEventLoop, Handle, TimerHandle, get_event_loop, get_running_loop, new_event_loop, set_event_loop,
)
from .exceptions import CancelledError, InvalidStateError, QueueEmpty, QueueFull, TimeoutError
from .futures import Future, isfuture
from .locks import BoundedSemaphore, Condition, Event, Lock, Semaphore
from .queues import LifoQueue, PriorityQueue, Queue
from .runners import Runner, run
from .taskgroups import TaskGroup
from .tasks import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Task, all_tasks, as_completed, create_task, current_task, ensure_future, gather,
    iscoroutine, iscoroutinefunction, shield, sleep, to_thread, wait, wait_for,
)
from .timeouts import Timeout, timeout, timeout_at
