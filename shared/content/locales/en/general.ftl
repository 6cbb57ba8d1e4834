# Times, numbers and words that are used everywhere
moment = { $day } at { $clock }
    .spoken = { $day }, at { $clock }

# The hour that comes twice, when the clocks go back
clock-before-set-back = { $clock } (before the clocks go back)
    .spoken = { $clock }, before the clocks go back
clock-set-back = { $clock } (after the clocks went back)
    .spoken = { $clock }, after the clocks went back
