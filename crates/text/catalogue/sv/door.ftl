### What somebody reads before they are in.

door-sign-in = Logga in
