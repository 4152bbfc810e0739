//! The program the firm's own people load, and where it is cut: what is not the portfolio comes later.

use veranda_app::outbox::outbox_page;
use veranda_app::part::{Away, Page};
use veranda_app::staff::{self, Cuts};
use wasm_split_helpers::wasm_split;

fn main() {
    staff::start(Cuts {
        door: || Box::pin(door()),
        board: || Box::pin(board()),
        client: || Box::pin(client()),
        report: || Box::pin(report()),
        activity: || Box::pin(activity()),
        import: || Box::pin(import()),
        team: || Box::pin(team()),
        mails: || Box::pin(mails()),
        access: || Box::pin(access()),
        search: || Box::pin(search()),
        brand: || Box::pin(brand()),
        work: || Box::pin(work()),
        outbox: || Box::pin(outbox()),
    });
}

// Functions of one name share a file. What several files need is cut out once for each set of them that needs it, so with
// every further name the files a page waits for grow by a multiple: few names, of what is opened one after the other.

#[wasm_split(door, fallible)]
fn door() -> Result<Page, Away> {
    Ok(staff::door_page)
}

#[wasm_split(board, fallible)]
fn board() -> Result<Page, Away> {
    Ok(staff::board_page)
}

#[wasm_split(client, fallible)]
fn client() -> Result<Page, Away> {
    Ok(staff::client_page)
}

#[wasm_split(report, fallible)]
fn report() -> Result<Page, Away> {
    Ok(staff::report_page)
}

#[wasm_split(report, fallible)]
fn activity() -> Result<Page, Away> {
    Ok(staff::activity_page)
}

#[wasm_split(client, fallible)]
fn import() -> Result<Page, Away> {
    Ok(staff::import_page)
}

#[wasm_split(office, fallible)]
fn team() -> Result<Page, Away> {
    Ok(staff::team_page)
}

#[wasm_split(office, fallible)]
fn mails() -> Result<Page, Away> {
    Ok(staff::mails_page)
}

#[wasm_split(office, fallible)]
fn access() -> Result<Page, Away> {
    Ok(staff::access_page)
}

#[wasm_split(board, fallible)]
fn search() -> Result<Page, Away> {
    Ok(staff::search_page)
}

#[wasm_split(office, fallible)]
fn brand() -> Result<Page, Away> {
    Ok(staff::brand_page)
}

#[wasm_split(board, fallible)]
fn work() -> Result<Page, Away> {
    Ok(staff::work_page)
}

// With the board, on which most of it is done.
#[wasm_split(board, fallible)]
fn outbox() -> Result<Page, Away> {
    Ok(outbox_page)
}
