### What a client's people read in their portal.

client-home = Home
