//! The company that builds the stand: on the project of the fair, with a portal of its own, and asked before anything is drawn.

use crate::demo::furnish::deed::Deed::*;
use crate::demo::furnish::deed::{Company, Guest, ask, face};
use crate::demo::furnish::script::Script;
use veranda_api::staff::NewForm;
use veranda_terms::{ContactRole, Lang};

const BUILDER: &str = "tra-och-form";

/// Writes it down.
pub fn told(s: &mut Script) {
    s.turns_to("fair");
    let company = Company { key: BUILDER, name: "Trä & Form", accent: "#8a4b12", lang: Lang::En };
    s.at(-5, (10, 30), "ines", PutPartner(company));
    let counter = face(
        "counter",
        "The counter: old oak top, new body",
        "The top is there: 3.2 m, 42 mm, oiled. It comes back to us after the fair, so nothing is screwed through it.",
    );
    s.at(-5, (10, 40), "mira", ShareWith(BUILDER, counter.on(18)));
    s.at(-5, (10, 50), "ines", InviteOf(BUILDER, nils()));
    s.at(-5, (10, 55), "ines", InviteOf(BUILDER, ida()));
    s.at(-4, (9, 10), "nils", ComeIn);
    s.at(
        -4,
        (9, 40),
        "mira",
        TellTo(BUILDER, "counter", "Photos of the top are on their way. It lies in the barn, on the left.".into()),
    );
    s.at(-3, (8, 20), "ida", ComeIn);
    s.at(-3, (15, 10), "nils", Reply("counter", "I pass the barn on Thursday and measure it myself.".into()));
    let carries = ask(
        "counter",
        NewForm::AnswerText,
        4,
        "Does the top carry a basin in the middle, or does it need a steel frame under it?",
    );
    let carries = carries.of(&["nils"]).unlocks("We finish the drawing.").minutes(10);
    s.at(-2, (11, 0), "mira", AskOf(BUILDER, carries));
}

fn nils() -> Guest {
    Guest {
        key: "nils",
        name: "Nils Alm",
        email: "nils@tra-och-form.example",
        role: ContactRole::Decides,
        task: None,
        words: "Hello Nils, what we need from you for the stand is here, and what you need from us.".to_owned(),
    }
}

fn ida() -> Guest {
    Guest {
        key: "ida",
        name: "Ida Sjö",
        email: "ida@tra-och-form.example",
        role: ContactRole::TakesPart,
        task: None,
        words: "Hello Ida, Nils says the drawings go over your desk. Here they are.".to_owned(),
    }
}
