//! The one inline script of a page: what may become markup, theme before paint, first data while the program still compiles, then the program.

mod guest;

use std::collections::BTreeMap;

/// The script of an entry. It is allowed by its hash, so it must not depend on the request.
pub fn script(entry: &str, js: &str, wasm: &str, parts: &BTreeMap<String, Vec<String>>) -> String {
    if entry == "guest" {
        return guest::script(js, wasm);
    }
    let page = SCRIPT
        .replace("FIRST", &first_data(entry))
        // After the program, which every page waits for: where only a few files may come at once, it is among them.
        .replace("PARTS", &first_parts(entry, parts))
        .replace("WORKER", if entry == "client" { KEEPS } else { "" })
        .replace("PROGRAM", wasm)
        .replace("MODULE", js);
    let policy = markup_policy();
    // The one address of a script that the program of a client may name; the others name none.
    let policy =
        if entry == "client" { policy.replace(MAKES_MARKUP, &format!("{ONE_ADDRESS}{MAKES_MARKUP}")) } else { policy };
    format!("{policy}{page}")
}

/// Where the policy of markup begins, and what goes before it where a worker is named.
const MAKES_MARKUP: &str = "createHTML:";
const ONE_ADDRESS: &str =
    r#"createScriptURL: url => { if (url !== "/worker.js") throw TypeError("refused address"); return url }, "#;

/// Puts the worker beside the page once the program runs. It comes too late for what this first page has asked, so that
/// is asked once more as soon as it is there.
const KEEPS: &str = r#".then(()=>{const s=navigator.serviceWorker;if(!s)return;if(!s.controller&&f)s.addEventListener("controllerchange",()=>{fetch(f);fetch(a+"/me")},{once:true});addEventListener("veranda-gone",()=>s.controller?.postMessage(0));s.register("/worker.js").catch(e=>console.error(e))})"#;

/// The policy every page's markup goes through, before anything else runs (`policy.js`).
fn markup_policy() -> String {
    without_comments(include_str!("boot/policy.js")).replace('\n', "")
}

pub fn without_comments(script: &str) -> String {
    script.lines().filter(|line| !line.starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// `t` is the reader's theme, `p` the path, `a` where the house's data stand, `m` the project of the path, `f` the address of the first data, `q` the data,
/// `w` the program, `r` the page read to its end: a program that compiles faster than that would find no body.
const SCRIPT: &str = r#"(()=>{const d=document,p=location.pathname;try{const t=localStorage.getItem("veranda-theme");if(t=="light"||t=="dark")d.documentElement.dataset.theme=t}catch{}FIRSTconst w=fetch("/assets/PROGRAM"),r=new Promise(s=>d.readyState=="loading"?d.addEventListener("DOMContentLoaded",s):s());PARTSPromise.all([import("/assets/MODULE"),r]).then(a=>a[0].default({module_or_path:w})).catch(e=>{console.error(e);r.then(()=>{const b=d.getElementById("boot-failed");if(b)b.hidden=false})})WORKER})()"#;

/// Where an entry's first page finds its data: at home, and on a project's board. Doors ask for nothing.
fn first_data(entry: &str) -> String {
    // In a partner's house the same portal finds its data beside a client's; the frame says whose house it is.
    // The firm reads a board from its top.
    let (whose, home, board) = match entry {
        "client" => (r#"(d.documentElement.dataset.house||"client")"#, "home", ""),
        "staff" => (r#""staff""#, "portfolio", r#"+"/top""#),
        _ => return String::new(),
    };
    format!(
        r#"const a="/api/"+{whose},m=/^\/projects\/([\w-]+)/.exec(p),f=p=="/"?a+"/{home}":m&&!/report$/.test(p)&&a+"/projects/"+m[1]{board};if(f){{const q=fetch(f,{{headers:{{accept:"application/json"}}}});q.catch(()=>{{}});window.verandaFirst={{path:f,promise:q}}}}"#
    )
}

/// Begins to fetch the parts that the page of this address needs besides the program: a project's board, which shows one's
/// work and what was found too, or its report, a client's page, the office; at home none; anywhere else the door.
fn first_parts(entry: &str, parts: &BTreeMap<String, Vec<String>>) -> String {
    if parts.is_empty() {
        return String::new();
    }
    let files = |part: &str| parts.get(part).map(|files| files.join(" ")).unwrap_or_default();
    let (board, door) = (files("board"), files("door"));
    let needed = if entry == "staff" {
        let (report, office, client) = (files("report"), files("office"), files("client"));
        format!(
            r#"m?/report$/.test(p)?"{report}":"{board}":p=="/"?"":/^\/(work|search)/.test(p)?"{board}":/\/brand$/.test(p)||/^\/(team|mails|access)/.test(p)?"{office}":/^\/clients\//.test(p)?"{client}":"{door}""#
        )
    } else {
        format!(r#"m?"{board}":p=="/"?"":"{door}""#)
    };
    format!(
        r#"for(const n of ({needed}).split(" "))if(n){{const l=d.createElement("link");l.rel="preload";l.as="fetch";l.crossOrigin="";l.href="/assets/"+n;d.head.append(l)}}"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_boot_script_stays_small_and_closes_no_tag() {
        for entry in ["client", "staff"] {
            let text = script(entry, "client-0123456789ab.js", "client-0123456789ab.wasm", &parts());
            let files: usize = parts().values().flatten().map(String::len).sum();
            assert!(text.len() < 2450 + files, "{entry}: {} bytes", text.len());
            assert!(!text.contains('<') && !text.contains("eval"), "{text}");
            assert!(
                text.contains("import(\"/assets/client-0123456789ab.js\")")
                    && text.contains("fetch(\"/assets/client-0123456789ab.wasm\")")
            );
        }
    }

    #[test]
    fn the_policy_of_markup_comes_first_and_is_the_only_one() {
        for entry in ["client", "staff", "guest"] {
            let text = script(entry, "a", "b", &BTreeMap::new());
            assert!(text.starts_with("window.trustedTypes?.createPolicy(\"default\""), "{entry}: {text}");
            assert_eq!(text.matches("createPolicy").count(), 1, "{entry}");
            // Scripts from a text there are none, and one address of a script, where a worker is named.
            let addresses = if entry == "client" { 1 } else { 0 };
            assert_eq!(
                (text.matches("createScript").count(), text.matches("/worker.js").count()),
                (addresses, 2 * addresses)
            );
            assert_eq!(text.matches("createScriptURL: url => { if (url !== \"/worker.js\") throw").count(), addresses);
        }
    }

    fn parts() -> BTreeMap<String, Vec<String>> {
        let file = |stem: &str| format!("client-{stem}-0123456789ab.wasm");
        let part = |part: &str| (part.to_owned(), vec![file("chunk_3"), file(part)]);
        BTreeMap::from(["board", "door", "report", "office", "client"].map(part))
    }

    #[test]
    fn a_page_that_needs_a_part_begins_to_fetch_it_at_once() {
        let text = script("client", "a", "b", &parts());
        assert!(text.contains("m?\"client-chunk_3-0123456789ab.wasm client-board-0123456789ab.wasm\""), "{text}");
        assert!(text.find("fetch(\"/assets/b\")") < text.find("client-board"), "{text}");
        assert!(!text.contains("client-report") && !text.contains("client-import"), "{text}");
        assert!(!script("client", "a", "b", &BTreeMap::new()).contains("preload"));
        let text = script("staff", "a", "b", &parts());
        for part in ["board", "door", "report", "office", "client"] {
            let files = format!("\"client-chunk_3-0123456789ab.wasm client-{part}-0123456789ab.wasm\"");
            assert!(text.contains(&files), "{part}: {text}");
        }
    }

    #[test]
    fn each_side_asks_for_its_own_first_data() {
        assert!(script("client", "a", "b", &parts()).contains(r#"dataset.house||"client"),"#));
        assert!(!script("client", "a", "b", &parts()).contains("staff"));
        assert!(script("staff", "a", "b", &BTreeMap::new()).contains(r#"a="/api/"+"staff","#));
        assert!(script("staff", "a", "b", &BTreeMap::new()).contains(r#""/projects/"+m[1]+"/top";"#));
        assert!(script("client", "a", "b", &BTreeMap::new()).contains(r#""/projects/"+m[1];"#));
        assert!(!script("guest", "a", "b", &BTreeMap::new()).contains("verandaFirst"));
    }
}
