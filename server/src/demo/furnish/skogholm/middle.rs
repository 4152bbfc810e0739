//! The weeks in between: packaging in rounds, photos, what is built, an idea shown too early.

use crate::demo::furnish::deed::Deed::*;
use crate::demo::furnish::deed::{Patch, ask, face, task};
use crate::demo::furnish::script::Script;
use veranda_api::staff::NewForm;
use veranda_domain::HouseStage::{Brief, Build, ClientReview, Design, GoLive, InternalCheck, Live};

/// Writes it down.
pub fn told(s: &mut Script) {
    let plan = vec![
        task("packaging", Design, "yusuf", "Box for the care set, die-cut from the printer")
            .milestone()
            .text("Estimate 12 h. Printer: Tryckeriet Norra, holds a slot for us. Margin at 5,000 boxes is 31%.")
            .by(-20),
        task("greens", Design, "yusuf", "Try two darker greens before showing v3")
            .text("Uncoated board swallows colour: proof on the real one.")
            .behind("packaging")
            .by(-2),
        task("retouching", Design, "mira", "Retouching, 24 images, Piotr helps out").by(4),
        task("checkout-screens", Design, "yusuf", "Checkout screens incl. error states").by(4),
        task("gift-cards", InternalCheck, "lena", "Gift cards: estimate with and without ERP").by(6),
        task("checkout", Build, "yusuf", "PSP sandbox, three screens, webhooks").milestone().by(7),
        task("stock", Build, "tomas", "ERP connector, nightly and on order")
            .text("The vendor's sandbox is down every other day. If this slips, we ship with nightly stock only.")
            .by(10),
        task("shipping", Build, "tomas", "Shipping matrix by country and weight").by(8),
        task("address", GoLive, "tomas", "Cut-over runbook, TTL down to 300").milestone().by(15),
        task("load", Build, "yusuf", "Load test with 2,000 visitors on staging").by(12),
        task("fallback", GoLive, "tomas", "Fallback if payments fail on day one")
            .text("Invoice by mail, Lena on the phone. Never mention it to them unless it happens.")
            .behind("address")
            .by(14),
    ];
    s.at(-26, (9, 0), "ines", Plan(plan));
    let faces = vec![
        face(
            "packaging",
            "Packaging design",
            "The box for the birch and pine care set, 18 × 18 × 24 cm, printed in two colours on uncoated board.",
        )
        .on(-16),
        face("palette", "Colour palette", "Six colours that work on board, skin and screen.").on(-3),
        face("photos", "Product photos, first series", "Eleven products, each alone and in use.").on(-9),
        face("checkout", "Checkout build", "Basket, address, payment: three screens, card and invoice.").on(8),
        face("stock", "Stock integration", "The shop knows what your warehouse has.").on(11),
    ];
    s.at(-24, (10, 0), "ines", Share(faces));

    // Packaging, round by round.
    s.at(-19, (15, 30), "yusuf", Move("packaging", ClientReview));
    s.at(
        -19,
        (15, 34),
        "yusuf",
        Tell("packaging", "First idea: growth rings all around, the name in the middle.".into()),
    );
    s.at(-17, (9, 40), "maja", ComeIn);
    s.at(
        -17,
        (9, 50),
        "maja",
        AskChanges("packaging", "The rings sit too close to the name. Could they move down?".into()),
    );
    s.at(-17, (11, 0), "yusuf", Move("packaging", Design));
    s.at(
        -14,
        (9, 0),
        "yusuf",
        Change(
            "packaging",
            vec![
                Patch::ClientTitle("Packaging design, version 2"),
                Patch::ClientDate(-10, "The rings move down, as Maja asked."),
            ],
        ),
    );
    let version_2 =
        ask("packaging", NewForm::Approve, -10, "The rings sit lower now, so the name stands free. Have a look.");
    s.at(-12, (14, 0), "ines", Ask(version_2.unlocks("We send it to the printer for a proof.").minutes(4)));
    s.at(-12, (14, 2), "ines", Move("packaging", ClientReview));
    s.at(-11, (8, 45), "per", Remark("packaging", "Good. Can it stay under 1.10 a box?".into()));
    s.at(
        -11,
        (9, 30),
        "ines",
        Note(
            "packaging",
            "Per asks about the unit price in the client thread. I have 1.04, margin stays where it is.".into(),
        ),
    );
    s.at(-11, (16, 10), "ines", Tell("packaging", "Yes: 1.04 at 5,000 boxes. The printer has confirmed it.".into()));
    s.at(
        -8,
        (10, 20),
        "maja",
        AskChanges(
            "packaging",
            "The green feels a little light next to our trucks. Could it be closer to the forest one?".into(),
        ),
    );
    s.at(-8, (11, 0), "ines", Move("packaging", Design));
    s.at(-8, (11, 20), "tomas", Note("packaging", "Printer keeps the slot until Friday noon, not longer.".into()));
    s.at(-6, (9, 0), "yusuf", Note("greens", "Proof 2 is it. Six hours I would not bill.".into()));

    // Photos and domain, done.
    s.at(
        -18,
        (10, 0),
        "lena",
        Note("photos", "Rain. Moved indoors, the room costs 400 more. Do not pass it on.".into()),
    );
    s.at(-15, (16, 40), "mira", Move("photos", ClientReview));
    s.at(-14, (8, 55), "maja", Remark("photos", "Number 7 is the one for the home page!".into()));
    s.at(-13, (13, 15), "maja", Approve("photos"));
    s.at(-13, (15, 0), "mira", Move("photos", Live));
    s.at(-12, (17, 40), "tomas", Tell("domain", "The move runs tonight. Mail keeps arriving all the time.".into()));
    s.at(-11, (8, 20), "tomas", Move("domain", Live));
    s.at(-11, (8, 50), "per", Remark("domain", "Not one mail missing. Well done.".into()));

    // Gift cards, shown too early.
    s.at(-22, (9, 30), "lena", Share(vec![face("gift-cards", "Gift cards in the shop", "An idea for the launch.")]));
    s.at(-21, (9, 0), "eva", ComeIn);
    s.at(-20, (9, 10), "ines", StopSharing("gift-cards"));
    s.at(
        -20,
        (9, 15),
        "ines",
        Note("gift-cards", "Not before we know what it costs them. Eva has seen it, I called her.".into()),
    );
    s.at(-9, (13, 0), "lena", Note("gift-cards", "Estimate stands: 22 h without the ERP, 60 h with.".into()));
    let again =
        face("gift-cards", "Gift cards in the shop", "To give by mail or printed. Ready some weeks after the launch.");
    s.at(-7, (9, 0), "ines", Share(vec![again]));

    // Dates that moved.
    let retouching = face("retouching", "Photo retouching, 24 images", "Skin stays skin: dust and reflections go.");
    let screens = face("checkout-screens", "Checkout screens", "What your customers see from basket to thank-you.");
    let shipping = face("shipping", "Shipping table", "What a parcel costs where, and how long it takes.");
    let address = face("address", "The new shop takes over the address", "On one evening, with a way back.");
    s.at(-10, (9, 0), "ines", Share(vec![retouching.on(4), screens.on(6), shipping.on(9), address.on(16)]));
    s.at(-6, (15, 0), "mira", Note("retouching", "Six hours over. Fixed price, so it is ours.".into()));
    s.at(
        -6,
        (15, 30),
        "mira",
        Change(
            "retouching",
            vec![Patch::ClientDate(5, "24 images took longer than planned; it costs you nothing."), Patch::TeamDate(4)],
        ),
    );
    s.at(
        -6,
        (15, 35),
        "mira",
        Tell(
            "retouching",
            "One day later than we said: two bottles mirror the whole studio. It costs you nothing.".into(),
        ),
    );

    // Texts, first twelve.
    let more = vec![
        task("texts", InternalCheck, "mira", "Texts 1 to 12, Jonas writes").and("lena").by(-6),
        task("proofread", InternalCheck, "lena", "Proofread texts 1 to 12 again, allergens!").behind("texts").by(3),
        task("margin", InternalCheck, "ines", "Margin check: retouching over by 6 h")
            .text("If checkout goes over as well we end below 20%.")
            .by(2),
        task("countries", Brief, "tomas", "Delivery countries, VAT rules follow from them").by(2),
        task("newsletter", Brief, "lena", "Newsletter tool depends on rhythm, licence by volume").by(-2),
        task("carrier", Brief, "tomas", "Carrier contract, account and API key from Per").by(2),
    ];
    s.at(-10, (11, 0), "ines", Plan(more));
    s.at(-9, (9, 30), "lena", Note("texts", "Jonas is slow. I have a second writer in mind, not cheaper.".into()));
}
