//! A stand at the trade fair in spring: planned in good time, and in time.

use crate::demo::furnish::course::{course, inside};
use crate::demo::furnish::deed::Deed::*;
use crate::demo::furnish::deed::{Judged, ask, link, task};
use crate::demo::furnish::script::Script;
use veranda_api::staff::NewForm;
use veranda_domain::HouseStage::{Brief, Build, Design, GoLive, InternalCheck};
use veranda_terms::{Health, Level, Title};

/// Writes it down.
pub fn told(s: &mut Script) {
    s.turns_to("fair");
    let line = |text: &str| Title::parse(text).expect("a line of the demo");
    s.at(-30, (9, 30), "ines", Begin("Trade-fair stand 2027".to_owned()));
    let starts = vec![s.moment(-27, (10, 0)), s.moment(-26, (10, 0))];
    let visit = ask("brief", NewForm::Meet { starts, minutes: 90 }, -27, "When may we come and see last year's stand?");
    let power = ask("power", NewForm::AnswerText, -20, "How much power do the fridges need, and at night too?");
    let samples =
        vec![line("A wall of soap to touch"), line("A wash basin with running water"), line("Both, on less room")];
    let samples =
        ask("samples", NewForm::AnswerChoice { options: samples }, 5, "What should visitors do with their hands?");
    let lists =
        ask("graphics", NewForm::Review, 6, "The big wall, first sketch. Say what is missing; the words come later.");
    let courses = vec![
        course(task("brief", Brief, "ines", "Brief: dig out photos of the old stand").milestone().by(-26))
            .shown(-29, "What the stand is for", "Who comes, what they should remember, and what it may cost.", -25)
            .asks(-29, visit.of(&["sofia"]).unlocks("We begin with the floor plan."))
            .picks(-28, "sofia", 0)
            .says(-28, "sofia", "Bring boots. It is in the barn.")
            .live(-26)
            .tells(-26, "Thank you for the coffee. We keep the counter and leave the rest in the barn."),
        course(task("power", Brief, "tomas", "Power and water, form due at the organiser").by(-19))
            .shown(-27, "Power and water", "Ordered from the fair, with what the fridges need.", -18)
            .asks(-24, power.of(&["per"]).minutes(5))
            .answer(-22, "per", "Two fridges, 400 W each, day and night. And one kettle, or Sofia complains.")
            .live(-18),
        course(task("floor", Design, "mira", "Floor plan, 6 by 8 metres, corner").milestone().by(-15))
            .shown(-27, "Floor plan", "Where people come in, stop, and sit down.", -14)
            .review(-17)
            .no(-16, "sofia", "Nobody will find the meeting corner. Could it face the aisle?")
            .slips(-15, -12, "The meeting corner turns to face the aisle, as Sofia asked.")
            .review(-13)
            .tells(-13, "The corner faces the aisle now, and gains half a metre. Two days later than we said; the fair can wait a week.")
            .yes(-12, "sofia")
            .live(-11),
        course(task("builder", Design, "ines", "Stand builder: three offers").milestone().by(-9))
            .shown(-27, "Stand builder chosen", "Three offers, one recommendation.", -6)
            .note(-9, "ines", "The cheapest one is the one from Malmö that went broke twice. Not him.")
            .review(-8)
            .yes(-7, "sofia")
            .says(-7, "sofia", "The middle one. I like that they reuse the wood.")
            .live(-6),
        course(task("permit", Brief, "tomas", "Fire permit for the wooden ceiling").by(-4))
            .shown(-20, "Permit for the wooden ceiling", "The fair wants it treated against fire.", -3)
            .to(-12, Build)
            .live(-4)
            .tells(-4, "The permit is here, without conditions."),
        course(task("graphics", Design, "yusuf", "Big wall 8 m, forest photo or growth rings").by(12))
            .shown(-20, "The big wall", "Eight metres that can be read from the escalator.", 14)
            .asks(-1, lists.of(&["sofia", "per"]).unlocks("We draw it to scale.").minutes(10)),
        course(task("samples", Brief, "lena", "Give-aways and what to touch").by(5))
            .shown(-10, "Something to touch", "People remember what they held.", 8)
            .asks(-2, samples.of(&["sofia"]).unlocks("The counter can be drawn.").minutes(3)),
        course(task("counter", Design, "mira", "Counter, reuse the oak top").by(18))
            .shown(-20, "The counter", "The old oak top on a new body.", 20),
        course(task("lights", Design, "yusuf", "Light plan, warm, rented").by(24))
            .shown(-20, "Light", "Warm on the products, nothing in the eyes.", 26),
        course(task("drawings", Build, "mira", "Construction drawings to the builder").milestone().by(28))
            .shown(-20, "Drawings to the builder", "After this, changes cost.", 30),
        course(task("print", Build, "yusuf", "Print the wall, textile, fire class B1").by(44))
            .shown(-20, "The wall is printed", "On textile, to be used again.", 46),
        course(task("team", GoLive, "lena", "Stand team: shirts, rota, one page of answers").by(50))
            .shown(-20, "Everything for the stand team", "Rota, shirts, and one page of good answers.", 52),
        course(task("build", GoLive, "tomas", "Build-up, two days").milestone().by(58))
            .shown(-20, "Build-up", "Two days, with you on the second.", 60),
        course(task("opens", GoLive, "ines", "Fair opens").milestone().by(61))
            .shown(-20, "The fair opens", "Three days. We are there on the first.", 62),
        inside("budget", InternalCheck, "ines", "Budget check: builder 4% above the offer", 3),
        inside("storage", Build, "tomas", "Where does it all live afterwards? The barn leaks", 40),
        inside("backup", GoLive, "tomas", "Spare printer, spare lamp, gaffer tape", 55),
        inside("rivals", Design, "lena", "What the neighbours on the plan did last year", -5).done(-5),
        inside("hotel", GoLive, "lena", "Hotel for six, before everybody books", -12).done(-13),
        inside("photos", Design, "mira", "Ask Webshop for the forest photos in 8 m", 6),
        inside("wood", Design, "mira", "Fire treatment turns pine yellow, sample ordered", 2),
    ];
    s.at(-29, (8, 50), "ines", super::sofia());
    s.at(-28, (8, 45), "sofia", ComeIn);
    s.courses(-30, courses.into_iter().map(Into::into).collect());
    for (day, words) in [
        (-22, "We have begun early enough to change our minds once."),
        (
            -6,
            "Floor plan and builder are decided. Next are the wall and the counter; both can wait for you until next week without moving anything.",
        ),
    ] {
        s.at(
            day,
            (14, 50),
            "ines",
            Release(Judged { health: Health::OnTrack, forecast: (60, 62), words: words.to_owned() }),
        );
    }
    s.at(-9, (11, 0), "ines", MakeLink(link("sales", "Sales team", Level::Overview, 60)));
    s.at(-8, (8, 30), "sales", Open("sales"));
}
