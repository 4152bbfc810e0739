//! The program that keeps a report up to date for whoever holds its link.

fn main() {
    veranda_app::guest::start();
}
