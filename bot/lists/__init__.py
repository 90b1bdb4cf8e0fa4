"""Lists of people, of who met whom and of who must not: CSV files in, what `bot.matching` takes out.

Pure: bytes come in, and whatever is wrong in them comes out as sentences with the line and what to do.
"""
