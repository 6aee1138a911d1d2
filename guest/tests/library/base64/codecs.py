import base64, binascii
for data in (b'', b'a', b'ab', b'abc', b'hello world', bytes(range(256))):
    print(base64.b64encode(data)[:30], base64.b32encode(data)[:30], base64.b16encode(data)[:20], base64.b85encode(data)[:20], base64.a85encode(data)[:20], base64.b32hexencode(data)[:12])
    assert base64.b64decode(base64.b64encode(data)) == base64.b32decode(base64.b32encode(data)) == base64.b16decode(base64.b16encode(data)) == base64.b85decode(base64.b85encode(data)) == base64.a85decode(base64.a85encode(data)) == data
print(base64.urlsafe_b64encode(b'\xfb\xff\xfe'), base64.urlsafe_b64decode('-__-'), base64.b64encode(b'\xfb\xff', altchars=b'*!'), base64.b64decode('aGVs bG8=\n'), base64.b64decode('aGVsbG8='), base64.a85encode(bytes(8)), base64.a85encode(b'    x', foldspaces=True), base64.a85encode(b'data', adobe=True), base64.a85decode(b'<~A7]@]~>', adobe=True))
print(base64.encodebytes(b'x' * 60), base64.decodebytes(b'eHh4\n'), base64.standard_b64encode(b'z'), base64.b32decode('mfra====', casefold=True))
for f in (lambda: base64.b64decode('abc'), lambda: base64.b64decode('a'), lambda: base64.b64decode('ab!c', validate=True), lambda: base64.b32decode('a'), lambda: base64.b16decode('0g'), lambda: base64.b85decode('~~~~~'), lambda: base64.b64decode('é')):
    try:
        print(f())
    except ValueError as e:
        print(type(e).__name__)
try:
    base64.b64encode('text')
except TypeError as e:
    print('TypeError')
print(binascii.hexlify(b'\x01\xab'), binascii.unhexlify('01AB'), binascii.hexlify(b'abcdef', '-', 2), binascii.hexlify(b'abcde', ':'), binascii.hexlify(b'abcde', '_', -2), binascii.crc32(b'hello'), binascii.crc32(b'lo', binascii.crc32(b'hel')), binascii.crc_hqx(b'hello', 0), binascii.b2a_base64(b'hi', newline=False), binascii.a2b_base64('aGk='))
for f in (lambda: binascii.unhexlify('abc'), lambda: binascii.unhexlify('zz'), lambda: binascii.a2b_base64('a')):
    try:
        f()
    except binascii.Error as e:
        print(e)
