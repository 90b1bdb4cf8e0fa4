"""Vertices and blossoms of a search for a matching: how they nest, and how a matching runs through them.

After Edmonds (1965); the way blossoms are kept follows Galil's survey (1986) and van Rantwijk's reference code. Nodes
are numbers: 0 to n − 1 are vertices, the rest blossoms. A blossom is an odd circle of nodes joined by tight edges;
all of it but one vertex, its base, is matched within.
"""

from collections.abc import Iterator

NOBODY = -1
Edge = tuple[int, int]


class Blossoms:
    """A matching and the blossoms around it.

    mate: everyone's partner or `NOBODY`. top: the outermost node around each vertex.
    """

    def __init__(self, mate: list[int]) -> None:
        self.size = len(mate)
        self.mate = mate
        self.top = list(range(self.size))
        self.parent = [NOBODY] * self.size
        self.base = list(range(self.size))
        self.children: dict[int, list[int]] = {}
        self.edges: dict[int, list[Edge]] = {}  # edges[b][i] joins child i to child i + 1

    def leaves(self, node: int) -> Iterator[int]:
        """The vertices in a node."""
        stack = [node]
        while stack:
            node = stack.pop()
            if node < self.size:
                yield node
            else:
                stack += self.children[node]

    def enclose(self, children: list[int], edges: list[Edge]) -> int:
        """A new outermost blossom around these; the first child holds its base."""
        blossom = len(self.parent)
        self.parent.append(NOBODY)
        self.base.append(self.base[children[0]])
        self.children[blossom], self.edges[blossom] = children, edges
        for child in children:
            self.parent[child] = blossom
        for leaf in self.leaves(blossom):
            self.top[leaf] = blossom
        return blossom

    def dissolve(self, blossom: int) -> tuple[list[int], list[Edge]]:
        """Undo an outermost blossom: its children become outermost. Gives them and their edges."""
        children, edges = self.children.pop(blossom), self.edges.pop(blossom)
        for child in children:
            self.parent[child] = NOBODY
            for leaf in self.leaves(child):
                self.top[leaf] = child
        return children, edges

    def rebase(self, blossom: int, vertex: int) -> None:
        """Match all of a blossom within itself but this vertex, which becomes its base."""
        jobs = [(blossom, vertex)]
        while jobs:
            jobs += self._rebase(*jobs.pop())

    def _rebase(self, blossom: int, vertex: int) -> list[Edge]:
        """One level of it. Gives the blossoms inside that must be rebased too, and where."""
        children, edges = self.children[blossom], self.edges[blossom]
        start = children.index(self._child_around(vertex, blossom))
        children[:] = children[start:] + children[:start]
        edges[:] = edges[start:] + edges[:start]
        self.base[blossom] = vertex
        inner = [(children[0], vertex)]
        for place in range(1, len(children), 2):
            one, other = edges[place]
            self.mate[one], self.mate[other] = other, one
            inner += [(children[place], one), (children[place + 1], other)]
        return [(node, at) for node, at in inner if node >= self.size and self.base[node] != at]

    def _child_around(self, vertex: int, blossom: int) -> int:
        node = vertex
        while self.parent[node] != blossom:
            node = self.parent[node]
        return node

    def around(self, vertex: int) -> Iterator[int]:
        """The blossoms around a vertex, from the innermost."""
        node = self.parent[vertex]
        while node != NOBODY:
            yield node
            node = self.parent[node]
