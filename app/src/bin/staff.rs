//! The program the firm's own people load.

fn main() {
    veranda_app::staff::start();
}
