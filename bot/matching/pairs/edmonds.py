"""The best matching from one that is almost there: the primal-dual search of Edmonds, started from good prices.

Every vertex has a price and every blossom a surcharge, such that no edge is worth more than its two prices together
(and the surcharges around both). Matched edges are worth exactly that. So the prices add up to a bound that no
matching exceeds, and what has been matched meets it; only vertices without a partner are still to be settled. Each
search grows one tree from such a vertex, lowering prices outwards, until it reaches another vertex without a partner
or one that may as well be left out. All numbers are exact integers, doubled, so that they never need halving.
"""

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush

from bot.matching.pairs.blossoms import NOBODY, Blossoms, Edge

Neighbours = Sequence[Sequence[tuple[int, int]]]
FREE, OUTER, INNER = 0, 1, 2
DRIFT = (0, -1, 1)  # how the price of a vertex moves while the tree grows, by label
GROW, SHRINK, EXPAND, RELEASE = range(4)


class Finish:
    """near: for each vertex (neighbour, twice the worth). price, doubled; floor: twice what leaving it out is worth.

    mate: a matching of edges worth exactly the prices of their ends. Prices are at least the floors, and no edge is
    worth more than its prices.
    """

    def __init__(self, near: Neighbours, price: list[int], floor: Sequence[int], mate: list[int]) -> None:
        self.near, self.floor = near, floor
        self.nodes = Blossoms(mate)
        self.surcharge: dict[int, int] = {}
        # While a node has a label its prices drift; what is stored is the price less the drift since time 0.
        self.price = price
        self.label = [FREE] * len(mate)
        self.entry: list[Edge | None] = [None] * len(mate)
        self.now = 0
        self.labelled: list[int] = []
        self.events: list[tuple[int, int, int, int, int]] = []  # when, what, one, other, twice the worth of their edge

    def run(self) -> None:
        """Settle everybody who has no partner and is not best left out."""
        for vertex in range(self.nodes.size):
            if self.nodes.mate[vertex] == NOBODY and self.price[vertex] > self.floor[vertex]:
                self.settle(vertex)

    def bound(self) -> int:
        """Twice what no matching exceeds; those left out count for their floors."""
        around = sum(rate * (sum(1 for _ in self.nodes.leaves(node)) - 1) for node, rate in self.surcharge.items())
        return sum(self.price) + around

    def settle(self, root: int) -> None:
        """Find a partner for a vertex without one, or whoever is best left out instead."""
        self._mark(self.nodes.top[root], OUTER, None)
        while not self._step():
            pass
        self._end()

    def _step(self) -> bool:
        """The next event. True when the tree has reached its goal."""
        self.now, event, one, other, worth = heappop(self.events)
        if event == GROW:
            return self._grow(one, other, worth)
        if event == RELEASE:
            self._flip(one, NOBODY)
            return True
        if event == SHRINK:
            self._shrink(one, other)
        elif self.label[one] == INNER and self.nodes.parent[one] == NOBODY and one in self.surcharge:
            self._expand(one)
        return False

    def _price(self, vertex: int) -> int:
        return self.price[vertex] + DRIFT[self.label[self.nodes.top[vertex]]] * self.now

    def _relabel(self, node: int, label: int) -> None:
        """Change the label; what is stored is changed so that no price jumps."""
        before = self.label[node]
        shift = (DRIFT[before] - DRIFT[label]) * self.now
        if shift:
            for leaf in self.nodes.leaves(node):
                self.price[leaf] += shift
            if node in self.surcharge:
                self.surcharge[node] -= shift
        self.label[node] = label

    def _mark(self, node: int, label: int, entry: Edge | None) -> None:
        """A free node joins the tree through an edge that ends in it."""
        self._relabel(node, label)
        self.entry[node] = entry
        self.labelled.append(node)
        if label == OUTER:
            for leaf in self.nodes.leaves(node):
                self._scan(leaf)
        elif node in self.surcharge:
            heappush(self.events, (self.now + self._surcharge(node), EXPAND, node, node, 0))

    def _surcharge(self, blossom: int) -> int:
        return self.surcharge[blossom] - DRIFT[self.label[blossom]] * self.now

    def _scan(self, vertex: int) -> None:
        """When what lies around an outer vertex becomes tight."""
        top, label, events = self.nodes.top, self.label, self.events
        here, now, prices, mine = top[vertex], self.now, self.price, self._price(vertex)
        heappush(events, (now + mine - self.floor[vertex], RELEASE, vertex, vertex, 0))
        for other, worth in self.near[vertex]:
            there = top[other]
            if label[there] == FREE:
                heappush(events, (now + mine + prices[other] - worth, GROW, vertex, other, worth))
            elif label[there] == OUTER and there != here:
                heappush(events, (now + (mine + prices[other] - now - worth) // 2, SHRINK, vertex, other, worth))

    def _grow(self, one: int, other: int, worth: int) -> bool:
        """A tight edge to a node outside the tree. True when it has nobody, so that all are matched anew."""
        node = self.nodes.top[other]
        if self.label[node] != FREE or self._price(one) + self.price[other] > worth:
            return False  # it was in the tree meanwhile, which raised its price
        base = self.nodes.base[node]
        partner = self.nodes.mate[base]
        if partner == NOBODY:
            self._flip(one, other)
            self._take(node, other, one)
            return True
        self._mark(node, INNER, (one, other))
        self._mark(self.nodes.top[partner], OUTER, (base, partner))
        return False

    def _flip(self, vertex: int, partner: int) -> None:
        """An outer vertex gets a partner; along the tree, everyone up to the root changes partners."""
        while True:
            node = self.nodes.top[vertex]
            self._take(node, vertex, partner)
            entry = self.entry[node]
            if entry is None:
                return
            inner = self.nodes.top[entry[0]]
            above = self.entry[inner]
            if above is None:
                raise AssertionError("an inner node is entered through an edge")
            vertex, partner = above
            self._take(inner, partner, vertex)

    def _take(self, node: int, vertex: int, partner: int) -> None:
        if node >= self.nodes.size and self.nodes.base[node] != vertex:
            self.nodes.rebase(node, vertex)
        self.nodes.mate[vertex] = partner

    def _above(self, node: int) -> int:
        """The outer node two steps towards the root; `NOBODY` for the root."""
        entry = self.entry[node]
        if entry is None:
            return NOBODY
        above = self.entry[self.nodes.top[entry[0]]]
        return NOBODY if above is None else self.nodes.top[above[0]]

    def _shrink(self, one: int, other: int) -> None:
        """A tight edge between two outer nodes closes an odd circle, which becomes an outer blossom."""
        here, there = self.nodes.top[one], self.nodes.top[other]
        if here == there or self.label[here] != OUTER or self.label[there] != OUTER:
            return
        meeting = self._meeting(here, there)
        up, ups = self._path(here, meeting)
        down, downs = self._path(there, meeting)
        children = [meeting, *reversed(up), *down]
        edges = [*((a, b) for a, b in reversed(ups)), (one, other), *((b, a) for a, b in downs)]
        entry = self.entry[meeting]
        fresh = [leaf for child in children if self.label[child] == INNER for leaf in self.nodes.leaves(child)]
        for child in children:
            self._relabel(child, OUTER)
            self._freeze(child)
        blossom = self.nodes.enclose(children, edges)
        self.label.append(OUTER)
        self.entry.append(entry)
        self.surcharge[blossom] = -self.now
        self.labelled.append(blossom)
        for leaf in fresh:
            self._scan(leaf)

    def _freeze(self, child: int) -> None:
        """A blossom inside another keeps its surcharge as it is."""
        if child in self.surcharge:
            self.surcharge[child] = self._surcharge(child)

    def _meeting(self, one: int, other: int) -> int:
        """Where the ways of two outer nodes to the root meet."""
        seen = set[int]()
        while True:
            if one in seen:
                return one
            if one != NOBODY:
                seen.add(one)
                one = self._above(one)
            one, other = (other, one) if other != NOBODY else (one, other)

    def _path(self, node: int, end: int) -> tuple[list[int], list[Edge]]:
        """The nodes from `node` up to but without `end`, and the edges by which they were entered."""
        nodes, edges = list[int](), list[Edge]()
        while node != end:
            entry = self.entry[node]
            if entry is None:
                raise AssertionError("the way to the root passes the meeting")
            nodes.append(node)
            edges.append(entry)
            node = self.nodes.top[entry[0]]
        return nodes, edges

    def _expand(self, blossom: int) -> None:
        """An inner blossom without a surcharge left comes apart: one side of its circle stays in the tree."""
        entry = self.entry[blossom]
        if entry is None:
            raise AssertionError("an inner blossom is entered through an edge")
        self._relabel(blossom, FREE)
        del self.surcharge[blossom]
        children, edges = self.nodes.dissolve(blossom)
        inside = [self._child_of(child, entry[1]) for child in children].index(True)
        stay = list(tree_side(children, edges, inside, entry))
        kept = {child for child, _, _ in stay}
        loose = [leaf for child in children if child not in kept for leaf in self.nodes.leaves(child)]
        for child, label, edge in stay:
            self._mark(child, label, edge)
        for leaf in loose:
            self._rescan(leaf)

    def _child_of(self, child: int, vertex: int) -> bool:
        return self.nodes.top[vertex] == child

    def _rescan(self, vertex: int) -> None:
        """A vertex that left the tree can be reached again."""
        for other, worth in self.near[vertex]:
            if self.label[self.nodes.top[other]] == OUTER:
                when = self.now + self._price(other) + self.price[vertex] - worth
                heappush(self.events, (when, GROW, other, vertex, worth))

    def _end(self) -> None:
        """All labels go, and blossoms without a surcharge with them."""
        self.events.clear()
        for node in self.labelled:
            if self.nodes.parent[node] == NOBODY and (node < self.nodes.size or node in self.nodes.children):
                self._relabel(node, FREE)
            self.label[node], self.entry[node] = FREE, None
        spent = [node for node in self.labelled if node in self.nodes.children]
        self.labelled.clear()
        self.now = 0
        for node in reversed(spent):
            if node in self.nodes.children and self.nodes.parent[node] == NOBODY and self.surcharge[node] == 0:
                del self.surcharge[node]
                self.nodes.dissolve(node)


def tree_side(children: list[int], edges: list[Edge], inside: int, entry: Edge) -> Iterator[tuple[int, int, Edge]]:
    """(child, label, entry) on the even way around the circle, from the child entered to the base (child 0)."""
    count = len(children)
    forward = inside % 2 == 1
    place = inside
    while place % count:
        yield children[place], INNER, entry
        leave, step = _edge(edges, place, forward=forward), (1 if forward else -1)
        yield children[(place + step) % count], OUTER, leave
        entry = _edge(edges, (place + step) % count, forward=forward)
        place = (place + 2 * step) % count
    yield children[0], INNER, entry


def _edge(edges: list[Edge], place: int, *, forward: bool) -> Edge:
    """The edge from a child to the next one, in the direction of travel."""
    return edges[place] if forward else (edges[place - 1][1], edges[place - 1][0])
