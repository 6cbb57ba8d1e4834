# Tider, tal og ord, der bliver brugt alle steder
moment = { $day } kl. { $clock }
    .spoken = { $day }, klokken { $clock }
