moment = { $day } at { $clock }
    .spoken = { $day }, at { $clock }
