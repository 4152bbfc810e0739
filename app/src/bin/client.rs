//! The program a client's people load.

fn main() {
    veranda_app::client::start();
}
