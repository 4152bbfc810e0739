//! The real program, run as whoever runs it does: started, asked whether it is well, read in the log, told to stop.

mod config;
mod doctor;
mod health;
mod import;
mod line;
mod log;
mod process;
mod stop;
mod user;
