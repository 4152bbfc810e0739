//! Links between the project's own documents: none may lead nowhere.

use anyhow::{Result, bail};
use pulldown_cmark::{Event, Parser, Tag};
use std::fs;
use std::path::{Path, PathBuf};

/// Follows every relative link of README.md and docs/.
pub fn check(root: &Path) -> Result<()> {
    let mut pages = Vec::new();
    gather(&root.join("README.md"), &mut pages)?;
    gather(&root.join("docs"), &mut pages)?;
    let mut findings = Vec::new();
    for page in pages {
        let text = fs::read_to_string(&page)?;
        let folder = page.parent().unwrap_or(root);
        for target in relative(&text) {
            if !folder.join(&target).exists() {
                findings.push(format!(
                    "{} leads to {target}, which is not there",
                    page.strip_prefix(root).unwrap_or(&page).display()
                ));
            }
        }
    }
    if !findings.is_empty() {
        bail!("{}", findings.join("\n"));
    }
    Ok(())
}

fn gather(path: &Path, pages: &mut Vec<PathBuf>) -> Result<()> {
    if path.is_dir() {
        for inside in fs::read_dir(path)? {
            gather(&inside?.path(), pages)?;
        }
    } else if path.extension().is_some_and(|kind| kind == "md") {
        pages.push(path.to_owned());
    }
    Ok(())
}

/// The files a text links to or shows, without the part after `#`.
fn relative(text: &str) -> Vec<String> {
    Parser::new(text)
        .filter_map(|event| match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => Some(dest_url.to_string()),
            _ => None,
        })
        .filter(|target| !target.contains("://") && !target.starts_with("mailto:") && !target.starts_with('#'))
        .filter_map(|target| target.split('#').next().map(str::to_owned))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_links_to_files_are_followed() {
        let text = "[a](docs/a.md#part) ![b](b.png) [c](https://example.com) [d](#here) `[e](e.md)`";
        assert_eq!(relative(text), ["docs/a.md", "b.png"]);
    }
}
