# What a TaskGroup raises: the builtin, or this where the interpreter has none.
class ExceptionGroup(Exception):
    def __init__(self, message, exceptions):
        super().__init__(message, list(exceptions))
        self.message = message
        self.exceptions = tuple(exceptions)

    def __str__(self):
        count = len(self.exceptions)
        return "%s (%d sub-exception%s)" % (self.message, count, "" if count == 1 else "s")


BaseExceptionGroup = ExceptionGroup
