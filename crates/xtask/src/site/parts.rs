//! Cutting an entry into what its first page needs and the parts that come later, at the functions marked
//! `#[wasm_split]`.

use anyhow::{Context, Result, anyhow, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What the program calls the script that fetches parts.
const LINK: &str = "./parts.js";
/// Which files each part needs.
const INDEX: &str = "parts.json";

/// The parts of an entry.
pub struct Parts {
    /// Every file, by the name the script fetches it by.
    pub files: Vec<(String, Vec<u8>)>,
    /// Which of these each part needs.
    pub needs: BTreeMap<String, Vec<String>>,
}

/// Cuts: writes the parts into `folder` and gives what is left, the program of the first page.
pub fn cut(name: &str, program: &[u8], folder: &Path) -> Result<Vec<u8>> {
    fs::create_dir_all(folder)?;
    let main = folder.join("main.wasm");
    let script = format!("./{name}.js");
    let mut options = wasm_split_cli_support::Options::new(program);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.main_module = &script;
    options.link_name = LINK;
    let cut = wasm_split_cli_support::transform(options).map_err(|error| anyhow!("cutting {name}: {error:?}"))?;
    for file in cut.split_modules {
        let bytes = fs::read(&file)?;
        fs::write(&file, without_custom(&bytes).with_context(|| format!("{} is no program", file.display()))?)?;
    }
    let mut needs = BTreeMap::new();
    for (part, stems) in cut.prefetch_map {
        let files: Vec<String> = stems.into_iter().map(|stem| format!("{stem}.wasm")).collect();
        needs.insert(part, files);
    }
    fs::write(folder.join(INDEX), serde_json::to_vec(&needs)?)?;
    let left = fs::read(&main)?;
    fs::remove_file(&main)?;
    Ok(left)
}

/// What [`cut`] has written.
pub fn read(folder: &Path) -> Result<Parts> {
    let needs: BTreeMap<String, Vec<String>> = serde_json::from_slice(&fs::read(folder.join(INDEX))?)?;
    let mut names: Vec<&String> = needs.values().flatten().collect();
    names.sort();
    names.dedup();
    let mut files = Vec::new();
    for name in names {
        files.push((name.clone(), fs::read(folder.join(name))?));
    }
    Ok(Parts { files, needs })
}

/// The entry's script with the one that fetches parts inside it. The two import each other, so as files neither could
/// carry the other's hash in its name.
pub fn join(script: &str, folder: &Path) -> Result<String> {
    if !script.contains(LINK) {
        return Ok(script.to_owned());
    }
    together(script, &fs::read_to_string(folder.join(LINK))?)
}

fn together(script: &str, link: &str) -> Result<String> {
    let mut inside = String::new();
    let mut loaders = Vec::new();
    for line in link.lines().filter(|line| !line.starts_with("import ")) {
        let exported = line.strip_prefix("export const ");
        if let Some((name, _)) = exported.and_then(|exported| exported.split_once(' ')) {
            loaders.push(name);
        }
        inside.push_str(line.strip_prefix("export ").unwrap_or(line));
        inside.push('\n');
    }
    let end = format!(" from \"{LINK}\"");
    let mut outside = String::new();
    for line in script.lines() {
        let imported = line.strip_prefix("import * as ").and_then(|rest| rest.trim_end_matches(';').strip_suffix(&end));
        match imported {
            Some(name) => outside.push_str(&format!("const {name} = parts;")),
            None => outside.push_str(line),
        }
        outside.push('\n');
    }
    if loaders.is_empty() || !outside.contains(" = parts;") {
        bail!("the scripts of the program and of its parts do not fit together");
    }
    Ok(format!("const parts = (() => {{\n{inside}return {{ {} }};\n}})();\n{outside}", loaders.join(", ")))
}

/// A program without its custom sections: names for debuggers, and what only linkers read.
fn without_custom(program: &[u8]) -> Result<Vec<u8>> {
    let (head, mut rest) = program.split_at_checked(8).context("too short")?;
    let mut bare = head.to_vec();
    while let Some((&kind, after)) = rest.split_first() {
        let (length, size) = leb128(after).context("a section without length")?;
        let section = rest.get(..1 + size + length).context("a section that ends too soon")?;
        if kind != 0 {
            bare.extend_from_slice(section);
        }
        rest = &rest[section.len()..];
    }
    Ok(bare)
}

/// The number a text begins with, and how many bytes it takes.
fn leb128(text: &[u8]) -> Option<(usize, usize)> {
    let mut number = 0;
    for (at, byte) in text.iter().enumerate().take(5) {
        number |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((number, at + 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scripts_become_one_that_exports_what_the_first_did() {
        let script = "import * as import1 from \"./parts.js\"\nimport * as import2 from \"./parts.js\"\nfunction initSync() {}\nexport { initSync, load as default };";
        let link = "import { initSync } from \"./client.js\";\n\nconst __chunk_1 = makeLoad(\"./chunk_1.wasm\");\nexport const __load_board = wrap([__chunk_1]);\nexport const __load_door = wrap([]);";
        let one = together(script, link).expect("they fit");
        assert!(!one.contains("import "), "{one}");
        assert!(one.contains("return { __load_board, __load_door };"), "{one}");
        assert!(one.contains("const import1 = parts;\nconst import2 = parts;\n"), "{one}");
        assert_eq!(one.matches("export ").count(), 1, "{one}");
    }

    #[test]
    fn scripts_that_do_not_fit_are_not_joined() {
        assert!(together("import * as a from './parts.js'", "export const b = 1;").is_err());
        assert!(together("import * as a from \"./parts.js\"", "const b = 1;").is_err());
    }

    #[test]
    fn only_custom_sections_are_left_out() {
        let head = [0, b'a', b's', b'm', 1, 0, 0, 0];
        let long = [&[10, 0x81, 1][..], &[7; 129]].concat();
        let program = [&head[..], &[0, 2, 1, 1], &[1, 1, 9], &[0, 1, 5], &long].concat();
        assert_eq!(without_custom(&program).expect("it is one"), [&head[..], &[1, 1, 9], &long].concat());
        assert!(without_custom(&program[..20]).is_err());
        assert!(without_custom(&head[..4]).is_err());
    }
}
