//! The program a client's people load, and where it is cut: what is not home comes later.

use veranda_app::client::{self, Cuts};
use veranda_app::outbox::outbox_page;
use veranda_app::part::{Away, Page};
use wasm_split_helpers::wasm_split;

fn main() {
    client::start(Cuts {
        door: || Box::pin(door()),
        board: || Box::pin(board()),
        mails: || Box::pin(mails()),
        people: || Box::pin(people()),
        away: || Box::pin(away()),
        houses: || Box::pin(houses()),
        access: || Box::pin(access()),
        search: || Box::pin(search()),
        outbox: || Box::pin(outbox()),
    });
}

#[wasm_split(door, fallible)]
fn door() -> Result<Page, Away> {
    Ok(client::door_page)
}

#[wasm_split(board, fallible)]
fn board() -> Result<Page, Away> {
    Ok(client::board_page)
}

// With the door, whose code boxes it shares.
#[wasm_split(door, fallible)]
fn people() -> Result<Page, Away> {
    Ok(client::people_page)
}

#[wasm_split(door, fallible)]
fn away() -> Result<Page, Away> {
    Ok(client::away_line)
}

#[wasm_split(door, fallible)]
fn houses() -> Result<Page, Away> {
    Ok(client::other_houses)
}

#[wasm_split(mails, fallible)]
fn mails() -> Result<Page, Away> {
    Ok(client::mails_page)
}

#[wasm_split(door, fallible)]
fn access() -> Result<Page, Away> {
    Ok(client::access_page)
}

#[wasm_split(search, fallible)]
fn search() -> Result<Page, Away> {
    Ok(client::search_page)
}

// With the board, on which most of it is written.
#[wasm_split(board, fallible)]
fn outbox() -> Result<Page, Away> {
    Ok(outbox_page)
}
