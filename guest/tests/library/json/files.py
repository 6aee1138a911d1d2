import json, io
f = io.StringIO()
json.dump({'a': [1, 2]}, f)
f.write('\n')
json.dump('x', f, indent=2)
print(f.getvalue())
print(json.load(io.StringIO('{"k": [1, 2]}')))
with open('/input/data.json') as fp:
    data = json.load(fp)
print(data['title'], len(data['rows']), sum(r['n'] for r in data['rows']))
from json.decoder import JSONDecodeError
from json import JSONDecodeError as J2
print(JSONDecodeError is J2)
