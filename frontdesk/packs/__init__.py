"""Rule packs at the desk: the page of all of them, and by which one a course goes on."""
