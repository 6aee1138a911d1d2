import zlib, gzip
data = b'hello hello hello hello ' * 50
for wbits in (15, -15, 31, 9):
    c = zlib.compress(data, wbits=wbits)
    print(wbits, len(c) < len(data) // 4, zlib.decompress(c, wbits=wbits) == data)
print(zlib.crc32(b'abc'), zlib.adler32(b'abc'), zlib.crc32(b'c', zlib.crc32(b'ab')), zlib.adler32(b'c', zlib.adler32(b'ab')), zlib.adler32(data * 10))
d = zlib.decompressobj()
c = zlib.compress(data)
out = b''.join(d.decompress(c[i:i + 7]) for i in range(0, len(c), 7)) + d.flush()
print(out == data, d.eof, d.unused_data)
d = zlib.decompressobj()
print(d.decompress(c + b'more') == data, d.unused_data, d.eof)
o = zlib.compressobj(9)
packed = o.compress(b'abc') + o.compress(b'def') + o.flush()
print(zlib.decompress(packed), zlib.decompress(zlib.compress(b'')), zlib.decompress(b'x\x9cKLJ\x06\x00\x02M\x01\''))
for bad in (b'', b'not zlib data', c[:-5]):
    try:
        zlib.decompress(bad)
    except zlib.error as e:
        print('zlib.error', str(e)[:8])
g = gzip.compress(data)
print(g[:3], gzip.decompress(g) == data, gzip.decompress(gzip.compress(b'a') + gzip.compress(b'b')), gzip.compress(b'x', mtime=0)[4:8])
for bad in (b'hello', g[:-1]):
    try:
        gzip.decompress(bad)
    except (OSError, EOFError) as e:
        print(type(e).__name__)
import io
buf = io.BytesIO()
with gzip.GzipFile(fileobj=buf, mode='wb') as f:
    f.write(b'line 1\nline 2\n')
with gzip.open(io.BytesIO(buf.getvalue())) as f:
    print(f.read())
