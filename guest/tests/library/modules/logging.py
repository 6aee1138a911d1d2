#--- basic configuration
import logging, sys
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format='%(levelname)-8s|%(name)s|%(message)s')
log = logging.getLogger('app.db')
log.debug('not shown')
log.info('hello %s %d', 'x', 3)
log.warning('careful')
logging.error('root %(a)s', {'a': 1})
log.critical('bad')
log.log(logging.ERROR, 'by number')
logging.basicConfig(level=logging.DEBUG)
log.debug('still not shown')
logging.basicConfig(level=logging.DEBUG, force=True, stream=sys.stdout)
log.debug('shown')
#--- exceptions  pending: texts of exceptions
import logging, sys
logging.basicConfig(stream=sys.stdout)
try:
    1 / 0
except ZeroDivisionError:
    logging.exception('failed')
try:
    {}['k']
except KeyError as e:
    logging.error('key', exc_info=e)
logging.error('none', exc_info=True)
#--- the tree
import logging
log = logging.getLogger('app.db')
print(log, log.parent, logging.getLogger('app') is log.parent, logging.getLogger('app').parent is logging.root, logging.getLogger() is logging.root, logging.getLogger('app.db') is log)
print(log.name, log.level, log.getEffectiveLevel(), log.getChild('x').name, log.hasHandlers())
log.parent.setLevel(logging.DEBUG)
print(log.getEffectiveLevel(), log.isEnabledFor(logging.DEBUG))
#--- levels
import logging
print(logging.getLevelName(20), logging.getLevelName('INFO'), logging.getLevelName(33), logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR, logging.CRITICAL, logging.NOTSET)
logging.addLevelName(25, 'NOTE')
print(logging.getLevelName(25), logging.getLevelName('NOTE'))
for bad in ('nope', 1.5):
    try:
        logging.getLogger('x').setLevel(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
#--- own handler
import logging
class Collect(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []
    def emit(self, record):
        self.lines.append((record.levelname, record.name, self.format(record), record.args))
h = Collect()
h.setFormatter(logging.Formatter('{name}:{message}', style='{'))
log = logging.getLogger('lib')
log.addHandler(h)
log.propagate = False
log.setLevel('DEBUG')
log.debug('one %s', 1)
h.setLevel(logging.ERROR)
log.info('two')
log.error('three')
log.removeHandler(h)
log.handlers.append(h)
log.error('four')
print(h.lines, h)
#--- filters
import logging, sys
h = logging.StreamHandler(sys.stdout)
h.addFilter(lambda record: 'secret' not in record.getMessage())
log = logging.getLogger('a.b')
log.addHandler(h)
log.warning('public')
log.warning('secret %s', 1)
class Only(logging.Filter):
    def filter(self, record):
        record.user = 'u'
        return record.levelno >= logging.ERROR
log.addFilter(Only())
h.setFormatter(logging.Formatter('%(user)s %(message)s'))
log.warning('w')
log.error('e')
f = logging.Filter('a')
print([f.filter(logging.makeLogRecord({'name': n})) for n in ('a', 'a.b', 'ab', 'b')])
#--- both handlers
import logging, sys
root = logging.getLogger()
child = logging.getLogger('child')
for logger, text in ((root, 'root'), (child, 'child')):
    h = logging.StreamHandler(sys.stdout)
    h.setFormatter(logging.Formatter(text + ' %(message)s'))
    logger.addHandler(h)
child.warning('twice')
child.propagate = False
child.warning('once')
#--- styles
import logging
r = logging.makeLogRecord({'name': 'n', 'msg': 'm %s', 'args': ('x',), 'levelname': 'INFO', 'levelno': 20})
for fmt, style in (('%(levelname)s %(message)s', '%'), ('{levelname:>6} {message}', '{'), ('${levelname} $message', '$')):
    print(logging.Formatter(fmt, style=style).format(r))
print(logging.Formatter().format(r), r.getMessage())
for bad in (lambda: logging.Formatter('x', style='?'), lambda: logging.Formatter('%(nope)s').format(r)):
    try:
        bad()
    except ValueError as e:
        print(e)
#--- time
import io, logging
out = io.StringIO()
h = logging.StreamHandler(out)
h.setFormatter(logging.Formatter('%(asctime)s|%(message)s'))
log = logging.getLogger('t')
log.addHandler(h)
log.warning('x')
stamp, text = out.getvalue().split('|')
print(len(stamp), stamp[4], stamp[10], stamp[19], repr(text))
r = logging.makeLogRecord({'created': 0, 'msecs': 5.0, 'msg': 'm'})
f = logging.Formatter('%(asctime)s')
import time
f.converter = time.gmtime
print(f.format(r))
print(logging.Formatter('%(asctime)s %(message)s', '%Y').usesTime(), logging.Formatter('%(message)s').usesTime())
#--- more values
import logging, sys
logging.basicConfig(stream=sys.stdout, format='%(user)s %(message)s')
logging.warning('in', extra={'user': 'ada'})
try:
    logging.warning('x', extra={'message': 1})
except KeyError as e:
    print(e)
#--- adapter
import logging, sys
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format='%(message)s %(ip)s')
a = logging.LoggerAdapter(logging.getLogger('ad'), {'ip': '1.2.3.4'})
a.info('hello')
a.debug('no')
class Prefix(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return '[%s] %s' % (self.extra['ip'], msg), {'extra': self.extra}
Prefix(logging.getLogger('ad'), {'ip': 'p'}).warning('there')
#--- switched off
import logging, sys
logging.basicConfig(stream=sys.stdout)
logging.disable(logging.WARNING)
logging.warning('off')
logging.error('on')
logging.disable(logging.NOTSET)
logging.warning('on again')
logging.getLogger('n').addHandler(logging.NullHandler())
log = logging.getLogger('d')
log.disabled = True
log.error('no')
#--- in memory
import logging, sys
from logging.handlers import MemoryHandler
target = logging.StreamHandler(sys.stdout)
m = MemoryHandler(10, target=target)
log = logging.getLogger('m')
log.addHandler(m)
log.propagate = False
log.warning('kept')
print(len(m.buffer))
log.error('now')
print(len(m.buffer))
#--- wrong arguments
import logging
for bad in (lambda: logging.basicConfig(nonsense=1), lambda: logging.basicConfig(stream=1, filename='x'), lambda: logging.getLogger(3), lambda: logging.basicConfig(style='?')):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
#--- reprs  pending: names of streams
import logging, sys
print(logging.getLogger('q'), logging.root, logging.NullHandler(), logging.StreamHandler(sys.stdout))
print(logging.makeLogRecord({'name': 'n', 'msg': 'hi', 'levelno': 20}))
