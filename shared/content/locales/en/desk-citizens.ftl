# The desk's pages about a citizen

desk-citizen = Citizen
