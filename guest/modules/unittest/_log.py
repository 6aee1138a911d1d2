# assertLogs() and assertNoLogs().
import logging
from collections import namedtuple

_Watched = namedtuple("_LoggingWatcher", "records output")


class _Capture(logging.Handler):
    def __init__(self):
        logging.Handler.__init__(self)
        self.watcher = _Watched([], [])

    def emit(self, record):
        self.watcher.records.append(record)
        self.watcher.output.append(self.format(record))


class Logs:
    def __init__(self, case, logger, level, none):
        self.test_case = case
        self.logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        self.logger_name = logger
        self.level = logging._check_level(level) if level else logging.INFO
        self.no_logs = none
        self.msg = None

    def __enter__(self):
        handler = _Capture()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
        self.watcher = handler.watcher
        logger = self.logger
        self._before = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else handler.watcher

    def __exit__(self, kind, e, tb):
        logger = self.logger
        logger.handlers, level, logger.propagate = self._before
        logger.setLevel(level)
        if kind is not None:
            return False
        name = self.logger.name
        fail = self.test_case.failureException
        if self.no_logs and self.watcher.records:
            raise fail("Unexpected logs found: %r" % self.watcher.output)
        if not self.no_logs and not self.watcher.records:
            raise fail("no logs of level %s or higher triggered on %s" % (logging.getLevelName(self.level), name))
