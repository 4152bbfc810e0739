### När en del av programmet inte kan hämtas.

part-replaced = Portalen har fått en ny version. Ladda om sidan för att fortsätta; det som skickats är i säkert förvar.
