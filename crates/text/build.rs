//! Writes `impl Say` from the catalogue, or stops the build with everything that is wrong with it.

mod generator;

use std::path::Path;

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=catalogue");
    println!("cargo::rerun-if-changed=generator");
    let sources = generator::sources(Path::new("catalogue"))?;
    match generator::generate(&sources) {
        Ok(code) => {
            let out = std::env::var_os("OUT_DIR").ok_or_else(|| std::io::Error::other("OUT_DIR is not set"))?;
            std::fs::write(Path::new(&out).join("say.rs"), code)
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error=crates/text/{problem}");
            }
            Ok(())
        }
    }
}
