# We are closed to visitors
welcome-shut = We are closed today.
    .hint = What can we help with?
    .spoken = Hello. You have reached { $house }. We are closed today, but we can help you by phone.
    .again-spoken = What can we help you with?
door-person-shut = Talk to a person
    .hint = We call you
    .spoken = To talk to a person
when-shut = When suits you?
    .hint = If we are closed that day, we will call you.
    .spoken = { $n ->
        [one] I have one time for you. If we are closed that day, we will call you.
       *[other] I have { $n } times for you. If we are closed that day, we will call you.
    }
here-shut = We are closed today. We will call you at { $clock }.
    .hint = You can go home again.
    .spoken = We are closed today. We will call you at { $clock }. You don't need to come.
topic-opening-hours-shut = We are closed today.
    .hint = We talk with you on the telephone. Call us on { $telephone }. You can come in again on { $again }.
    .spoken = We are closed today. We can speak to you by phone. Our number is { $telephone }. You can come in again on { $again }.

# Messages when we have to change a meeting
told-moved-by-us = { $house }: Sorry, your meeting { $was } is now { $at }. To change it, call { $telephone }.
    .spoken = We are sorry. We can't hold your meeting on { $was }. Your new time is { $at }. It is at { $house }, { $address }. If it does not suit you, we find another.
told-moved-by-us-away = { $house }: Sorry, meeting { $was } is off. We'll call { $at }. To change it, call { $telephone }.
    .spoken = We are sorry. We can't hold your meeting on { $was }. Your new time is { $at }. We'll call you. If it does not suit you, we find another.
told-moved-by-us-video = { $house }: Sorry, your video meeting { $was } is now { $at }. To change it, call { $telephone }.
    .spoken = We are sorry. We can't hold your meeting on { $was }. Your new time is { $at }. It is on video. We'll call you first. If it does not suit you, we find another.
told-by-telephone = { $house }: We're closed. We'll call you on { $at }. You don't need to come. To change it, call { $telephone }.
    .spoken = We are closed. Your meeting on { $at } will be by phone. We will call you. You don't need to come. If that doesn't suit you, we will find another time.
told-here-again = { $house }: We're open. Your meeting { $at } is at { $address }. To change it, call { $telephone }.
    .spoken = We are open again. Your meeting on { $at } is at { $house }, { $address }. If that doesn't suit you, we will find another time.
told-stand-in = { $house }: Meeting { $at } is now with { $name }. The time is the same. To change it, call { $telephone }.
