"""Tasks of phoenix_nb's own are begun past the guard, and by what the program has set for its loop."""

import asyncio
import contextvars

from phoenix_nb.engine.loop_guard import guarding, own_tasks
from tests.support.experiments import Bench

NUMBER = contextvars.ContextVar("number", default=0)


async def number():
    return NUMBER.get()


def test_own_task_runs_in_its_context():
    context = contextvars.copy_context()
    context.run(NUMBER.set, 5)

    async def main():
        with guarding(asyncio.get_running_loop()):
            return await own_tasks(asyncio.get_running_loop())(number(), context=context)

    assert asyncio.run(main()) == 5


def test_attempts_are_begun_by_the_task_factory_of_the_program():
    begun = []

    def factory(loop, coroutine, **options):
        begun.append(coroutine)
        return asyncio.Task(coroutine, loop=loop, **options)

    async def task(input):
        return 1

    async def main():
        asyncio.get_running_loop().set_task_factory(factory)
        await Bench(task, count=3).runner.run()

    asyncio.run(main())
    assert len(begun) >= 3
