#--- parts
from pathlib import Path, PurePath, PurePosixPath
p = Path('/usr/lib/python3/x.tar.gz')
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.root, p.anchor, repr(p.drive))
print([str(q) for q in p.parents], p.parents[0], p.parents[-1], len(p.parents))
#--- joining
from pathlib import Path
print(Path('a') / 'b' / 'c.txt', Path('a') / '/b', 'x' / Path('y'), Path('a', 'b', '/c', 'd'), Path(), Path('.'), Path('a/./b//c/'), Path('a').joinpath('b', 'c'))
#--- changing names
from pathlib import Path
p = Path('/data/report.csv')
print(p.with_suffix('.json'), p.with_suffix(''), p.with_name('other.txt'), p.with_stem('final'), p.parent / (p.stem + '_old' + p.suffix))
for bad in (lambda: Path('a').with_suffix('x'), lambda: Path('/').with_name('x'), lambda: Path('a').with_name('b/c'), lambda: Path('a').with_suffix('.')):
    try:
        bad()
    except ValueError as e:
        print(e)
#--- suffixes
from pathlib import PurePosixPath
for name in ['a.b.', '.bashrc', 'a', 'a.tar.gz', '.a.b', '..', 'a..b']:
    p = PurePosixPath(name)
    print(repr(p), repr(p.suffix), p.suffixes, p.stem)
#--- comparing  pending: text of '<' between other types
from pathlib import Path
print(Path('a') == Path('a/'), Path('a') == 'a', Path('a') < Path('b'), sorted([Path('b'), Path('a/c'), Path('a')]), len({Path('x'), Path('./x')}))
try:
    Path('a') < 'b'
except TypeError as e:
    print(e)
#--- relative paths
from pathlib import Path
p = Path('/a/b/c')
print(p.relative_to('/a'), p.relative_to('/a', 'b'), p.is_relative_to('/a/b'), p.is_relative_to('/x'), p.relative_to(p), p.is_absolute(), Path('a').is_absolute())
try:
    p.relative_to('/x')
except ValueError as e:
    print(e)
#--- matching
from pathlib import PurePath
p = PurePath('/a/b/c.py')
print(p.match('*.py'), p.match('b/*.py'), p.match('/a/*/*.py'), p.match('/a/*.py'), p.match('*.txt'), p.match('a/*/c.py'))
#--- text and bytes of a file  pending: open() of path objects
from pathlib import Path
p = Path('/input/lines.txt')
print(p.read_text().splitlines(), p.read_bytes()[:5], p.stat().st_size, p.exists(), p.is_file(), p.is_dir())
with p.open() as f:
    print(f.readline().strip())
with open(p) as f:
    print(len(f.read()))
for line in p.read_text(encoding='utf-8').split('\n')[:2]:
    print(line)
#--- folders
from pathlib import Path
print(sorted(x.name for x in Path('/input/sub').iterdir()))
print(sorted(str(x) for x in Path('/input/sub').rglob('*')))
print(sorted(x.name for x in Path('/input').glob('*.csv')), sorted(x.name for x in Path('/input/sub').glob('**/*.txt')))
print([x.name for x in Path('/input/sub').glob('deep/n*')], list(Path('/input').glob('nothing*')), sorted(x.name for x in Path('/input/sub').glob('*/')))
#--- missing files  pending: text and file name of OSError
from pathlib import Path
p = Path('/input/nothing.txt')
print(p.exists(), p.is_file(), p.is_dir())
for f in (p.read_text, p.read_bytes, p.stat, p.open, p.unlink, p.rmdir, lambda: list(p.iterdir())):
    try:
        f()
    except FileNotFoundError as e:
        print(e)
p.unlink(missing_ok=True)
#--- make a folder that exists  pending: text and file name of OSError
from pathlib import Path
Path('/input/sub').mkdir(exist_ok=True)
Path('/input/sub').mkdir(parents=True, exist_ok=True)
try:
    Path('/input/sub').mkdir()
except FileExistsError as e:
    print(e)
#--- a folder is no file  pending: text and file name of OSError
from pathlib import Path
try:
    Path('/input/sub').read_text()
except IsADirectoryError as e:
    print(e)
#--- wrong types
from pathlib import Path
for bad in (lambda: Path(1), lambda: Path('a') / 1, lambda: Path(None)):
    try:
        bad()
    except TypeError as e:
        print(type(e).__name__)
#--- as other things  pending: bytes() of objects, os.PathLike as a class of all paths
import os
from pathlib import Path, PurePath, PosixPath
p = Path('a b/c')
print(os.fspath(p), bytes(p), p.as_posix(), Path('/a b').as_uri(), str(p) + '!', f'{p}', '%s' % p, os.path.join(p, 'd'), os.path.exists(Path('/input')))
print(isinstance(p, PurePath), isinstance(p, os.PathLike), hash(p) == hash(Path('a b/c')))
#--- classes  pending: __new__ of a base class
from pathlib import Path, PurePath, PosixPath, PurePosixPath
print(type(Path('a')).__name__, type(PurePath('a')).__name__, isinstance(Path(), PosixPath), isinstance(Path(), PurePosixPath))
#--- group files by suffix
from pathlib import Path
from collections import defaultdict
groups = defaultdict(list)
for p in sorted(Path('/input').rglob('*')):
    if p.is_file():
        groups[p.suffix].append(p.name)
print(dict(groups))
#--- resolve
from pathlib import Path
print(Path('/a/../b/./c').resolve(), Path('/a').resolve(), Path('/a/b').absolute(), Path('/x').expanduser())
