# One run of an ArgumentParser over its arguments.
from _argparse_actions import ArgumentError, ArgumentTypeError, action_name
from _argparse_actions import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE

_MANY = 1 << 30


def _bounds(nargs):
    # how many arguments: (least, most)
    if nargs is None:
        return 1, 1
    if isinstance(nargs, int):
        return nargs, nargs
    return {OPTIONAL: (0, 1), ZERO_OR_MORE: (0, _MANY), ONE_OR_MORE: (1, _MANY), REMAINDER: (0, _MANY), PARSER: (1, _MANY), SUPPRESS: (0, 0)}[nargs]


class Parse:
    def __init__(self, parser, args, namespace):
        self.parser = parser
        self.namespace = namespace
        self.seen = []
        self.seen_non_default = []
        self.extras = []
        self.positionals = parser._get_positional_actions()
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for action in group._group_actions:
                self.conflicts.setdefault(action, []).extend([other for other in group._group_actions if other is not action])
        if parser.fromfile_prefix_chars is not None:
            args = self._read_files(args)
        self._classify(args)

    def _read_files(self, args):
        result = []
        for arg in args:
            if not arg or arg[0] not in self.parser.fromfile_prefix_chars:
                result.append(arg)
                continue
            try:
                with open(arg[1:]) as file:
                    lines = file.read().splitlines()
            except OSError as e:
                self.parser.error(str(e))
            for line in lines:
                result += self._read_files(self.parser.convert_arg_line_to_args(line))
        return result

    def _classify(self, args):
        # options: index -> (action or None, option string, explicit argument or None)
        self.args = []
        self.options = {}
        self.dashes = None
        for i, arg in enumerate(args):
            if arg == "--" and self.dashes is None:
                # kept for what takes the rest as it is
                self.dashes = len(self.args)
            elif self.dashes is None:
                option = self._option(arg)
                if option is not None:
                    self.options[len(self.args)] = option
            self.args.append(arg)

    def _option(self, arg):
        parser = self.parser
        if not arg or arg[0] not in parser.prefix_chars:
            return None
        known = parser._option_string_actions
        if arg in known:
            return known[arg], arg, None
        if len(arg) == 1:
            return None
        name, equals, value = arg.partition("=")
        if equals and name in known:
            return known[name], name, value
        found = self._abbreviated(arg)
        if len(found) > 1:
            names = ", ".join([option for _, option, _ in found])
            parser.error("ambiguous option: %s could match %s" % (arg, names))
        if found:
            return found[0]
        from argparse import _is_negative_number

        if (_is_negative_number(arg) and not parser._negative_options) or " " in arg:
            return None
        return None, arg, None

    def _abbreviated(self, arg):
        parser = self.parser
        known = parser._option_string_actions
        if arg[1] in parser.prefix_chars:
            if not parser.allow_abbrev:
                return []
            name, equals, value = arg.partition("=")
            return [(known[o], o, value if equals else None) for o in known if o.startswith(name)]
        found = []
        for option in known:
            if option == arg[:2]:
                found.append((known[option], option, arg[2:]))
            elif option.startswith(arg):
                found.append((known[option], option, None))
        return found

    def run(self):
        at = 0
        last = max(self.options) if self.options else -1
        while at <= last:
            following = min([i for i in self.options if i >= at])
            if at != following:
                end = self._take_positionals(at)
                if end > at:
                    at = end
                    continue
            if at not in self.options:
                self.extras += self.args[at:following]
                at = following
            at = self._take_option(at)
        at = self._take_positionals(at)
        self.extras += self.args[at:]
        self._check_required()
        return self.extras

    def _run_length(self, at):
        # arguments up to the next option
        end = at
        while end < len(self.args) and end not in self.options:
            end += 1
        return end - at

    def _real(self, at, count):
        # how many of the next places hold count arguments: "--" is none
        if self.dashes is not None and at <= self.dashes < at + count + 1:
            return min(count + 1, len(self.args) - at)
        return count

    def _values(self, action, at, end):
        values = self.args[at:end]
        if action.nargs not in (PARSER, REMAINDER) and self.dashes is not None and at <= self.dashes < end:
            del values[self.dashes - at]
        return values

    def _take_positionals(self, at):
        available = self._run_length(at)
        if self.dashes is not None and at <= self.dashes < at + available:
            available -= 1
        actions = self.positionals
        bounds = [_bounds(action.nargs) for action in actions]
        n = len(actions)
        while n and sum([low for low, _ in bounds[:n]]) > available:
            n -= 1
        for i in range(n):
            action = actions[i]
            low, high = bounds[i]
            rest = sum([least for least, _ in bounds[i + 1 : n]])
            count = min(high, available - rest)
            available -= count
            if action.nargs in (PARSER, REMAINDER):
                end = len(self.args)
            else:
                end = at + self._real(at, count) if count else at
            self._act(action, self._values(action, at, end))
            at = end
        self.positionals = actions[n:]
        if not n and self.dashes == at and self._run_length(at) == 1:
            at += 1  # nothing follows the "--"
        return at

    def _take_option(self, at):
        action, option, explicit = self.options[at]
        if action is None:
            self.extras.append(self.args[at])
            return at + 1
        if explicit is not None:
            return self._take_explicit(at, action, option, explicit)
        start = at + 1
        available = self._run_length(start)
        if self.dashes is not None and start <= self.dashes:
            available = min(available, self.dashes - start)
        count = self._count(action, available)
        if action.nargs in (PARSER, REMAINDER):
            count = len(self.args) - start
        self._act(action, self._values(action, start, start + count), option)
        return start + count

    def _take_explicit(self, at, action, option, explicit):
        # --name=value, -nvalue, or several letters after one dash
        while True:
            low, high = _bounds(action.nargs)
            single = option[1] not in self.parser.prefix_chars
            if high == 0 and single and explicit != "":
                self._act(action, [], option)
                option = option[0] + explicit[0]
                explicit = explicit[1:] or None
                if option not in self.parser._option_string_actions:
                    raise ArgumentError(action, "ignored explicit argument %r" % (option[1] + (explicit or "")))
                action = self.parser._option_string_actions[option]
                if explicit is None:
                    self.options[at] = (action, option, None)
                    return self._take_option(at)
            elif low <= 1 <= high:
                self._act(action, [explicit], option)
                return at + 1
            elif high == 0:
                raise ArgumentError(action, "ignored explicit argument %r" % explicit)
            else:
                self._count(action, 1)

    def _count(self, action, available):
        low, high = _bounds(action.nargs)
        if available < low:
            if action.nargs is None:
                raise ArgumentError(action, "expected one argument")
            if action.nargs == ONE_OR_MORE:
                raise ArgumentError(action, "expected at least one argument")
            raise ArgumentError(action, "expected %s argument%s" % (low, "" if low == 1 else "s"))
        return min(high, available)

    def _act(self, action, strings, option=None):
        self.seen.append(action)
        values = self._convert(action, strings)
        if values is not action.default:
            self.seen_non_default.append(action)
            for other in self.conflicts.get(action, ()):
                if other in self.seen_non_default:
                    raise ArgumentError(action, "not allowed with argument %s" % action_name(other))
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def _convert(self, action, strings):
        nargs = action.nargs
        if not strings and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._value(action, value)
                self._check_choice(action, value)
            return value
        if not strings and nargs == ZERO_OR_MORE and not action.option_strings:
            if action.default is not None:
                return action.default
            return strings
        if len(strings) == 1 and nargs in (None, OPTIONAL):
            value = self._value(action, strings[0])
            self._check_choice(action, value)
            return value
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self._value(action, string) for string in strings]
        if nargs == PARSER:
            self._check_choice(action, values[0])
        elif nargs != REMAINDER:
            for value in values:
                self._check_choice(action, value)
        return values

    def _value(self, action, string):
        convert = self.parser._registries["type"].get(action.type, action.type)
        try:
            return convert(string)
        except ArgumentTypeError as e:
            message = str(e)
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", None) or repr(action.type)
            message = "invalid %s value: %r" % (name, string)
        raise ArgumentError(action, message)

    def _check_choice(self, action, value):
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(action, "invalid choice: %r (choose from %s)" % (value, ", ".join([repr(c) for c in action.choices])))

    def _check_required(self):
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(action_name(action))
            elif isinstance(action.default, str) and getattr(self.namespace, action.dest, None) is action.default:
                setattr(self.namespace, action.dest, self._value(action, action.default))
        if missing:
            self.parser.error("the following arguments are required: " + ", ".join(missing))
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any([action in self.seen_non_default for action in group._group_actions]):
                names = [action_name(action) for action in group._group_actions if action.help is not SUPPRESS]
                self.parser.error("one of the arguments %s is required" % " ".join(names))
