#--- glob
import glob
print(sorted(glob.glob('/input/*.txt')), sorted(glob.glob('/input/people*')), glob.glob('/input/nothing*'), sorted(glob.glob('/input/*/*.py')))
#--- recursive
import glob
print(sorted(glob.glob('/input/sub/**', recursive=True)))
print(sorted(glob.glob('/input/**/*.txt', recursive=True)))
print(sorted(glob.glob('/input/sub/**/', recursive=True)))
#--- without a pattern
import glob
print(glob.glob('/input/people.csv'), glob.glob('/input/nothing'), glob.glob('/input/sub/'))
#--- root
import glob
print(sorted(glob.glob('*', root_dir='/input/sub')), sorted(glob.glob('**', root_dir='/input/sub', recursive=True)), sorted(glob.iglob('d*/*', root_dir='/input/sub')))
#--- escape
import glob
print(glob.escape('a[b]*?'), glob.escape('plain'))
