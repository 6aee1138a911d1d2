# Usage and help texts of argparse.
from _argparse_actions import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE


def _columns():
    from os import environ

    try:
        return int(environ.get("COLUMNS", "80")) or 80
    except ValueError:
        return 80


class HelpFormatter:
    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self._width = _columns() - 2 if width is None else width
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(self._width - 20, indent_increment * 2))
        self._indent = 0
        self._longest = 0
        self._section = [None, []]  # (heading, items); an item is a section or (function, arguments)
        self._stack = []

    def start_section(self, heading):
        self._indent += self._indent_increment
        section = [heading, []]
        self._section[1].append((self._format_section, (section,)))
        self._stack.append(self._section)
        self._section = section

    def end_section(self):
        self._section = self._stack.pop()
        self._indent -= self._indent_increment

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._section[1].append((self._format_text, (text,)))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._section[1].append((self._format_usage, (usage, actions, groups, prefix)))

    def add_argument(self, action):
        if action.help is not SUPPRESS:
            shown = [action] + (action._get_subactions() if hasattr(action, "_get_subactions") else [])
            length = max([len(self._format_action_invocation(one)) for one in shown])
            self._longest = max(self._longest, length + self._indent)
            self._section[1].append((self._format_action, (action,)))

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = self._join(self._section[1])
        while "\n\n\n" in text:
            text = text.replace("\n\n\n", "\n\n")
        return text.strip("\n") + "\n" if text else text

    def _join(self, items):
        return "".join([part for part in [function(*args) for function, args in items] if part and part is not SUPPRESS])

    def _format_section(self, section):
        heading, items = section
        self._indent += self._indent_increment
        text = self._join(items)
        self._indent -= self._indent_increment
        if not text:
            return ""
        if heading is not SUPPRESS and heading is not None:
            text = "%s%s:\n%s" % (" " * self._indent, heading, text)
        return "\n%s\n" % text

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = "usage: "
        if usage is not None:
            usage = usage % {"prog": self._prog}
        else:
            usage = self._usage_of(actions, groups, prefix)
        return "%s%s\n\n" % (prefix, usage)

    def _usage_of(self, actions, groups, prefix):
        prog = str(self._prog)
        optionals = self._usage_parts([action for action in actions if action.option_strings], groups)
        positionals = self._usage_parts([action for action in actions if not action.option_strings], groups)
        usage = " ".join([part for part in [prog] + optionals + positionals if part])
        width = self._width - self._indent
        if len(prefix) + len(usage) <= width:
            return usage
        optionals, positionals = _split(optionals), _split(positionals)
        if len(prefix) + len(prog) <= 0.75 * width:
            indent = " " * (len(prefix) + len(prog) + 1)
            if optionals:
                lines = _lines([prog] + optionals, indent, width, len(prefix)) + _lines(positionals, indent, width)
            elif positionals:
                lines = _lines([prog] + positionals, indent, width, len(prefix))
            else:
                lines = [prog]
        else:
            indent = " " * len(prefix)
            lines = _lines(optionals + positionals, indent, width)
            if len(lines) > 1:
                lines = _lines(optionals, indent, width) + _lines(positionals, indent, width)
            lines = [prog] + lines
        return "\n".join(lines)

    def _usage_parts(self, actions, groups):
        parts, at = [], 0
        while at < len(actions):
            group = self._group_at(actions, at, groups)
            if group is None:
                part = self._usage_part(actions[at], False)
                if part is not None:
                    parts.append(part)
                at += 1
                continue
            members = [self._usage_part(action, True) for action in group._group_actions]
            members = [part for part in members if part is not None]
            at += len(group._group_actions)
            if not members:
                continue
            text = " | ".join(members)
            if group.required:
                parts.append("(%s)" % text if len(members) > 1 else text)
            else:
                parts.append("[%s]" % text)
        return parts

    def _group_at(self, actions, at, groups):
        # the exclusive group whose members begin here
        for group in groups:
            members = group._group_actions
            if members and actions[at : at + len(members)] == members:
                return group
        return None

    def _usage_part(self, action, in_group):
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            part = self._format_args(action, self._default_for_positional(action))
            return part[1:-1] if in_group and part[0] == "[" and part[-1] == "]" else part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            part = "%s %s" % (action.option_strings[0], self._format_args(action, self._default_for_optional(action)))
        return part if action.required or in_group else "[%s]" % part

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        width = max(self._width - self._indent, 11)
        return self._fill_text(text, width, " " * self._indent) + "\n\n"

    def _format_action(self, action):
        position = min(self._longest + 2, self._max_help_position)
        width = max(self._width - position, 11)
        room = position - self._indent - 2
        header = self._format_action_invocation(action)
        indent = " " * self._indent
        if not action.help:
            text = indent + header + "\n"
            first = None
        elif len(header) <= room:
            text = "%s%-*s  " % (indent, room, header)
            first = 0
        else:
            text = indent + header + "\n"
            first = position
        if action.help and action.help.strip():
            help = self._expand_help(action)
            if help:
                lines = self._split_lines(help, width)
                text += " " * first + lines[0] + "\n"
                for line in lines[1:]:
                    text += " " * position + line + "\n"
        elif not text.endswith("\n"):
            text += "\n"
        if hasattr(action, "_get_subactions"):
            self._indent += self._indent_increment
            for one in action._get_subactions():
                text += self._format_action(one)
            self._indent -= self._indent_increment
        return text

    def _format_action_invocation(self, action):
        if not action.option_strings:
            return self._metavars(action, self._default_for_positional(action), 1)[0]
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        args = self._format_args(action, self._default_for_optional(action))
        return ", ".join(["%s %s" % (option, args) for option in action.option_strings])

    def _metavars(self, action, default, count):
        metavar = action.metavar
        if metavar is None:
            metavar = default if action.choices is None else "{%s}" % ",".join([str(choice) for choice in action.choices])
        return metavar if isinstance(metavar, tuple) else (metavar,) * count

    def _format_args(self, action, default):
        nargs = action.nargs
        if nargs == REMAINDER:
            return "..."
        if nargs == SUPPRESS:
            return ""
        if isinstance(nargs, int):
            names = self._metavars(action, default, nargs)
            if len(names) != nargs:
                raise ValueError("length of metavar tuple does not match nargs")
            return " ".join([str(name) for name in names])
        if nargs == ZERO_OR_MORE:
            names = self._metavars(action, default, 1)
            return "[%s [%s ...]]" % names if len(names) == 2 else "[%s ...]" % names
        shapes = {None: ("%s", 1), OPTIONAL: ("[%s]", 1), ONE_OR_MORE: ("%s [%s ...]", 2), PARSER: ("%s ...", 1)}
        if nargs not in shapes:
            raise ValueError("invalid nargs value")
        shape, count = shapes[nargs]
        names = self._metavars(action, default, count)
        if len(names) != count:
            raise ValueError("length of metavar tuple does not match nargs")
        return shape % names

    def _expand_help(self, action):
        values = {"prog": self._prog}
        for name, value in action.__dict__.items():
            if value is not SUPPRESS:
                values[name] = value.__name__ if hasattr(value, "__name__") else value
        if values.get("choices") is not None:
            values["choices"] = ", ".join([str(choice) for choice in values["choices"]])
        return self._get_help_string(action) % values

    def _split_lines(self, text, width):
        import textwrap

        return textwrap.wrap(" ".join(text.split()), width)

    def _fill_text(self, text, width, indent):
        import textwrap

        return textwrap.fill(" ".join(text.split()), width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _default_for_optional(self, action):
        return action.dest.upper()

    def _default_for_positional(self, action):
        return action.dest


def _split(parts):
    # where a long usage may be broken: not inside of brackets
    result = []
    for part in parts:
        at = 0
        while at < len(part):
            end = _end_of_piece(part, at)
            result.append(part[at:end])
            at = end + 1
    return result


def _end_of_piece(part, at):
    closing = {"[": "]", "(": ")"}.get(part[at])
    end = at + 1
    while end < len(part):
        if part[end] == " " and (closing is None or part[end - 1] == closing):
            return end
        end += 1
    return end


def _lines(parts, indent, width, first=None):
    lines, line = [], []
    length = (len(indent) if first is None else first) - 1
    for part in parts:
        if length + 1 + len(part) > width and line:
            lines.append(indent + " ".join(line))
            line = []
            length = len(indent) - 1
        line.append(part)
        length += len(part) + 1
    if line:
        lines.append(indent + " ".join(line))
    if first is not None:
        lines[0] = lines[0][len(indent) :]
    return lines


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return "".join([indent + line for line in text.splitlines(True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        help = action.help or ""
        if "%(default)" not in help and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                help += " (default: %(default)s)"
        return help


class MetavarTypeHelpFormatter(HelpFormatter):
    def _default_for_optional(self, action):
        return action.type.__name__

    def _default_for_positional(self, action):
        return action.type.__name__
