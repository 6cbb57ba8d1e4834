# A wish right at the receipt
receipt-wish = I'd like something else
    .spoken = If you'd like something else
receipt-wish-which = What would you like?
receipt-wish-form = To meet in another way
    .hint = Next time
    .spoken = To meet in another way next time
receipt-wish-adviser = Another adviser
    .spoken = For another adviser
receipt-wish-earlier = An earlier talk
    .spoken = For an earlier talk
receipt-wish-form-which = How would you like to meet next time?
