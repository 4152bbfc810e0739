### Ce que « veranda demo » affiche en plus.

demo-report = Rapport d’avancement de « { $project } », tel que le lit « { $reader } », sans compte : { $link }
demo-partner = { $partner }, partenaire : { $address }
