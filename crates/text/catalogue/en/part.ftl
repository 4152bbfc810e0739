### When a part of the program cannot be fetched.

# The server runs a newer version, which has the part under another name.
part-replaced = A newer version of the portal is here. Reload the page to go on; what was sent is safe.
