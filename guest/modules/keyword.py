# The words with a fixed or a soft meaning, as CPython's keyword.

kwlist = (
    "False None True and as assert async await break class continue def del elif else except finally for "
    "from global if import in is lambda nonlocal not or pass raise return try while with yield"
).split()
softkwlist = ["_", "case", "match"]

iskeyword = set(kwlist).__contains__
issoftkeyword = set(softkwlist).__contains__
