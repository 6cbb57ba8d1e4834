# The house is closed to visitors
welcome-shut = The house is closed today.
    .hint = What can we help with?
    .spoken = Hello. You have reached { $house }. The house is closed today. We help you here on the telephone.
    .again-spoken = What can we help you with?
door-person-shut = Talk to a person
    .hint = We call you
    .spoken = To talk to a person
when-shut = When suits you?
    .hint = If the house is closed that day, we call you.
    .spoken = { $n ->
        [one] I have one time for you. If the house is closed that day, we call.
       *[other] I have { $n } times for you. If the house is closed that day, we call.
    }
here-shut = The house is closed today. We call you at { $clock }.
    .hint = You can go home again.
    .spoken = The house is closed today. We call you at { $clock }. You need not come.
topic-opening-hours-shut = The house is closed today.
    .hint = We talk with you on the telephone. Call us on { $telephone }. You can come again on { $again }.
    .spoken = The house is closed today. We talk with you on the telephone. Our number is { $telephone }. You can come again on { $again }.

# Messages when we have to change a meeting
told-moved-by-us = We are sorry. We cannot hold your meeting on { $was }. Your new time is { $at } at { $house }, { $address }. Does it not suit you? Call { $telephone }.
    .spoken = We are sorry. We cannot hold your meeting on { $was }. Your new time is { $at }. It is at { $house }, { $address }. If it does not suit you, we find another.
told-moved-by-us-away = We are sorry. We cannot hold your meeting on { $was }. Your new time is { $at }. We'll call you. Does it not suit you? Call { $telephone }.
    .spoken = We are sorry. We cannot hold your meeting on { $was }. Your new time is { $at }. We'll call you. If it does not suit you, we find another.
told-moved-by-us-video = We are sorry. We cannot hold your meeting on { $was }. Your new time is { $at }. It is on video. We'll call you first. Does it not suit you? Call { $telephone }.
    .spoken = We are sorry. We cannot hold your meeting on { $was }. Your new time is { $at }. It is on video. We'll call you first. If it does not suit you, we find another.
told-by-telephone = The house is closed. Your meeting on { $at } is by telephone. We call you. You need not come. Does it not suit you? Call { $telephone }.
    .spoken = The house is closed. Your meeting on { $at } is by telephone. We call you. You need not come. If it does not suit you, we find another time.
told-here-again = The house is open again. Your meeting on { $at } is at { $house }, { $address }. Does it not suit you? Call { $telephone }.
    .spoken = The house is open again. Your meeting on { $at } is at { $house }, { $address }. If it does not suit you, we find another time.
told-stand-in = Your meeting on { $at } is now with { $name }. The time is the same. Does it not suit you? Call { $telephone }.
