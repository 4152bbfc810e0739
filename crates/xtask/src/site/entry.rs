//! An entry's wasm file made ready for the browser: cut into parts, then bound by wasm-bindgen, used as a library:
//! nothing to install, no other version.

use super::parts::{self, Parts};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// What the browser loads for an entry.
pub struct Bound {
    /// The module that loads the program.
    pub script: String,
    /// The program.
    pub wasm: Vec<u8>,
    /// What the module calls the program's file.
    pub wasm_name: String,
    /// Scripts that libraries bring along: the path the module imports each by, and its text.
    pub snippets: Vec<(String, String)>,
    /// What comes after the first page.
    pub parts: Parts,
}

/// Binds an entry, or takes it from the cache when its wasm file is the one bound before.
pub fn bind(name: &str, wasm: &Path, cache: &Path) -> Result<Bound> {
    let input = fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let folder = cache.join(format!("{name}-cut-{}", &super::sha256(&input)[..16]));
    if !folder.is_dir() {
        let draft = cache.join(format!("{name}-draft"));
        if draft.exists() {
            fs::remove_dir_all(&draft)?;
        }
        let first = parts::cut(name, &input, &draft.join("parts"))?;
        Bindgen::new()
            .input_bytes(name, first)
            .web(true)?
            .typescript(false)
            .demangle(false)
            .remove_name_section(true)
            .remove_producers_section(true)
            .omit_default_module_path(false)
            // Parts find table and memory by these.
            .keep_lld_exports(true)
            .generate(&draft)
            .with_context(|| format!("wasm-bindgen refuses {}", wasm.display()))?;
        fs::rename(&draft, &folder)?;
    }
    let wasm_name = format!("{name}_bg.wasm");
    let mut snippets = Vec::new();
    gather(&folder.join("snippets"), "./snippets", &mut snippets)?;
    let script = fs::read_to_string(folder.join(format!("{name}.js")))?;
    let cut = folder.join("parts");
    Ok(Bound {
        script: slim(&parts::join(&script, &cut)?),
        wasm: fs::read(folder.join(&wasm_name))?,
        wasm_name,
        snippets,
        parts: parts::read(&cut)?,
    })
}

/// A script without comments and indentation. wasm-bindgen puts comments on lines of their own, and no text spans lines.
fn slim(script: &str) -> String {
    let mut slim = String::with_capacity(script.len());
    let mut inside = false;
    for line in script.lines().map(str::trim) {
        let begins = line.starts_with("/*") && line.find("*/").is_none_or(|end| end + 2 == line.len());
        if !(inside || begins || line.starts_with("//") || line.is_empty()) {
            slim.push_str(line);
            slim.push('\n');
        }
        inside = (inside || begins) && !line.ends_with("*/");
    }
    slim
}

fn gather(folder: &Path, path: &str, found: &mut Vec<(String, String)>) -> Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    let mut inside: Vec<_> = fs::read_dir(folder)?.collect::<std::io::Result<_>>()?;
    inside.sort_by_key(fs::DirEntry::file_name);
    for item in inside {
        let path = format!("{path}/{}", item.file_name().to_string_lossy());
        if item.path().is_dir() {
            gather(&item.path(), &path, found)?;
        } else {
            found.push((path, fs::read_to_string(item.path())?));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::slim;

    #[test]
    fn comments_and_indentation_are_left_out_and_nothing_else() {
        let script =
            "/* a */\nfunction f() {\n    // b\n    /**\n     * c\n     */\n\n    return '//' + 1 /* d */;\n/* e */ }";
        assert_eq!(slim(script), "function f() {\nreturn '//' + 1 /* d */;\n/* e */ }\n");
    }
}
