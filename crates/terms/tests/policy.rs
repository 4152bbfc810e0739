//! `docs/policy.md` says what the policy code does: written from it, and compared with it.
//!
//! `VERANDA_WRITE_DOCS=1 cargo test -p veranda-terms --test policy` writes it anew.

use std::fmt::Write;
use std::path::Path;
use veranda_terms::{Act, Action, ContactRole, StaffRole, policy};

const HEAD: &str = "\
# Who may do what

Written from `crates/terms/src/policy.rs` and compared with it in every test run; do not edit by hand
(`VERANDA_WRITE_DOCS=1 cargo test -p veranda-terms --test policy` writes it anew).

A role says what somebody may do at all. What they may do it to is what their seat sees, and what it does not see is
missing: nobody learns from a refusal that something is there.
";

fn cell(yes: bool) -> &'static str {
    if yes { "yes" } else { "-" }
}

fn row(page: &mut String, first: &str, cells: impl Iterator<Item = String>) {
    let cells: Vec<String> = cells.collect();
    writeln!(page, "| {first} | {} |", cells.join(" | ")).expect("a text can be written");
}

fn table(page: &mut String, first: &str, heads: &[&str]) {
    row(page, first, heads.iter().map(|head| (*head).to_owned()));
    row(page, "---", heads.iter().map(|_| "---".to_owned()));
}

fn written() -> String {
    let mut page = HEAD.to_owned();
    page.push_str("\n## The firm's own people\n\n");
    table(&mut page, "Act", &StaffRole::ALL.map(StaffRole::as_str));
    row(
        &mut page,
        "*sees*",
        StaffRole::ALL.iter().map(|role| {
            if role.sees_all() { "every client" } else { "the clients and projects they were given" }.to_owned()
        }),
    );
    for act in Act::ALL {
        let may = StaffRole::ALL.map(|role| cell(policy::may(role, act)).to_owned());
        row(&mut page, act.means().trim().trim_end_matches('.'), may.into_iter());
    }
    page.push_str(
        "\nA member has a client, with all its projects, or single projects of it. Whoever works on a task has its project\n\
         from then on. Beginning a project, bringing in a plan and inviting need the whole client. To let a contact see\n\
         money, or to invite somebody again with other rights, is to change what they may.\n\n\
         The last owner cannot be removed or lowered. What somebody invited to is void when they are removed, lose a\n\
         right, or lose the client.\n",
    );
    page.push_str("\n## Contacts of a client\n\nThey see what is shared with their client, and nothing else.\n\n");
    table(&mut page, "Act", &ContactRole::ALL.map(ContactRole::as_str));
    row(&mut page, "See what is shared", ContactRole::ALL.iter().map(|_| cell(true).to_owned()));
    let remarks = ContactRole::ALL.map(|role| cell(policy::may_remark(role)).to_owned());
    row(&mut page, "Write in the client thread", remarks.into_iter());
    for action in Action::ALL {
        let closes = ContactRole::ALL.map(|role| cell(policy::may_close(role, action)).to_owned());
        row(&mut page, &format!("Close an ask: {}", action.as_str()), closes.into_iter());
    }
    row(&mut page, "See money", ContactRole::ALL.iter().map(|_| "if it was said of them".to_owned()));
    page.push_str(
        "\nThe people of a client see what is shared with its departments too; those of a department see their department's\n\
         alone.\n\n## People of a partner\n\nThey see what is shared with their partner on the projects it is on, from then on, and \
         nothing of the\nclient's. They are invited in the same roles and may do the same with it: close what is asked of \
         their partner,\nand write in its thread. They never see money.\n\n## Guests\n\nWhoever opens a link reads the report of its one project, at the link's level, until it expires or is\n\
         revoked. They change nothing.\n",
    );
    page
}

#[test]
fn the_page_about_rights_says_what_the_code_does() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/policy.md");
    let now = written();
    if std::env::var_os("VERANDA_WRITE_DOCS").is_some() {
        std::fs::write(&path, &now).expect("docs/policy.md can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == now, "docs/policy.md is not what the policy says: write it anew (see the head of this test)");
}

/// The control: a page with one cell turned is another page.
#[test]
fn one_turned_cell_is_noticed() {
    let now = written();
    assert_ne!(now, now.replacen("| yes |", "| - |", 1));
    assert!(now.lines().count() > Act::ALL.len() + Action::ALL.len() + 20);
}
