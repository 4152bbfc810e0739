//! The last days: what waits for Skogholm today, and what was done while Maja was away.

use crate::demo::furnish::deed::Deed::*;
use crate::demo::furnish::deed::{Patch, ask, face, task};
use crate::demo::furnish::script::Script;
use veranda_api::staff::NewForm;
use veranda_domain::HouseStage::{ClientReview, Live};
use veranda_terms::{Action, Title};

/// Writes it down.
pub fn told(s: &mut Script) {
    let line = |text: &str| Title::parse(text).expect("a line of the demo");
    // Brief: three answers.
    let faces = vec![
        face("countries", "Which countries do you deliver to at launch?", "We need them to build the shipping table."),
        face("newsletter", "The newsletter", "It begins on the day the shop opens."),
        face("carrier", "Your parcel service", "Labels are printed from the shop, on your own contract."),
    ];
    s.at(-5, (9, 0), "ines", Share(faces));
    let options = vec![line("Every week"), line("Every two weeks"), line("Once a month")];
    let rhythm = ask("newsletter", NewForm::AnswerChoice { options }, -1, "How often should the newsletter go out?");
    s.at(
        -5,
        (9, 10),
        "lena",
        Ask(rhythm.of(&["maja"]).unlocks("We choose the tool and write the first three.").minutes(2)),
    );
    let carrier =
        ask("carrier", NewForm::AnswerText, 2, "Which parcel service do you use, and under which customer number?");
    s.at(-5, (9, 20), "tomas", Ask(carrier.of(&["per"]).unlocks("Labels can be tested.").minutes(5)));
    let countries = ask(
        "countries",
        NewForm::AnswerText,
        4,
        "Two questions: which countries, and from which order value is delivery free? We need them to build the shipping table.",
    );
    s.at(-2, (9, 30), "tomas", Ask(countries.unlocks("The shipping table can be built.").minutes(3)));

    // The palette, approved.
    s.at(
        -5,
        (14, 0),
        "mira",
        Note("palette", "The light beige fails on white below 18 px. Kept it for boxes only.".into()),
    );
    s.at(-4, (10, 0), "mira", Move("palette", ClientReview));
    s.at(
        -4,
        (10, 5),
        "mira",
        Tell("palette", "Six colours. The beige is for boxes only, on a screen it is too light to read.".into()),
    );

    // The box, version 3.
    s.at(
        -4,
        (15, 0),
        "yusuf",
        Change(
            "packaging",
            vec![
                Patch::Title("Box for the care set, v3 with the forest green"),
                Patch::ClientTitle("Packaging design, version 3"),
                Patch::ClientDate(3, "A third version, with the forest green."),
            ],
        ),
    );
    let printing = s.monday_after(3);
    let version_3 = format!("Approve it by {} and printing starts on {printing}.", s.long(3));
    let version_3 = ask("packaging", NewForm::Approve, 3, version_3).minutes(4).undo_until(3, (17, 0));
    s.at(-3, (9, 0), "ines", Ask(version_3.unlocks("The boxes go to print.")));
    s.at(-3, (9, 2), "ines", Move("packaging", ClientReview));
    s.at(
        -3,
        (9, 4),
        "ines",
        Tell("packaging", "Version 3 has the darker green you asked for, and the logo is 12% larger.".into()),
    );
    s.at(
        -3,
        (9, 40),
        "yusuf",
        Note("packaging", "v3 went 2 h over the estimate. I would not bill it, the brief was unclear.".into()),
    );
    s.at(
        -3,
        (9, 52),
        "lena",
        Note("packaging", "Agreed. If they ask for one more round we propose a change order, 900.".into()),
    );
    s.at(-3, (10, 30), "yusuf", Finish("greens"));

    // The texts, to review and not to approve.
    s.at(
        -3,
        (13, 0),
        "mira",
        Share(vec![
            face(
                "texts",
                "Product texts, the first twelve",
                "Twelve of thirty. The tone is what we would like to hear about.",
            )
            .on(6),
        ]),
    );
    s.at(-3, (13, 2), "mira", Move("texts", ClientReview));
    s.at(-3, (13, 3), "mira", TakeBack("texts", Action::Approve));
    let review = ask("texts", NewForm::Review, 6, "Comment where you like. Nothing is final yet.").minutes(20);
    s.at(-3, (13, 5), "mira", Ask(review.of(&["maja", "per"]).unlocks("We write the other eighteen.")));

    // Maja's last visit before today.
    s.at(-2, (15, 40), "maja", ComeIn);
    s.at(-2, (15, 44), "maja", Approve("palette"));
    s.at(-2, (15, 46), "maja", Remark("palette", "Exactly our forest.".into()));
    s.at(-2, (15, 50), "maja", Remark("packaging", "Looks right. I show it to Per, then you have my answer.".into()));

    // And what happened since.
    s.at(-1, (8, 30), "mira", Move("palette", Live));
    s.at(-1, (8, 40), "per", ComeIn);
    s.at(-1, (8, 52), "per", Remark("texts", "Number 4: we never say \"anti-ageing\". Otherwise I like them.".into()));
    s.at(-1, (9, 12), "mira", Tell("texts", "It is gone. Thank you, Per.".into()));
    s.at(
        -1,
        (9, 30),
        "tomas",
        Tell("stock", "The stock file came through, thank you. Sizes match your warehouse.".into()),
    );
    s.at(
        -1,
        (9, 45),
        "tomas",
        Note("stock", "Sandbox down again since six. The date is gone: I need until the week after.".into()),
    );
    s.at(-1, (9, 47), "tomas", Change("stock", vec![Patch::TeamDate(14)]));
    let plan = vec![
        task("rehearsal", ClientReview, "ines", "Rehearse launch day, invite Lena as customer").and("tomas").by(8),
    ];
    s.at(-1, (10, 0), "ines", Plan(plan));
    s.at(
        -1,
        (10, 5),
        "ines",
        Share(vec![
            face(
                "rehearsal",
                "Pick a time for the launch rehearsal",
                "We play the first hour of the new shop once, with real orders.",
            )
            .on(10),
        ]),
    );
    let starts = vec![s.moment(8, (9, 30)), s.moment(9, (14, 0)), s.moment(10, (11, 0))];
    let time = ask(
        "rehearsal",
        NewForm::Meet { starts, minutes: 45 },
        7,
        "45 minutes with Ines and Tomas. Three times suggested.",
    );
    s.at(-1, (10, 10), "ines", Ask(time.unlocks("The launch day is planned hour by hour.").minutes(1)));
    s.at(-1, (11, 0), "yusuf", Note("checkout", "Works with cards. Invoice payment still fails for Norway.".into()));
    s.at(
        -1,
        (13, 0),
        "ines",
        Note("margin", "Tight, not red. We say nothing before the screens are signed off.".into()),
    );
    s.at(-1, (15, 0), "eva", ComeIn);
    s.at(-1, (15, 5), "eva", Read("packaging"));

    // What Ines wrote for them last is read through once more before it goes out.
    s.at(-1, (16, 20), "ines", Collect);
    let texts = "Eighteen of thirty. Numbers 13 to 18 are new; the tone is what we would like to hear about.";
    let texts = vec![
        Patch::ClientTitle("Product texts, the first eighteen"),
        Patch::ClientText(texts.into()),
        Patch::ClientDate(8, "Numbers 13 to 18 have come in, and we read them all at once."),
    ];
    s.at(-1, (16, 24), "ines", Change("texts", texts));
    let newsletter = "It begins on the day the shop opens. The first three are written by then.";
    s.at(-1, (16, 30), "ines", Change("newsletter", vec![Patch::ClientText(newsletter.into())]));
    s.at(-1, (16, 33), "ines", Change("carrier", vec![Patch::ClientTitle("Your parcel service and its labels")]));
    s.at(
        -1,
        (16, 36),
        "ines",
        Change("rehearsal", vec![Patch::ClientDate(11, "The store in Umeå cannot take part before Friday.")]),
    );
}
