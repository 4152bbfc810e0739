//! The real program, run as whoever runs it does: started, asked whether it is well, read in the log, told to stop.

mod audit;
mod config;
mod copies;
mod doctor;
mod health;
mod import;
mod line;
mod lived;
mod log;
mod person;
mod process;
mod sign_on;
mod stop;
mod user;
