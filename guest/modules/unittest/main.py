# unittest.main(), as CPython's unittest.main.
import sys

from unittest.loader import defaultTestLoader


class TestProgram:
    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None):
        self.module = sys.modules[module] if module == "__main__" and module in sys.modules else module
        if isinstance(self.module, str):
            self.module = __import__(module, None, None, ("",))
        self.exit = exit
        self.verbosity = verbosity
        self.failfast = bool(failfast)
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.testNames = None
        self.parseArgs(list(sys.argv if argv is None else argv))
        self.runTests()

    def parseArgs(self, argv):
        names, at = [], 1
        patterns = []
        while at < len(argv):
            arg = argv[at]
            if arg in ("-v", "--verbose"):
                self.verbosity = 2
            elif arg in ("-q", "--quiet"):
                self.verbosity = 0
            elif arg in ("-f", "--failfast"):
                self.failfast = True
            elif arg == "-k" and at + 1 < len(argv):
                at += 1
                patterns.append(argv[at] if "*" in argv[at] else "*%s*" % argv[at])
            elif arg.startswith("-"):
                print("unrecognized arguments: " + arg, file=sys.stderr)
                sys.exit(2)
            else:
                names.append(arg)
            at += 1
        if patterns:
            self.testLoader.testNamePatterns = patterns
        if names:
            self.testNames = names
        elif self.defaultTest is not None:
            self.testNames = [self.defaultTest] if isinstance(self.defaultTest, str) else list(self.defaultTest)
        self.createTests()

    def createTests(self):
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        runner = self.testRunner
        if runner is None:
            from unittest.runner import TextTestRunner as runner
        if isinstance(runner, type):
            runner = runner(verbosity=self.verbosity, failfast=self.failfast)
        self.result = runner.run(self.test)
        if self.exit:
            sys.exit(not self.result.wasSuccessful())
