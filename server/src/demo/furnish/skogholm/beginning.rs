//! The first weeks: kick-off, brand book, the shape of the shop, addresses moved.

use crate::demo::furnish::deed::Deed::*;
use crate::demo::furnish::deed::{Patch, ask, face, task};
use crate::demo::furnish::script::Script;
use veranda_api::staff::NewForm;
use veranda_domain::HouseStage::{Brief, Build, ClientReview, Design, InternalCheck, Live};
use veranda_terms::Lang;

/// Writes it down.
pub fn told(s: &mut Script) {
    s.turns_to("webshop");
    let (name, accent) = ("Skogholm".to_owned(), "#1f5a41".to_owned());
    s.at(-42, (8, 30), "ines", TakeIn { name, accent, lang: Lang::En });
    s.at(-42, (8, 40), "ines", Begin("Webshop relaunch".to_owned()));
    let plan = vec![
        task("kickoff", Brief, "ines", "Kick-off with Maja and Per, book the big room")
            .milestone()
            .and("tomas")
            .by(-39),
        task("brand-book", Design, "mira", "Brand book: rework what the last agency left")
            .milestone()
            .text("Their files are a mess. Two days are planned, I expect three.\n\n- logo in vector\n- type licences")
            .by(-31),
        task("wireframes", Design, "yusuf", "Wireframes for five templates").milestone().by(-27),
        task("domain", Brief, "tomas", "DNS and mail: get the login from the old hoster").milestone().by(-14),
        task("palette", Design, "mira", "Palette from the brand book, check contrast first").by(-5),
        task("photos", Design, "mira", "Photo day one, Vita huset").and("lena").by(-12),
    ];
    s.at(-42, (9, 5), "ines", Plan(plan));
    let kickoff = face("kickoff", "Kick-off", "Who does what, by when, and what must never happen. Two hours.");
    s.at(-42, (9, 50), "ines", Share(vec![kickoff.on(-39)]));
    let starts = vec![s.moment(-39, (9, 30)), s.moment(-39, (13, 0)), s.moment(-38, (9, 30))];
    let when = ask("kickoff", NewForm::Meet { starts, minutes: 120 }, -40, "When can we all meet for two hours?");
    s.at(-42, (9, 55), "ines", Ask(when.unlocks("We begin the day after.")));
    s.at(-42, (10, 10), "ines", super::maja());
    s.at(-42, (10, 40), "ines", Note("kickoff", "Maja decides. Per holds the purse and will ask about it.".into()));

    s.at(-41, (9, 5), "maja", ComeIn);
    s.at(-41, (9, 8), "maja", Pick("kickoff", 0));
    s.at(-41, (9, 11), "maja", Remark("kickoff", "We bring the samples. Per comes along.".into()));
    s.at(-39, (12, 10), "ines", Move("kickoff", Live));
    let minutes = "Thank you both. We agreed: care products first, make-up later, and one evening for the move.";
    s.at(-39, (14, 20), "ines", Tell("kickoff", minutes.into()));
    s.at(
        -39,
        (14, 30),
        "tomas",
        Note("kickoff", "They want ERP stock live at launch. That was not in the offer.".into()),
    );

    let faces = vec![
        face(
            "brand-book",
            "Brand book",
            "Logo, colours, type and tone on twelve pages. Everything after it follows it.",
        )
        .on(-30),
        face(
            "wireframes",
            "How the shop is laid out",
            "Home, category, product, basket and checkout, without any colour.",
        )
        .on(-23),
        face("domain", "Domain and e-mail", "The shop keeps its address. We move it so that no mail is lost.").on(-11),
    ];
    s.at(-38, (9, 20), "ines", Share(faces));
    s.at(-38, (9, 40), "ines", super::per());
    s.at(-38, (9, 45), "ines", super::eva());
    let hoster = ask("domain", NewForm::AnswerText, -35, "Who runs your domain today, and who can sign for a move?");
    s.at(-38, (10, 0), "tomas", Ask(hoster.of(&["per"]).unlocks("We can prepare the move.")));
    s.at(-38, (13, 30), "per", ComeIn);
    let says = "Nordnod runs it, and I can sign. Please not during the sale.";
    s.at(-37, (10, 25), "per", Answer("domain", says.into()));
    s.at(-37, (15, 0), "tomas", Move("domain", Build));
    let draft = ask("brand-book", NewForm::Review, -34, "Half of it is there. Tell us what you miss before we go on.");
    s.at(-36, (10, 0), "mira", Ask(draft.of(&["maja", "per"]).minutes(15)));
    s.at(-36, (11, 15), "eva", ComeIn);
    s.at(-36, (11, 20), "eva", Read("brand-book"));

    let missing = "A page on how the trucks look. They are the largest thing we print.";
    s.at(-34, (14, 40), "per", Review("brand-book", missing.into()));
    s.at(-33, (9, 10), "mira", Note("brand-book", "Four hours over already: every logo had to be drawn again.".into()));
    s.at(-33, (16, 0), "mira", Move("brand-book", InternalCheck));
    s.at(-32, (9, 30), "lena", Note("brand-book", "Page 7 still says \"pure nature\". Legal would hate it.".into()));
    s.at(-32, (14, 0), "mira", Move("brand-book", ClientReview));
    s.at(
        -32,
        (14, 5),
        "mira",
        Tell("brand-book", "Here it is. Pages 4 and 5 matter most: they decide the boxes.".into()),
    );
    s.at(
        -31,
        (8, 50),
        "maja",
        AskChanges(
            "brand-book",
            "The birch bark pattern is lovely, but page 9 reads like a bank. Warmer, please.".into(),
        ),
    );
    s.at(-31, (9, 30), "mira", Move("brand-book", Design));
    s.at(
        -29,
        (13, 0),
        "mira",
        Change("brand-book", vec![Patch::ClientDate(-27, "Page 9 is written anew, as Maja asked.")]),
    );
    s.at(-28, (15, 20), "mira", Move("brand-book", ClientReview));
    s.at(-28, (15, 25), "mira", Tell("brand-book", "Page 9 is new: written the way you talk in your stores.".into()));
    s.at(-27, (10, 0), "maja", Approve("brand-book"));
    s.at(-27, (10, 30), "mira", Move("brand-book", Live));

    s.at(
        -30,
        (10, 0),
        "yusuf",
        Note("wireframes", "Basket and checkout in one page saves us a template. Maja may not like it.".into()),
    );
    s.at(-26, (11, 0), "yusuf", Move("wireframes", ClientReview));
    s.at(-25, (9, 15), "maja", Approve("wireframes"));
    s.at(
        -25,
        (9, 17),
        "maja",
        Remark("wireframes", "The basket beside the list is much better than what we have.".into()),
    );
    s.at(-23, (14, 0), "yusuf", Move("wireframes", Live));
    s.at(-24, (9, 0), "per", Read("wireframes"));
}
