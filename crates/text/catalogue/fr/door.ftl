### What somebody reads before they are in.

door-sign-in = Se connecter
