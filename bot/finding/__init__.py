"""Finding a colleague who offers what one would like help with; whoever may be found has said so."""
