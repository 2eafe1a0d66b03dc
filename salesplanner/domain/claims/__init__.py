"""The claim checker: what a report says against itself and against the records.

`numbers`, `units` and `days` find the figures and times of a text, `sentences` cuts it, `reading` gives each figure its role: a base, a target,
a total, a change, an amount of each; `beside` gives bare figures the units of those beside them. On that reading stands one module for each relation that figures can have:

- sums: `sums` told as totals, `splits` for the words that say so, `lists` over several lines and sentences, `beneath` a whole in its own line, `mixes` of a hundred, `tables`, `remainders` told as what is left or nearly a sum, `balances` of what came and went
- products and quotients: `rates` by their names, `shares` and `fractions` of what stands beside, `averages`, `products`, `prices`, `formulas` that words name
- changes: `changes` finds what is claimed and its base, `behind` in the next sentences, `subjects` what it is told of, `growth` judges it, `worded` without a figure, `chains` step by step, `orders` judges runs, `turns` words across full stops
- targets: `attaining` for what was reached of one, `goals` for met and missed, `bars` for their bounds and for several of them
- order and time: `ranks` and `comparisons` of figures with what `whose` tells of each and `places` of the order, `measures` by what it is told, `sortings` of lists, `standings` across full stops and in tables, `dates`, `spans`, `deadlines`, `stages`, `clocks`, `afterwards`
- the same told twice: `restated`, `equations`, `statements`, `retold`, `opposed` and `states` for none and some, all and some not, `limits` for what cannot be more or less than what stands beside; against the records: `book`, `bookchanges`, `bookways`, `booktables`, `bookgoals`, by what `wholes` tells to be of the whole; words without figures: `wording`

`derived` tries figures that no such word names in every way of `ways`, in sentences that are clean so far. `explained` and `excused` take back what other figures or words bear out, and `checking` joins them all.
"""
