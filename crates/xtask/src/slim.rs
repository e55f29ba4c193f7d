//! Takes out of a browser module what it carries and never uses. Each byte is somebody's mobile data.
//!
//! 1. **What panics say.** A panic ends the program, and in a browser nobody ever sees its text; so the
//!    functions that only write it are emptied, and in the data the source files and line numbers. A panic still ends the program, by the same trap.
//! 2. **What nobody calls**: exports that the glue does not name, among them classes of libraries that the
//!    glue offers to scripts we do not have; and afterwards the glue's half of every import that is gone.
//! 3. **Long names** between the two: `__wbg_addEventListener_847fd86b8c33ec43` is `aB`.
//!
//! What each brought: docs/decisions/how-the-page-stays-small.md.

use anyhow::{Context, Result};
use std::collections::{BTreeSet, HashSet};
use std::path::Path;
use walrus::{ConstExpr, DataKind, FunctionBuilder, FunctionId, Module, ModuleConfig, ValType, ir::Value};

/// Before `wasm-opt`, which then finds what nobody reaches any more.
pub fn before(wasm: &Path, glue: &Path) -> Result<()> {
    let mut module = ModuleConfig::new().generate_producers_section(false).parse_file(wasm)?;
    let mut script = std::fs::read_to_string(glue)?;
    silence(&mut module);
    forget_lines(&mut module);
    script = without_classes(&script);
    drop_exports(&mut module, &script);
    shorten(&mut module, &mut script);
    walrus::passes::gc::run(&mut module);
    std::fs::write(wasm, module.emit_wasm())?;
    Ok(std::fs::write(glue, script)?)
}

/// Where there is no `wasm-opt` to do it.
pub fn without_names(wasm: &Path) -> Result<()> {
    let mut module = ModuleConfig::new().generate_name_section(false).parse_file(wasm)?;
    Ok(std::fs::write(wasm, module.emit_wasm())?)
}

/// After `wasm-opt`: the glue without what the module does not import any more.
pub fn after(wasm: &Path, glue: &Path) -> Result<()> {
    let module = Module::from_file(wasm)?;
    let wanted: HashSet<&str> = module.imports.iter().map(|import| import.name.as_str()).collect();
    let script = std::fs::read_to_string(glue)?;
    let (head, rest) = script.split_once(IMPORTS).context("glue without imports")?;
    let (entries, tail) = rest.split_once("\n    };\n").context("glue whose imports do not end")?;
    let mut kept = String::new();
    for entry in entries_of(entries) {
        let name = entry.trim_start().split(':').next().unwrap_or_default();
        if name == "__proto__" || wanted.contains(name) {
            kept.push_str(entry);
        }
    }
    Ok(std::fs::write(glue, format!("{head}{IMPORTS}{kept}\n    }};\n{tail}"))?)
}

/// Where the glue names what it gives to the module.
const IMPORTS: &str = "    const import0 = {\n";

/// Each entry of the glue's table of imports, with its line ends. An entry begins at this depth and no deeper line does.
fn entries_of(table: &str) -> Vec<&str> {
    let mut starts: Vec<usize> = Vec::new();
    let mut at = 0;
    for line in table.split_inclusive('\n') {
        let begins = line.strip_prefix("        ").is_some_and(|rest| !rest.starts_with([' ', '}']));
        if begins {
            starts.push(at);
        }
        at += line.len();
    }
    starts.push(table.len());
    starts.windows(2).filter_map(|pair| table.get(*pair.first()?..*pair.last()?)).collect()
}

/// Empties what only writes the text of a panic.
fn silence(module: &mut Module) {
    let silent: Vec<(FunctionId, Silence)> = module
        .funcs
        .iter_local()
        .filter_map(|(id, _)| Some((id, silence_of(&plain(module.funcs.get(id).name.as_deref()?))?)))
        .collect();
    for (id, silence) in silent {
        let (params, results) = {
            let ty = module.types.get(module.funcs.get(id).ty());
            (ty.params().to_vec(), ty.results().to_vec())
        };
        let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
        match silence {
            // `Ok(())` is 0: it wrote nothing, successfully.
            Silence::Ok if results == [ValType::I32] => _ = builder.func_body().i32_const(0),
            Silence::Ok => continue,
            Silence::Trap => _ = builder.func_body().unreachable(),
        }
        let args = params.iter().map(|ty| module.locals.add(*ty)).collect();
        module.funcs.get_mut(id).kind = walrus::FunctionKind::Local(builder.local_func(args));
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Silence {
    /// Writes nothing, and says so.
    Ok,
    /// Never came back anyway.
    Trap,
}

fn silence_of(name: &str) -> Option<Silence> {
    const NEVER_BACK: [&str; 12] = [
        "core::panicking::",
        "core::result::unwrap_failed",
        "core::option::unwrap_failed",
        "core::option::expect_failed",
        "core::slice::index::slice_",
        "core::slice::copy_from_slice_impl::len_mismatch_fail",
        "core::str::slice_error_fail",
        "core::cell::panic_already",
        "alloc::raw_vec::handle_error",
        "alloc::raw_vec::capacity_overflow",
        "alloc::alloc::handle_alloc_error",
        "std::panicking::panic_with_hook",
    ];
    // Those that quote, or name the type. Others may read as `Display` does, and then the compiler makes one
    // function of both.
    const QUOTES: [&str; 5] = [
        "str",
        "char",
        "core::ops::range::Range<usize>",
        "serde_json::error::Error",
        "wasm_bindgen::JsValue",
    ];
    let debugs = name.strip_prefix('<').and_then(|name| name.strip_suffix(" as core::fmt::Debug>::fmt"));
    if debugs.is_some_and(|ty| QUOTES.contains(&ty)) {
        return Some(Silence::Ok);
    }
    NEVER_BACK.iter().any(|start| name.starts_with(start)).then_some(Silence::Trap)
}

/// `<a[1f]::B as core[2e]::fmt::Debug>::fmt::h0123456789abcdef` -> `<a::B as core::fmt::Debug>::fmt`.
pub fn plain(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        out.push_str(before);
        match after.split_once(']') {
            Some((hex, tail)) if hex.len() > 3 && hex.bytes().all(|b| b.is_ascii_hexdigit()) => rest = tail,
            _ => {
                out.push('[');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    if let Some((path, hash)) = out.rsplit_once("::h")
        && hash.len() == 16
        && hash.bytes().all(|b| b.is_ascii_hexdigit())
    {
        out.truncate(path.len());
    }
    out
}

/// Sets each `core::panic::Location` in the data to an empty one, and blanks the paths that they named: only
/// panics read them.
fn forget_lines(module: &mut Module) {
    let all: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for id in all {
        let data = module.data.get_mut(id);
        let DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } = data.kind else {
            continue;
        };
        let Ok(start) = usize::try_from(start) else { continue };
        blank_locations(start, &mut data.value);
    }
}

/// Nobody reads it any more; and where there are only zeros, a module says nothing at all.
const NOWHERE: [u8; 16] = [0; 16];

/// `bytes` lie in memory from `start` on. A location is `&str` (address, length), line, column: four words.
fn blank_locations(start: usize, bytes: &mut [u8]) {
    let mut paths = BTreeSet::new();
    let aligned = start.next_multiple_of(4) - start;
    for at in (aligned..bytes.len().saturating_sub(15)).step_by(4) {
        let word = |n: usize| -> Option<usize> {
            let four = bytes.get(at + 4 * n..at + 4 * n + 4)?;
            Some(u32::from_le_bytes(four.try_into().ok()?) as usize)
        };
        let (Some(address), Some(length), Some(line), Some(column)) = (word(0), word(1), word(2), word(3))
        else {
            continue;
        };
        let Some(from) = address.checked_sub(start) else { continue };
        let path = from.checked_add(length).and_then(|to| bytes.get(from..to));
        let is_path =
            path.is_some_and(|path| path.ends_with(b".rs") && path.iter().all(u8::is_ascii_graphic));
        if is_path && (1..100_000).contains(&line) && (1..1_000).contains(&column) {
            paths.insert((from, length));
            if let Some(location) = bytes.get_mut(at..at + 16) {
                location.copy_from_slice(&NOWHERE);
            }
        }
    }
    for (from, length) in paths {
        if let Some(path) = bytes.get_mut(from..from + length) {
            path.fill(0);
        }
    }
}

/// The glue without the classes it offers (of libraries, for scripts we do not have), and what belongs to them.
fn without_classes(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    let mut classes: Vec<&str> = Vec::new();
    // How the last line of what is being left out ends.
    let mut until: Option<&str> = None;
    for line in script.split_inclusive('\n') {
        if until.is_none() {
            let of_a_class = |start: &str, end: &str| {
                let name = line.strip_prefix(start).and_then(|rest| rest.split_once(end));
                name.is_some_and(|(name, _)| classes.contains(&name))
            };
            if let Some(name) =
                line.strip_prefix("export class ").and_then(|rest| rest.split([' ', '{']).next())
            {
                classes.push(name);
                until = Some("}\n");
            } else if of_a_class("if (Symbol.dispose) ", ".") || of_a_class("const ", "Finalization = ") {
                until = Some(";\n");
            } else {
                out.push_str(line);
                continue;
            }
        }
        // A class ends with a brace of its own line; the members of one are indented.
        let ends = until.is_some_and(|end| if end == "}\n" { line == end } else { line.ends_with(end) });
        if ends {
            until = None;
        }
    }
    out
}

/// Exports that the glue does not name.
fn drop_exports(module: &mut Module, script: &str) {
    let named: HashSet<&str> =
        script.split("wasm.").skip(1).map(identifier).filter(|name| !name.is_empty()).collect();
    let unnamed: Vec<_> = module
        .exports
        .iter()
        .filter(|export| !named.contains(export.name.as_str()))
        .map(walrus::Export::id)
        .collect();
    for id in unnamed {
        module.exports.delete(id);
    }
}

fn identifier(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '$')).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// Gives imports and exports short names, in the module and in its glue.
fn shorten(module: &mut Module, script: &mut String) {
    let mut short = (0..).map(letters);
    for import in module.imports.iter_mut().filter(|import| import.name.starts_with("__w")) {
        let Some(name) = short.next() else { return };
        *script = script.replace(&format!("\n        {}: ", import.name), &format!("\n        {name}: "));
        import.name = name;
        *script = script.replace(&format!("{:?}: import0", import.module), "m: import0");
        "m".clone_into(&mut import.module);
    }
    for export in module.exports.iter_mut() {
        let Some(name) = short.next() else { return };
        *script = renamed(script, &export.name, &name);
        export.name = name;
    }
}

/// `wasm.LONG` -> `wasm.SHORT`, where that is the whole name.
fn renamed(script: &str, long: &str, short: &str) -> String {
    let mut parts = script.split("wasm.");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str("wasm.");
        let name = identifier(part);
        out.push_str(if name == long { short } else { name });
        out.push_str(part.get(name.len()..).unwrap_or_default());
    }
    out
}

/// `a` … `z`, `A` … `Z`, `aa` …
pub fn letters(mut number: usize) -> String {
    const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let mut out = Vec::new();
    loop {
        out.insert(0, LETTERS.get(number % LETTERS.len()).copied().unwrap_or_default());
        number /= LETTERS.len();
        if number == 0 {
            return String::from_utf8(out).unwrap_or_default();
        }
        number -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_panics_say_is_silent_and_nothing_else() {
        let of = |name: &str| silence_of(&plain(name));
        assert_eq!(
            of("<wasm_bindgen::JsValue as core::fmt::Debug>::fmt::hd9fe72e7a306e16e"),
            Some(Silence::Ok)
        );
        assert_eq!(of("<str as core[db8a7c]::fmt::Debug>::fmt"), Some(Silence::Ok));
        assert_eq!(of("core[db8a7c]::panicking::panic_fmt"), Some(Silence::Trap));
        assert_eq!(of("core[db8a7c]::result::unwrap_failed"), Some(Silence::Trap));
        for said in [
            "<serde_json::error::Error as core::fmt::Display>::fmt::hd9fe72e7a306e16e",
            "<core[c5930c85]::fmt::Arguments as core[c5930c85]::fmt::Debug>::fmt",
            "core[db8a7c]::fmt::write",
            "std[1234ab]::panicking::panic_count::increase",
            "site::pages::home::home::h0123456789abcdef",
            "<[u8] as alloc::slice::Concat>::concat",
        ] {
            assert_eq!(of(said), None, "{said}");
        }
    }

    #[test]
    fn a_line_number_is_forgotten_and_other_words_stay() -> Result<()> {
        let path = b"/root/a/b.rs";
        let start = 1_000_u32;
        let mut bytes = path.to_vec();
        let put =
            |bytes: &mut Vec<u8>, words: [u32; 4]| words.iter().for_each(|w| bytes.extend(w.to_le_bytes()));
        let location = bytes.len();
        put(&mut bytes, [start, path.len() as u32, 17, 5]);
        let others = bytes.len();
        put(&mut bytes, [start, 3, 17, 5]); // another text
        put(&mut bytes, [start, path.len() as u32, 0, 5]); // no line 0
        put(&mut bytes, [u32::MAX, u32::MAX, 17, 5]);
        let before = bytes.clone();
        blank_locations(start as usize, &mut bytes);
        let empty = NOWHERE;
        assert_eq!(bytes.get(location..others), Some(&empty[..]));
        assert_eq!(bytes.get(others..), before.get(others..));
        assert!(bytes.get(..path.len()).context("the path")?.iter().all(|b| *b == 0));
        Ok(())
    }

    const GLUE: &str = "export class Sink {
    free() {
        wasm.__wbg_sink_free(this.ptr, 0);
    }
}
if (Symbol.dispose) Sink.prototype[Symbol.dispose] = Sink.prototype.free;

export function find(text) {
    return wasm.find(text);
}
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_a_01: function(arg0) {
            const ret = { a: 1 };
            return ret;
        },
        __wbg_b_02: function() { return handleError(function (arg0) {
            arg0.b(wasm.memory);
        }, arguments); },
    };
    return { \"./x_bg.js\": import0 };
}
const SinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_sink_free(ptr, 1));

let wasm;
";

    #[test]
    fn a_library_s_classes_go_and_our_functions_stay() {
        let glue = without_classes(GLUE);
        assert!(!glue.contains("Sink") && !glue.contains("sink"), "{glue}");
        for kept in ["export function find", "__wbg_a_01", "let wasm;", "arg0.b(wasm.memory)"] {
            assert!(glue.contains(kept), "{kept} in {glue}");
        }
    }

    #[test]
    fn each_import_is_an_entry() -> Result<()> {
        let (_, rest) = GLUE.split_once(IMPORTS).context("imports")?;
        let (table, _) = rest.split_once("\n    };\n").context("their end")?;
        let entries = entries_of(table);
        assert_eq!(entries.concat(), table);
        let names: Vec<_> = entries.iter().filter_map(|entry| entry.trim_start().split(':').next()).collect();
        assert_eq!(names, ["__proto__", "__wbg_a_01", "__wbg_b_02"]);
        Ok(())
    }

    #[test]
    fn names_become_short_and_none_is_given_twice() {
        assert_eq!(
            renamed("wasm.find(wasm.find_all, x.wasm.find)", "find", "a"),
            "wasm.a(wasm.find_all, x.wasm.a)"
        );
        let names: HashSet<String> = (0..4_000).map(letters).collect();
        assert_eq!(names.len(), 4_000);
        assert_eq!([0, 51, 52, 53].map(letters), ["a", "Z", "aa", "ab"]);
    }
}
