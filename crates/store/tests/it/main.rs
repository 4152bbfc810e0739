//! What the store promises, on both engines.

mod door;
mod house;
mod jobs;
mod places;
mod plan;
mod references;
mod refused;
mod reports;
mod seats;
mod team;
mod wake;
mod world;
mod writes;
