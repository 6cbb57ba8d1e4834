# Times, numbers and words that are used everywhere
moment = { $day } at { $clock }
    .spoken = { $day }, at { $clock }
