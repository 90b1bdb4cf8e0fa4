"""The outbox: services enqueue what is to be said, the worker says it, once.

`outbox` is for services, `inbox` for handlers, `worker` for the composition root; the other modules are the protocol:
`claim` a due row, `send` it (or first `reconcile` what nobody knows the end of), `mark` how it ended.
"""
