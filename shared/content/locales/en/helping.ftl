# A person helps
with-you = Somebody is helping you now.
    .hint = Stay here. We do it together.
    .spoken = Somebody is helping you now.
kiosk-helped = We are helping you now. Follow along here.
