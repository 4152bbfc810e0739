//! The firm's people, looked after on the command line beside a running house.

use crate::line::Line;
use crate::process::{Ground, OWNER, PASSWORD};
use totp_rs::{Builder, Secret};
use veranda_api::door::{self, BeginSecond, ConfirmSecond, Credentials, SecondCode, SignIn};
use veranda_api::{CallFailed, call};
use veranda_terms::EmailAddress;

/// Signs in, as the door does.
pub async fn sign_in(line: &Line, email: &str, password: &str) -> Result<(), CallFailed> {
    let body = Credentials::new(EmailAddress::parse(email).expect("an address"), door::Secret(password.to_owned()));
    call(line, &SignIn { body }, None).await.map(|_| ())
}

const PER: &str = "per@halden-rask.example";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_added_on_the_command_line_can_sign_in_and_be_signed_out() {
    let ground = Ground::fresh();
    let open = ground.open(&[]).await;
    open.owner().await;

    let added = ground.run_with(&["user", "add", PER, "--name", "Per Lind", "--lang", "sv"], "first long password");
    assert!(added.well, "{added:?}");
    let list = ground.run(&["user", "list"]);
    assert!(list.out.contains("owner    Ines Duarte <ines@halden-rask.example>, reads en"), "{list:?}");
    assert!(list.out.contains("member   Per Lind <per@halden-rask.example>, reads sv"), "{list:?}");

    let per = open.line();
    sign_in(&per, PER, "first long password").await.expect("Per is let in");
    assert_eq!(per.get("/api/staff/me").await.status, 200);
    assert!(ground.run(&["user", "end-sessions", PER]).well);
    assert_eq!(per.get("/api/staff/me").await.status, 401);

    sign_in(&per, PER, "first long password").await.expect("Per is let in again");
    let changed = ground.run_with(&["user", "password", PER], "second long password");
    assert!(changed.well, "{changed:?}");
    assert_eq!(per.get("/api/staff/me").await.status, 401);
    assert!(sign_in(&per, PER, "first long password").await.is_err());
    sign_in(&per, PER, "second long password").await.expect("the new password fits");
    // Nobody else was touched.
    sign_in(&open.line(), OWNER, PASSWORD).await.expect("the owner's still fits");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_second_proof_is_taken_away_on_the_command_line() {
    let ground = Ground::fresh();
    let open = ground.open(&[]).await;
    open.owner().await;
    let ines = open.line();
    sign_in(&ines, OWNER, PASSWORD).await.expect("Ines is let in");
    let begun = call(&ines, &BeginSecond { body: () }, None).await.expect("it begins").value;
    let none = ground.run(&["user", "second-proof", OWNER]);
    assert!(none.well && none.out.contains("has no second proof"), "{none:?}");
    assert!(!ground.run(&["user", "second-proof", OWNER, "--remove"]).well, "what is not confirmed is none");

    let app = Secret::try_from_base32(begun.groups.concat()).expect("base 32");
    let app = Builder::new().with_secret(app).build().expect("160 bits");
    let now = std::time::UNIX_EPOCH.elapsed().expect("after 1970").as_secs();
    let body = SecondCode { code: door::Secret(app.generate(now).to_string()) };
    call(&ines, &ConfirmSecond { body }, None).await.expect("the digits fit");
    assert!(sign_in(&open.line(), OWNER, PASSWORD).await.is_err(), "the password is not enough");
    assert!(ground.run(&["user", "second-proof", OWNER]).out.contains("has a second proof"));
    let removed = ground.run(&["user", "second-proof", OWNER, "--remove"]);
    assert!(removed.well && removed.out.contains("without a second proof"), "{removed:?}");
    sign_in(&open.line(), OWNER, PASSWORD).await.expect("the password is enough again");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_cannot_be_done_is_said_and_not_done() {
    let ground = Ground::fresh();
    let nothing = ground.run(&["user", "list"]);
    assert!(!nothing.well && nothing.err.contains("There is no house in data yet"), "{nothing:?}");
    assert!(!ground.data().exists(), "looking makes no house");

    let open = ground.open(&[]).await;
    let early = ground.run_with(&["user", "add", PER, "--name", "Per Lind"], "first long password");
    assert!(!early.well && early.err.contains("There is no firm yet"), "{early:?}");
    open.owner().await;
    for (arguments, line, why) in [
        (&["user", "add", PER, "--name", "Per Lind"][..], "short", "The password:"),
        (&["user", "add", "nowhere", "--name", "Per Lind"], "first long password", "The address:"),
        (&["user", "add", OWNER, "--name", "Ines Duarte"], "first long password", "signs in with"),
        (&["user", "password", PER], "first long password", "Nobody of the firm signs in with"),
    ] {
        let ran = ground.run_with(arguments, line);
        assert!(!ran.well && ran.err.contains(why), "{ran:?}");
    }
    assert_eq!(ground.run(&["user", "list"]).out.lines().count(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn roles_change_and_people_are_removed_on_the_command_line_beside_a_running_house() {
    let ground = Ground::fresh();
    let open = ground.open(&[]).await;
    open.owner().await;
    assert!(ground.run_with(&["user", "add", PER, "--name", "Per Lind"], "first long password").well);
    let per = open.line();
    sign_in(&per, PER, "first long password").await.expect("Per is let in");
    let alone = ground.run(&["user", "remove", OWNER]);
    assert!(!alone.well && alone.err.contains("needs an owner"), "{alone:?}");
    assert!(!ground.run(&["user", "role", OWNER, "member"]).well);

    let raised = ground.run(&["user", "role", PER, "owner"]);
    assert!(raised.well && raised.out.contains("is owner from now on"), "{raised:?}");
    assert!(ground.run(&["user", "list"]).out.contains("owner    Per Lind"));
    assert!(ground.run(&["user", "role", PER, "finance"]).well);
    assert_eq!(per.get("/api/staff/me").await.status, 200, "another role is no sign-out");
    let nowhere = ground.run(&["user", "access", PER, "--client", "nobody.localhost"]);
    assert!(!nowhere.well && nowhere.err.contains("No client's house"), "{nowhere:?}");

    assert!(ground.run(&["user", "remove", PER]).well);
    assert_eq!(per.get("/api/staff/me").await.status, 401);
    assert!(sign_in(&per, PER, "first long password").await.is_err());
    assert_eq!(ground.run(&["user", "list"]).out.lines().count(), 1);
    assert!(!ground.run(&["user", "remove", PER]).well, "once is enough");
    // Added again they begin anew.
    assert!(ground.run_with(&["user", "add", PER, "--name", "Per Lind"], "third long password").well);
    sign_in(&open.line(), PER, "third long password").await.expect("Per is let in again");
}
