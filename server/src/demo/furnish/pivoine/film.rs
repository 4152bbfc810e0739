//! A film about the house: three minutes, nearly finished.

use crate::demo::furnish::course::{course, inside};
use crate::demo::furnish::deed::Deed::*;
use crate::demo::furnish::deed::{Judged, ask, link, task};
use crate::demo::furnish::script::Script;
use veranda_api::staff::NewForm;
use veranda_domain::HouseStage::{Brief, Build, Design, GoLive, InternalCheck};
use veranda_terms::{Health, Level};

/// Writes it down.
pub fn told(s: &mut Script) {
    s.turns_to("film");
    s.at(-38, (9, 10), "mira", Begin("Le film de la maison".to_owned()));
    let dawn = ask("marche", NewForm::AnswerText, -30, "À quelle heure Claire est-elle au marché de Rungis\u{a0}?");
    let starts = vec![s.moment(-24, (9, 0)), s.moment(-23, (9, 0)), s.moment(-21, (9, 0))];
    let day = ask(
        "tournage",
        NewForm::Meet { starts, minutes: 480 },
        -28,
        "Quel jour l’atelier peut-il fermer à midi\u{a0}?",
    );
    let rough = ask("ours", NewForm::Review, -12, "Cinq minutes au lieu de trois. Que coupons-nous\u{a0}?");
    let subtitles = ask("sous-titres", NewForm::Review, 3, "Relisez les noms de fleurs, surtout les noms latins.");
    let courses = vec![
        course(task("intention", Brief, "ines", "Statement of intent, one page").milestone().by(-34))
            .shown(-37, "Note d’intention", "Ce que le film raconte, et ce qu’il tait.", -33)
            .says(-35, "anais", "Pas de musique triste, s’il vous plaît.")
            .live(-33)
            .tells(-33, "Promis\u{a0}: du piano, mais gai."),
        course(task("scenario", Design, "mira", "Script, three minutes, no voice-over").milestone().by(-31))
            .shown(-37, "Scénario", "Trois minutes, de la nuit du marché à la porte du client.", -30)
            .review(-32)
            .no(
                -31,
                "anais",
                "La scène du mariage fait carte postale. Et si l’on montrait plutôt un bouquet raté\u{a0}?",
            )
            .review(-30)
            .tells(-30, "Le bouquet raté y est. C’est la meilleure scène.")
            .yes(-30, "anais")
            .live(-29),
        course(task("marche", Brief, "lena", "Market permit, who do we ask").by(-28))
            .shown(-34, "Tournage au marché", "Une autorisation, et un réveil à trois heures.", -27)
            .asks(-33, dawn.of(&["anais"]).minutes(2))
            .answer(-32, "anais", "À quatre heures moins le quart, le mardi et le jeudi.")
            .live(-28),
        course(task("casting", Design, "lena", "Who appears, releases signed").by(-27))
            .shown(-34, "Qui apparaît à l’image", "Claire, Hugo, et trois clients qui ont dit oui.", -26)
            .to(-29, InternalCheck)
            .live(-26),
        course(task("reperage", Design, "mira", "Recce, light from the east only").by(-26))
            .shown(-34, "Repérages", "L’atelier, la rue, les quais.", -25)
            .live(-26),
        course(task("tournage", Build, "mira", "Shoot, two days, second camera").milestone().by(-22))
            .shown(-34, "Tournage", "Deux jours, une équipe de quatre.", -22)
            .asks(-31, day.of(&["claire"]).minutes(2))
            .picks(-29, "claire", 1)
            .note(-24, "mira", "Rain forecast. If the quay scene falls out we use the bridge.")
            .live(-22)
            .tells(-22, "Tout est dans la boîte, même la pluie. Elle est très belle."),
        course(task("derushage", Build, "yusuf", "Log 214 takes").by(-19))
            .shown(-34, "Dérushage", "Deux cent quatorze prises, dont une trentaine resteront.", -18)
            .live(-18),
        course(task("ours", Design, "yusuf", "Rough cut, 5:10, must lose two minutes").milestone().by(-14))
            .shown(-34, "Premier montage", "Encore trop long, exprès.", -13)
            .asks(-14, rough.of(&["anais", "claire"]).minutes(10))
            .reviewed(-13, "anais", "Coupez les quais. Gardez mes mains qui tremblent.")
            .live(-12),
        course(task("musique", Build, "lena", "Music: original, 40 s loop plus ending").by(-12))
            .shown(-34, "Musique originale", "Un piano, une contrebasse.", -11)
            .live(-11),
        course(task("montage", Design, "yusuf", "Fine cut 3:00").milestone().by(-8))
            .shown(-34, "Montage définitif", "Trois minutes, à l’image près.", -7)
            .review(-8)
            .yes(-7, "anais")
            .says(-7, "anais", "J’ai pleuré deux fois. Ne touchez plus à rien.")
            .live(-6),
        course(task("etalonnage", Build, "yusuf", "Grade, keep the magenta honest").by(-5))
            .shown(-34, "Étalonnage", "Les roses à l’écran comme à l’étal.", -4)
            .live(-4),
        course(task("mixage", Build, "lena", "Mix, one night").by(-3))
            .shown(-34, "Mixage", "On doit entendre les ciseaux.", -3)
            .live(-3),
        course(task("affiche", Design, "mira", "Still for the poster frame").by(-3))
            .shown(-20, "Image d’ouverture", "Celle que l’on voit avant d’appuyer sur lecture.", -2)
            .live(-2),
        course(task("sous-titres", Design, "lena", "Subtitles fr, en; Latin names!").by(2))
            .shown(-20, "Sous-titres", "En français et en anglais.", 4)
            .asks(-2, subtitles.of(&["anais"]).unlocks("Le film peut être livré.").minutes(15)),
        course(task("livraison", GoLive, "yusuf", "Masters: 16:9, 9:16, 1:1").milestone().by(5)).shown(
            -20,
            "Livraison des fichiers",
            "Pour la boutique, les réseaux et la vitrine.",
            6,
        ),
        course(task("diffusion", GoLive, "ines", "Goes live with the shop window").milestone().by(7)).shown(
            -20,
            "Première diffusion",
            "Dans la vitrine, un soir, avec du cidre.",
            8,
        ),
        inside("devis", InternalCheck, "ines", "Second camera: ours or theirs?", -24).done(-24),
        inside("droits", InternalCheck, "lena", "Music rights for ten years, not five", -12).done(-12),
        inside("assurance", Brief, "lena", "Insurance for the rented lens", -25).done(-25),
        inside("pluie", Build, "mira", "Rain cover, 60 from the margin", -22).done(-22),
        inside("sauvegarde", Build, "tomas", "Three copies of the rushes, one off site", -21).done(-21),
        inside("bilan", InternalCheck, "ines", "Hours: 96 of 110, leave the rest as goodwill", 6),
    ];
    s.at(-37, (10, 30), "mira", super::anais());
    s.at(-36, (9, 20), "anais", ComeIn);
    s.courses(-38, courses.into_iter().map(Into::into).collect());
    for (day, words) in [
        (-28, "Le scénario est validé et le tournage a ses dates."),
        (-11, "Le premier montage a trouvé son public. Il reste à couper, c’est la partie agréable."),
        (
            -3,
            "Le film est monté, étalonné et mixé. Il ne manque que les sous-titres\u{a0}: dès votre relecture, nous livrons.",
        ),
    ] {
        s.at(
            day,
            (15, 10),
            "ines",
            Release(Judged { health: Health::OnTrack, forecast: (6, 8), words: words.to_owned() }),
        );
    }
    s.at(-8, (9, 45), "mira", MakeLink(link("presse", "La presse locale", Level::OnePage, 60)));
    s.at(-7, (10, 20), "presse", Open("presse"));
}
