"""Finite fields, which the designs are made of: numbers that add, subtract, multiply and divide, q of them in all."""

from dataclasses import dataclass
from itertools import product


def prime_power(number: int) -> tuple[int, int] | None:
    """(p, k) where the number is p to the k and p is prime; None for others and below 2."""
    prime = next((p for p in range(2, number + 1) if number % p == 0), None)
    if prime is None:
        return None
    power, exponent = prime, 1
    while power < number:
        power, exponent = power * prime, exponent + 1
    return (prime, exponent) if power == number else None


@dataclass(frozen=True)
class Field:
    """Elements are 0 to q − 1, the digits of each in base p being a polynomial's coefficients.

    powers: those of one element that runs through all others but 0.
    """

    prime: int
    degree: int
    powers: tuple[int, ...]

    @classmethod
    def of(cls, size: int) -> "Field":
        """The field with so many elements. ValueError where the size is no prime power."""
        found = prime_power(size)
        if found is None:
            raise ValueError(f"no field has {size} elements")
        prime, degree = found
        if degree == 1:
            every = (_runs(element, prime) for element in range(1, prime))
        else:
            every = (_shifts(rule, prime) for rule in product(range(prime), repeat=degree))
        return cls(prime, degree, next(powers for powers in every if len(powers) == size - 1))

    @property
    def size(self) -> int:
        """Q."""
        return len(self.powers) + 1

    def add(self, one: int, other: int) -> int:
        """Digit by digit."""
        total, unit = 0, 1
        for _ in range(self.degree):
            total += (one + other) % self.prime * unit
            one, other, unit = one // self.prime, other // self.prime, unit * self.prime
        return total

    def multiply(self, one: int, other: int) -> int:
        """By adding exponents."""
        if not one or not other:
            return 0
        return self.power(self.powers.index(one) + self.powers.index(other))

    def power(self, exponent: int) -> int:
        """Of the element that runs through all."""
        return self.powers[exponent % len(self.powers)]


def _runs(element: int, prime: int) -> tuple[int, ...]:
    """The powers of a number, until they come round."""
    found, power = [1], element
    while power != 1:
        found.append(power)
        power = power * element % prime
    return tuple(found)


def _shifts(rule: tuple[int, ...], prime: int) -> tuple[int, ...]:
    """The powers of x, where x to the degree is the polynomial with these coefficients; too few if it is no field."""
    digits = (1, *[0] * (len(rule) - 1))
    found = list[int]()
    while (number := sum(digit * prime**place for place, digit in enumerate(digits))) not in found and number:
        found.append(number)
        top = digits[-1]
        digits = tuple((low + top * more) % prime for low, more in zip((0, *digits[:-1]), rule, strict=True))
    return tuple(found) if number == 1 else ()
