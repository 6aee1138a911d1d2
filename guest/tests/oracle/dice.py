# Random numbers that are the same in every Python.
class Dice:
    def __init__(self, seed):
        self.state = seed & 0x3FFFFFFF

    def below(self, n):
        """A whole number from 0, less than n; n at most 2**20."""
        self.state = (self.state * 69069 + 12345) & 0x3FFFFFFF
        return (self.state >> 10) % n

    def pick(self, options):
        return options[self.below(len(options))]

    def chance(self, percent):
        return self.below(100) < percent
