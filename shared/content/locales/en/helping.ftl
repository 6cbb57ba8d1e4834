# A person helps
with-you = We are with you now.
    .hint = Stay here. We do it together.
    .spoken = We are with you now.
kiosk-helped = We are helping you now. Follow along here.
