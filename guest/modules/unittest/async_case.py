# Tests that are coroutines, as CPython's unittest.async_case.
from unittest.case import TestCase


class IsolatedAsyncioTestCase(TestCase):
    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    def _run_parts(self, method, outcome):
        import asyncio

        asyncio.run(self._run_async(method, outcome))

    async def _run_async(self, method, outcome):
        async def both(plain, other):
            plain()
            await other()

        if await self._part(outcome, both(self.setUp, self.asyncSetUp)):
            await self._part(outcome, _awaited(method()), method)
            await self._part(outcome, both(self.tearDown, self.asyncTearDown))
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            await self._part(outcome, _awaited(function(*args, **kwargs)))

    async def _part(self, outcome, coroutine, method=None):
        try:
            await coroutine
            return True
        except Exception as e:
            return outcome.failed(e, method)


async def _awaited(result):
    if hasattr(result, "send") or hasattr(result, "__await__"):
        await result
