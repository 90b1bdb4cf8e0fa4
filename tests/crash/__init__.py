"""Proof that delivery loses nothing and says nothing twice: `make crash`.

`stage` plays threads one at a time on a virtual clock; `network` carries the SDK's calls to the sandbox's Web API and
lets them go wrong; `letters` says what is to be said and counts what was; `world` puts the real delivery code between
them and crashes it. `processes` does the same to real processes with `kill -9`. `naive` is the control.
"""
