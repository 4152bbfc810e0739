//! The last weeks: the gift box in rounds, what is built, and what waits for Maison Pivoine today.

use crate::demo::furnish::deed::Deed::*;
use crate::demo::furnish::deed::{Patch, ask, face, task};
use crate::demo::furnish::script::Script;
use veranda_api::staff::NewForm;
use veranda_domain::HouseStage::{ClientReview, Design};
use veranda_terms::Action;

/// Writes it down.
pub fn told(s: &mut Script) {
    // The gift box, round by round.
    let coffret = face(
        "coffret",
        "Maquette du coffret",
        "Le coffret des bouquets séchés, 22 × 22 × 30 cm, une couleur sur carton brut.",
    );
    s.at(-17, (9, 0), "yusuf", Share(vec![coffret.on(-11)]));
    s.at(-13, (10, 0), "yusuf", Move("coffret", ClientReview));
    s.at(
        -12,
        (9, 20),
        "claire",
        AskChanges(
            "coffret",
            "La fenêtre est trop petite\u{a0}: on doit voir les fleurs d’abord, le nom ensuite.".into(),
        ),
    );
    s.at(-12, (11, 0), "yusuf", Move("coffret", Design));
    s.at(
        -9,
        (9, 0),
        "yusuf",
        Change(
            "coffret",
            vec![
                Patch::ClientTitle("Maquette du coffret, version 2"),
                Patch::ClientDate(-6, "La fenêtre est redessinée, comme vous l’avez demandé."),
            ],
        ),
    );
    let version_2 =
        ask("coffret", NewForm::Approve, -6, "La fenêtre occupe maintenant tout le devant. Qu’en dites-vous\u{a0}?");
    s.at(-8, (14, 0), "ines", Ask(version_2.minutes(4)));
    s.at(-8, (14, 2), "ines", Move("coffret", ClientReview));
    s.at(-7, (9, 0), "hugo", Remark("coffret", "Elle tient bien dans nos caisses de livraison, j’ai essayé.".into()));
    s.at(
        -6,
        (10, 30),
        "claire",
        AskChanges("coffret", "C’est presque ça. Le rose pourrait être plus soutenu, comme nos devantures.".into()),
    );
    s.at(-6, (11, 30), "yusuf", Move("coffret", Design));
    s.at(
        -6,
        (11, 40),
        "yusuf",
        Note("coffret", "Third round coming, two were agreed. I say nothing yet, the colour was our mistake.".into()),
    );

    // What is being made, and an offer shown too early.
    s.at(
        -16,
        (9, 30),
        "tomas",
        Share(vec![face("abonnement", "Abonnement fleurs", "Un bouquet chaque semaine, à la porte.")]),
    );
    s.at(-14, (12, 30), "claire", Read("abonnement"));
    s.at(-13, (14, 0), "ines", StopSharing("abonnement"));
    s.at(
        -13,
        (14, 5),
        "ines",
        Note(
            "abonnement",
            "Their bank has not agreed to recurring payments. Off the table until it has; Claire knows, I called."
                .into(),
        ),
    );
    s.at(-5, (9, 0), "tomas", Note("abonnement", "The bank said yes. We can show it again.".into()));
    let faces = vec![
        face("fiches", "Fiches produits", "Quarante bouquets, chacun avec sa saison.").on(5),
        face("tunnel", "Paiement et choix du créneau", "Trois écrans, du panier au merci.").on(8),
        face("livraison", "Livraison par créneau", "Vos tournées, heure par heure, dans Paris.").on(11),
        face("ouverture", "Ouverture de la boutique", "Un matin, avec toute l’équipe.").on(20),
    ];
    s.at(-10, (9, 0), "ines", Share(faces));
    let abonnement = face(
        "abonnement",
        "Abonnement fleurs",
        "Un bouquet chaque semaine ou chaque mois. Il arrive après l’ouverture.",
    );
    s.at(-5, (9, 30), "ines", Share(vec![abonnement]));
    s.at(
        -5,
        (15, 0),
        "mira",
        Change(
            "fiches",
            vec![Patch::ClientDate(6, "Les pivoines blanches méritent une meilleure photo."), Patch::TeamDate(5)],
        ),
    );
    s.at(-5, (15, 5), "mira", Tell("fiches", "Un jour de plus que prévu\u{a0}: les pivoines blanches méritent une meilleure photo. Cela ne vous coûte rien.".into()));
    s.at(
        -4,
        (16, 0),
        "tomas",
        Note(
            "livraison",
            "The 16th is a maze after 17:00. With the one-hour slots Hugo wants we lose two days.".into(),
        ),
    );
    s.at(-1, (16, 10), "tomas", Change("livraison", vec![Patch::TeamDate(13)]));

    // What is asked.
    let plan = vec![
        task("textes", ClientReview, "mira", "Texts 1 to 12, French by Anaïs").and("lena").by(2),
        task("repetition", ClientReview, "ines", "Rehearsal with real orders, Hugo drives").and("tomas").by(5),
    ];
    s.at(-7, (10, 0), "ines", Plan(plan));
    let faces = vec![
        face(
            "pays",
            "Dans quels pays livrez-vous au lancement\u{a0}?",
            "Il nous les faut pour établir la grille de livraison.",
        ),
        face("tarifs", "Grille tarifaire des bouquets", "Un prix par taille et par saison."),
    ];
    s.at(-6, (9, 0), "tomas", Share(faces));
    let pays = ask(
        "pays",
        NewForm::AnswerText,
        2,
        "Deux questions\u{a0}: quels pays, et à partir de quel montant la livraison est-elle offerte\u{a0}?",
    );
    s.at(
        -6,
        (9, 10),
        "tomas",
        Ask(pays.of(&["claire"]).unlocks("La grille de livraison peut être établie.").minutes(3)),
    );
    let tarifs =
        ask("tarifs", NewForm::AnswerText, 3, "Pouvez-vous nous envoyer les prix par taille et par saison\u{a0}?");
    s.at(-4, (9, 0), "tomas", Ask(tarifs.of(&["hugo"]).unlocks("Les fiches produits peuvent être complétées.")));
    s.at(
        -3,
        (11, 0),
        "mira",
        Share(vec![
            face(
                "textes",
                "Textes produits, les douze premiers",
                "Douze sur quarante. C’est le ton qui nous intéresse.",
            )
            .on(5),
        ]),
    );
    let review =
        ask("textes", NewForm::Review, 4, "Commentez où vous voulez. Rien n’est encore définitif.").minutes(20);
    s.at(-3, (11, 5), "mira", Ask(review.unlocks("Nous écrivons les vingt-huit autres.")));

    s.at(
        -2,
        (9, 0),
        "yusuf",
        Change(
            "coffret",
            vec![
                Patch::Title("Gift box v3, magenta from the shop front"),
                Patch::ClientTitle("Maquette du coffret, version 3"),
                Patch::ClientDate(2, "Une troisième version, avec le magenta de votre devanture."),
            ],
        ),
    );
    let printing = s.monday_after(2);
    let version_3 = format!("Validez-la au plus tard le {} et l’impression commence le {printing}.", s.long(2));
    let version_3 = ask("coffret", NewForm::Approve, 2, version_3).minutes(4).undo_until(2, (17, 0));
    s.at(-2, (9, 10), "ines", Ask(version_3.unlocks("Les coffrets partent à l’impression.")));
    s.at(-2, (9, 12), "ines", Move("coffret", ClientReview));
    s.at(-2, (9, 14), "ines", Tell("coffret", "La version 3 reprend le rose plus soutenu que vous souhaitiez.".into()));
    let too_early = ask("textes", NewForm::Approve, 6, "Et dites-nous si nous pouvons les publier.");
    s.at(-2, (10, 0), "lena", Ask(too_early));
    s.at(-2, (10, 20), "mira", TakeBack("textes", Action::Approve));
    s.at(
        -2,
        (10, 25),
        "mira",
        Note("textes", "Took the approval back: we agreed to ask for remarks only, twelve are not forty.".into()),
    );

    s.at(-2, (17, 10), "claire", ComeIn);
    s.at(-2, (17, 15), "claire", Remark("coffret", "Je le montre à l’équipe, puis je vous réponds.".into()));
    s.at(-1, (9, 5), "hugo", ComeIn);
    s.at(
        -1,
        (9, 15),
        "hugo",
        Remark("textes", "Le numéro 7 parle de lilas en octobre\u{a0}: impossible, hélas.".into()),
    );
    s.at(-1, (9, 40), "mira", Tell("textes", "Bien vu. Ce sera de la bruyère.".into()));
    s.at(
        -1,
        (11, 0),
        "ines",
        Share(vec![
            face(
                "repetition",
                "Choisir un créneau pour la répétition générale",
                "Nous jouons une fois la première heure de la boutique, avec de vraies commandes.",
            )
            .on(9),
        ]),
    );
    let starts = vec![s.moment(6, (8, 30)), s.moment(7, (14, 0)), s.moment(8, (10, 0))];
    let time = ask(
        "repetition",
        NewForm::Meet { starts, minutes: 45 },
        5,
        "45 minutes avec Ines et Tomas. Trois créneaux proposés.",
    );
    s.at(-1, (11, 5), "ines", Ask(time.unlocks("La journée d’ouverture est réglée heure par heure.").minutes(1)));
    s.at(
        -1,
        (16, 0),
        "tomas",
        Tell("tunnel", "Le paiement par carte fonctionne\u{a0}; le choix du créneau arrive ensuite.".into()),
    );
}
