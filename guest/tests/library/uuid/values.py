import uuid
u = uuid.UUID('12345678-1234-5678-1234-567812345678')
print(u, repr(u), u.hex, u.int, u.urn, u.bytes, u.fields, u.version, u.variant, u.node, u.time, u.clock_seq)
print(uuid.UUID('{12345678123456781234567812345678}') == u, uuid.UUID(int=u.int) == u, uuid.UUID(bytes=u.bytes) == u, uuid.UUID(bytes_le=u.bytes_le) == u, uuid.UUID(fields=u.fields) == u, hash(u) == hash(uuid.UUID(u.hex)), u < uuid.UUID(int=2 ** 127), str(u)[:8])
print(uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid5(uuid.NAMESPACE_URL, 'http://x.org/é'))
a, b = uuid.uuid4(), uuid.uuid4()
print(a != b, a.version, len(str(a)), a.variant == uuid.RFC_4122, uuid.uuid1().version, len({uuid.uuid4() for _ in range(20)}))
for f in (lambda: uuid.UUID('x'), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(bytes=b'x'), lambda: setattr(a, 'int', 5), lambda: uuid.UUID('z' * 32)):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e if 'literal' not in str(e) and 'syntax' not in str(e) else 'literal')
