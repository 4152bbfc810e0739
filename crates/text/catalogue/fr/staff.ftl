### What the firm's people read.

staff-projects = Projets
