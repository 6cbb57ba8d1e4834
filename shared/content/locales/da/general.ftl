moment = { $day } kl. { $clock }
    .spoken = { $day }, klokken { $clock }
