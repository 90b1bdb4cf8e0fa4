"""The four forms of learning together, and which of those that are offered comes nearest to what somebody is after."""

from itertools import chain, combinations, product

import pytest

from bot.choosing.rules import TRAITS, Advice, Aim, Company, Form, advise

OFFERS = [set(some) for some in chain.from_iterable(combinations(Form, n) for n in range(len(Form) + 1))]


@pytest.mark.parametrize(("aim", "company"), list(product(Aim, Company)))
def test_what_is_suggested_is_offered_and_nothing_that_is_offered_comes_nearer(aim: Aim, company: Company) -> None:
    for offered in OFFERS:
        advice = advise(aim, company, offered)
        assert TRAITS[advice.best] == (aim, company)
        assert (advice.offered is None) == (not offered)
        assert advice.offered in offered or not offered
        assert advice.fits == (advice.best in offered)
        near = {one for one in offered if TRAITS[one][0] is aim}
        assert not near or advice.offered in near, "what one is after weighs more than with how many"
        assert all(trait not in {aim, company} for trait in advice.differs)


def test_each_pair_of_answers_has_a_form_of_its_own() -> None:
    assert {advise(aim, company, ()).best for aim, company in product(Aim, Company)} == set(Form)


def test_whoever_would_like_a_mentor_where_there_are_partners_alone_reads_what_differs() -> None:
    assert advise(Aim.EXPERIENCE, Company.ONE, {Form.PARTNER}) == Advice(Form.MENTOR, Form.PARTNER, (Aim.THINKING,))
    assert advise(Aim.THINKING, Company.GROUP, {Form.PARTNER}).differs == (Company.ONE,)
    assert advise(Aim.EXPERIENCE, Company.GROUP, {Form.PARTNER}).differs == (Aim.THINKING, Company.ONE)
