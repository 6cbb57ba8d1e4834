# Tider, tal og ord, der bliver brugt alle steder
moment = { $day } kl. { $clock }
    .spoken = { $day }, klokken { $clock }

# Den time, der kommer to gange, når uret bliver stillet tilbage
clock-before-set-back = { $clock } (før uret bliver stillet)
    .spoken = { $clock }, før uret bliver stillet
clock-set-back = { $clock } (efter uret er stillet)
    .spoken = { $clock }, efter uret er stillet
