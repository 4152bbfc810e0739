//! What the store promises, on both engines.

mod activity;
mod board;
mod chain;
mod departments;
mod door;
mod dropped;
mod house;
mod jobs;
mod pending;
mod places;
mod plan;
mod post;
mod references;
mod refused;
mod reports;
mod search;
mod seats;
mod standing;
mod team;
mod wake;
mod world;
mod writes;
