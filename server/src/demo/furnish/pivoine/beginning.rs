//! The first weeks: identity, the shape of the shop, photos, addresses.

use crate::demo::furnish::deed::Deed::*;
use crate::demo::furnish::deed::{Patch, ask, face, task};
use crate::demo::furnish::script::Script;
use veranda_api::staff::NewForm;
use veranda_domain::HouseStage::{Brief, Build, ClientReview, Design, GoLive, InternalCheck, Live};
use veranda_terms::Lang;

/// Writes it down.
pub fn told(s: &mut Script) {
    s.turns_to("boutique");
    let (name, accent) = ("Maison Pivoine".to_owned(), "#d6006f".to_owned());
    s.at(-39, (16, 0), "ines", TakeIn { name, accent, lang: Lang::Fr });
    s.at(-39, (16, 10), "mira", Begin("Boutique en ligne".to_owned()));
    let plan = vec![
        task("charte", Design, "mira", "Identity: magenta that prints, two weights only")
            .milestone()
            .text("Claire wants the old script letter back. Show it once, small, and let her decide.")
            .by(-31),
        task("arborescence", Design, "yusuf", "Sitemap, eleven pages at most").milestone().by(-28),
        task("photos", Design, "mira", "Studio photos, two half days").and("lena").by(-15),
        task("domaine", Brief, "tomas", "Registrar transfer, auth code from Hugo").milestone().by(-16),
        task("coffret", Design, "yusuf", "Gift box with window, supplier in Lyon")
            .milestone()
            .text("Budget 9 h. The window costs 0.22 a piece, they do not know yet.")
            .by(-14),
    ];
    s.at(-38, (10, 40), "mira", Plan(plan));
    let faces = vec![
        face("charte", "Charte graphique", "Le logo, deux roses, un vert et une seule famille de lettres.").on(-30),
        face("arborescence", "Plan de la boutique", "Onze pages, de l’accueil au suivi de commande.").on(-25),
    ];
    s.at(-37, (9, 0), "mira", Share(faces));
    s.at(-37, (9, 30), "mira", super::claire());
    s.at(-37, (9, 45), "mira", super::hugo());
    s.at(-37, (14, 10), "claire", ComeIn);
    s.at(
        -37,
        (14, 20),
        "claire",
        Remark(
            "charte",
            "Gardons la lettre dessinée par ma grand-mère, s’il vous plaît\u{a0}: au moins sur les étiquettes.".into(),
        ),
    );
    s.at(-36, (9, 5), "mira", Tell("charte", "Bien sûr. Elle ira sur les étiquettes et sur la page d’accueil.".into()));
    s.at(
        -36,
        (9, 10),
        "mira",
        Note("charte", "The letter is a scan at 90 dpi. Redrawing it is two hours nobody planned.".into()),
    );
    s.at(-36, (16, 30), "hugo", ComeIn);

    s.at(-31, (15, 0), "mira", Move("charte", ClientReview));
    s.at(-30, (10, 0), "claire", Approve("charte"));
    s.at(-30, (10, 3), "claire", Remark("charte", "C’est exactement nous. Merci\u{a0}!".into()));
    s.at(-30, (11, 0), "mira", Move("charte", Live));
    s.at(-27, (9, 30), "yusuf", Move("arborescence", ClientReview));
    s.at(
        -26,
        (11, 45),
        "claire",
        AskChanges(
            "arborescence",
            "Le deuil ne peut pas être rangé sous «\u{a0}Occasions\u{a0}». Il lui faut sa propre page, discrète."
                .into(),
        ),
    );
    s.at(-26, (13, 0), "yusuf", Move("arborescence", Design));
    s.at(
        -24,
        (10, 0),
        "yusuf",
        Change(
            "arborescence",
            vec![
                Patch::ClientText("Douze pages, dont une page «\u{a0}Deuil\u{a0}» à part, sans promotion.".into()),
                Patch::ClientDate(-22, "Douze pages au lieu de dix\u{a0}: il fallait relire l’ensemble."),
            ],
        ),
    );
    s.at(-23, (9, 0), "yusuf", Move("arborescence", ClientReview));
    s.at(-22, (8, 50), "claire", Approve("arborescence"));
    s.at(-21, (16, 0), "yusuf", Move("arborescence", Live));

    let domaine =
        face("domaine", "Nom de domaine et adresses e-mail", "Tout arrive au même endroit, sans perdre un message.");
    let photos = face("photos", "Photos de l’atelier", "Vos mains, vos fleurs, la lumière du matin.");
    s.at(-25, (9, 0), "tomas", Share(vec![domaine.on(-15), photos.on(-12)]));
    let code = ask("domaine", NewForm::AnswerText, -22, "Quel est le code de transfert de votre nom de domaine\u{a0}?");
    s.at(-25, (9, 10), "tomas", Ask(code.of(&["hugo"]).unlocks("Nous pouvons préparer le transfert.").minutes(5)));
    s.at(
        -23,
        (17, 0),
        "hugo",
        Answer("domaine", "Je vous l’ai donné par téléphone. Le transfert est débloqué.".into()),
    );
    s.at(-22, (9, 30), "tomas", Move("domaine", Build));
    s.at(-15, (8, 30), "tomas", Move("domaine", Live));
    s.at(
        -15,
        (8, 35),
        "tomas",
        Tell("domaine", "C’est fait\u{a0}: le transfert est terminé et aucun message n’a été perdu.".into()),
    );

    s.at(
        -20,
        (9, 0),
        "lena",
        Note(
            "photos",
            "Two extra half days. Nobody told Claire, and nobody should before Ines has spoken to her.".into(),
        ),
    );
    s.at(-16, (15, 0), "mira", Move("photos", ClientReview));
    s.at(-14, (12, 10), "claire", Approve("photos"));
    s.at(-13, (9, 0), "mira", Move("photos", Live));

    let plan = vec![
        task("fiches", Design, "mira", "Product pages, template plus 40 entries").by(4),
        task("papier", Design, "yusuf", "Retry the magenta on uncoated paper")
            .text("It turned violet on the first proof. Do not show before it is right."),
        task("relecture", InternalCheck, "lena", "Proofread the French once more, Lena's sister helps").by(2),
        task("marge", InternalCheck, "ines", "Margin check: two extra photo half days, not invoiced").by(1),
        task("tunnel", Build, "yusuf", "Checkout, slot picker inside").milestone().by(7),
        task("livraison", Build, "tomas", "Delivery slots per arrondissement, cut-off 11:00").by(9),
        task("abonnement", Build, "tomas", "Subscriptions, recurring card payments").by(20),
        task("ouverture", GoLive, "tomas", "Go-live runbook, all hands that morning").milestone().by(18),
        task("retour", GoLive, "tomas", "Rollback: old site stays warm for 48 h").by(18),
        task("pays", Brief, "tomas", "Countries, VAT and customs follow").by(-2),
        task("carte-cadeau", Design, "yusuf", "Gift voucher as PDF, later by post").by(30),
        task("mesure", Build, "tomas", "Statistics without cookies, Claire hates banners").by(12),
        task("formation", InternalCheck, "lena", "Train the two women who will pack the orders").by(15),
        task("tarifs", Brief, "tomas", "Price list from Hugo, as CSV please").by(2),
    ];
    s.at(-18, (10, 0), "ines", Plan(plan));
}
