# Skrankens sider om en borger

desk-citizen = Borger
