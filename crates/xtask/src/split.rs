//! Cuts a browser module in two: the functions that the first question needs, and the rest, which comes while
//! somebody answers it.
//!
//! Both share one memory and one table. A call from the first half into the rest goes through the table, where
//! the rest puts its functions when it comes; the rest takes what it calls in the first half from its exports.
//! Before that, a slot of the rest holds a function that traps, and the page starts again with both halves
//! (`site/js/boot-halves.js`): so what is in the wrong half costs time, and nothing else.
//!
//! Which functions those are is recorded in a browser (`cargo xtask first`); a function that nobody knows is in the
//! first half. Why so: docs/decisions/how-the-page-stays-small.md.

use crate::slim::{letters, plain};
use anyhow::{Context, Result, bail, ensure};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};
use walrus::ir::{Call, CallIndirect, Const, Instr, InstrSeqId, RefFunc, Value, Visitor, dfs_in_order};
use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind,
    GlobalKind, ImportedFunction, LocalFunction, Module, TableId,
};

/// What the rest calls the exports of the first half.
const FIRST: &str = "p";

/// The whole module, before it was cut: what `cargo xtask first` watches.
pub fn whole(wasm: &Path) -> PathBuf {
    wasm.with_extension("whole")
}

/// The rest of a module: `fill_bg.wasm` -> `fill_bg.rest`.
pub fn rest(wasm: &Path) -> PathBuf {
    wasm.with_extension("rest")
}

/// Cuts `wasm`, which still has its names; `list` says what goes to the rest, as [`listed`] writes it.
pub fn apart(wasm: &Path, glue: &Path, list: &str) -> Result<()> {
    let bytes = std::fs::read(wasm)?;
    std::fs::copy(wasm, whole(wasm))?;
    let names: HashSet<&str> = list.lines().filter(|line| !line.starts_with('#')).collect();
    let (first, second) = halves(&bytes, &names)?;
    std::fs::write(wasm, first)?;
    std::fs::write(rest(wasm), second)?;
    let mut script = std::fs::read_to_string(glue)?;
    // The imports of one half are those of the other; what the first half exports is the glue's `wasm`.
    script.push_str("\nexport async function rest(module) {\n    await __wbg_load(await module, { ...__wbg_get_imports(), ");
    script.push_str(FIRST);
    script.push_str(": wasm });\n}\n");
    Ok(std::fs::write(glue, script)?)
}

/// What stands in the list for a function: short, and the same wherever it is built. None for what is never put there:
/// the compiler makes one function of several that do the same, under any one of their names, and a small change
/// elsewhere gives it another. What drops a value and what calls a closure are often alike.
fn key(name: &str) -> Option<String> {
    let name = plain(name);
    if name.starts_with("core::ptr::drop_in_place") || name.contains("{shim") {
        return None;
    }
    // Several of one name are told apart by a number, in no order: `write_char[7]`.
    let name = match name.strip_suffix(']').and_then(|head| head.rsplit_once('[')) {
        Some((head, number)) if number.bytes().all(|byte| byte.is_ascii_digit()) => head,
        _ => &name,
    };
    let digest = Sha256::digest(name.as_bytes());
    digest.get(..4).map(|start| data_encoding::HEXLOWER.encode(start))
}

/// `wasm` with an exported global for each function of its own, `hit0`, `hit1`, …: 1 once it was called. Returns what
/// stands for each in the list.
pub fn watched(bytes: &[u8]) -> Result<(Vec<u8>, Vec<Option<String>>)> {
    let mut module = Module::from_buffer(bytes)?;
    let ids: Vec<FunctionId> = module.funcs.iter_local().map(|(id, _)| id).collect();
    let mut keys = Vec::new();
    for (at, id) in ids.into_iter().enumerate() {
        keys.push(key(module.funcs.get(id).name.as_deref().unwrap_or_default()));
        let zero = ConstExpr::Value(Value::I32(0));
        let hit = module.globals.add_local(walrus::ValType::I32, true, false, zero);
        module.exports.add(&format!("hit{at}"), hit);
        let body = module.funcs.get_mut(id).kind.unwrap_local_mut();
        body.builder_mut().func_body().const_at(0, Value::I32(1)).global_set_at(1, hit);
    }
    Ok((module.emit_wasm(), keys))
}

/// The list of what was never called: one line a name, unless another of that name was called.
pub fn listed(keys: &[Option<String>], called: &HashSet<usize>) -> String {
    let used: HashSet<&String> = keys
        .iter()
        .enumerate()
        .filter(|(at, _)| called.contains(at))
        .filter_map(|(_, key)| key.as_ref())
        .collect();
    let mut idle: Vec<&str> =
        keys.iter().flatten().filter(|key| !used.contains(key)).map(String::as_str).collect();
    idle.sort_unstable();
    idle.dedup();
    idle.join("\n")
}

/// Where each function of the module stands among all: the same in every reading of the same bytes.
fn order(module: &Module) -> Vec<FunctionId> {
    module.funcs.iter().map(walrus::Function::id).collect()
}

fn halves(bytes: &[u8], names: &HashSet<&str>) -> Result<(Vec<u8>, Vec<u8>)> {
    let mut first = Module::from_buffer(bytes)?;
    let mut second = Module::from_buffer(bytes)?;
    let idle = idle(&first, names);
    let table = first.tables.main_function_table()?.context("no table of functions")?;
    let slots = detour(&mut first, table, &idle)?;
    let wanted = keep_only(&mut second, &idle, &slots)?;
    export(&mut first, &mut second, wanted)?;
    for module in [&mut first, &mut second] {
        walrus::passes::gc::run(module);
    }
    Ok((first.emit_wasm(), second.emit_wasm()))
}

/// The functions of the rest, by their places in [`order`]. What JavaScript calls stays.
fn idle(module: &Module, names: &HashSet<&str>) -> HashSet<usize> {
    let stays: HashSet<FunctionId> = module
        .exports
        .iter()
        .filter_map(|export| if let ExportItem::Function(id) = export.item { Some(id) } else { None })
        .chain(module.start)
        .collect();
    let goes = |id: FunctionId| {
        let function = module.funcs.get(id);
        matches!(function.kind, FunctionKind::Local(_))
            && !stays.contains(&id)
            && function.name.as_deref().and_then(key).is_some_and(|key| names.contains(key.as_str()))
    };
    order(module).into_iter().enumerate().filter(|(_, id)| goes(*id)).map(|(at, _)| at).collect()
}

/// The sequences of a function, and the other functions it names.
#[derive(Default)]
struct Parts {
    sequences: Vec<InstrSeqId>,
    called: Vec<FunctionId>,
    named: Vec<FunctionId>,
}

impl Visitor<'_> for Parts {
    fn start_instr_seq(&mut self, sequence: &walrus::ir::InstrSeq) {
        self.sequences.push(sequence.id());
    }
    fn visit_call(&mut self, call: &Call) {
        self.called.push(call.func);
    }
    fn visit_ref_func(&mut self, function: &RefFunc) {
        self.named.push(function.func);
    }
}

fn parts(function: &LocalFunction) -> Parts {
    let mut parts = Parts::default();
    dfs_in_order(&mut parts, function, function.entry_block());
    parts
}

/// Calls into the rest go through the table. Returns the slot of each function of the rest that has one or several.
fn detour(module: &mut Module, table: TableId, idle: &HashSet<usize>) -> Result<BTreeMap<u32, usize>> {
    let order = order(module);
    let places: HashMap<FunctionId, usize> =
        idle.iter().filter_map(|at| Some((*order.get(*at)?, *at))).collect();
    let mut slots = BTreeMap::new();
    let mut slot_of: HashMap<FunctionId, u32> = HashMap::new();
    let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
    builder.func_body().unreachable();
    let trap = builder.finish(Vec::new(), &mut module.funcs);
    for element in module.elements.iter_mut() {
        let ElementItems::Functions(functions) = &mut element.items else { bail!("a table of expressions") };
        let ElementKind::Active { offset: ConstExpr::Value(Value::I32(offset)), .. } = element.kind else {
            ensure!(!functions.iter().any(|id| places.contains_key(id)), "a list that is in no table");
            continue;
        };
        for (slot, function) in (u32::try_from(offset)?..).zip(functions.iter_mut()) {
            if let Some(at) = places.get(function) {
                slots.insert(slot, *at);
                slot_of.insert(*function, slot);
                *function = trap;
            }
        }
    }
    let mut free = u32::try_from(module.tables.get(table).initial)?;
    for id in order.iter().filter(|id| !places.contains_key(id)) {
        let FunctionKind::Local(function) = &module.funcs.get(*id).kind else { continue };
        let parts = parts(function);
        ensure!(!parts.named.iter().any(|id| places.contains_key(id)), "a reference into the rest");
        let mut detours = HashMap::new();
        for called in parts.called {
            let Some(at) = places.get(&called) else { continue };
            let slot = *slot_of.entry(called).or_insert_with(|| {
                slots.insert(free, *at);
                free += 1;
                free - 1
            });
            detours.insert(called, (slot, module.funcs.get(called).ty()));
        }
        if detours.is_empty() {
            continue;
        }
        let FunctionKind::Local(function) = &mut module.funcs.get_mut(*id).kind else { continue };
        for sequence in parts.sequences {
            let instructions = &mut function.block_mut(sequence).instrs;
            *instructions = std::mem::take(instructions)
                .into_iter()
                .flat_map(|(instruction, location)| {
                    let called = if let Instr::Call(call) = &instruction { Some(call.func) } else { None };
                    let Some((slot, ty)) = called.and_then(|called| detours.get(&called)) else {
                        return vec![(instruction, location)];
                    };
                    let (value, ty) = (Value::I32(slot.cast_signed()), *ty);
                    vec![
                        (Instr::Const(Const { value }), location),
                        (Instr::CallIndirect(CallIndirect { ty, table }), location),
                    ]
                })
                .collect();
        }
    }
    let table = module.tables.get_mut(table);
    let more = u64::from(free) - table.initial;
    table.initial += more;
    table.maximum = table.maximum.map(|most| most + more);
    Ok(slots)
}

/// Leaves the rest alone in its module; all else is imported. Returns the imports that it needs of the first half: the
/// name it gives to each, and what it is.
fn keep_only(
    module: &mut Module,
    idle: &HashSet<usize>,
    slots: &BTreeMap<u32, usize>,
) -> Result<Vec<(String, Wanted)>> {
    let order = order(module);
    module.start = None;
    let exports: Vec<_> = module.exports.iter().map(walrus::Export::id).collect();
    for id in exports {
        module.exports.delete(id);
    }
    let elements: Vec<_> = module.elements.iter().map(walrus::Element::id).collect();
    for id in elements {
        module.elements.delete(id);
    }
    let data: Vec<_> =
        module.data.iter().map(|data| (data.id(), matches!(data.kind, DataKind::Active { .. }))).collect();
    for (id, active) in data {
        ensure!(active, "data that nobody puts into memory");
        module.data.delete(id);
    }
    let mut wanted = Vec::new();
    for (at, id) in order.iter().enumerate().filter(|(at, _)| !idle.contains(at)) {
        let ty = module.funcs.get(*id).ty();
        if matches!(module.funcs.get(*id).kind, FunctionKind::Local(_)) {
            let name = format!("f{at}");
            let import = module.imports.add(FIRST, &name, *id);
            module.funcs.get_mut(*id).kind = FunctionKind::Import(ImportedFunction { import, ty });
            wanted.push((name, Wanted::Function(at)));
        }
    }
    for (at, id) in module.globals.iter().map(walrus::Global::id).enumerate().collect::<Vec<_>>() {
        let name = format!("g{at}");
        let import = module.imports.add(FIRST, &name, id);
        module.globals.get_mut(id).kind = GlobalKind::Import(import);
        wanted.push((name, Wanted::Global(at)));
    }
    for (at, id) in module.memories.iter().map(walrus::Memory::id).enumerate().collect::<Vec<_>>() {
        let name = format!("m{at}");
        let import = module.imports.add(FIRST, &name, id);
        let memory = module.memories.get_mut(id);
        memory.import = Some(import);
        memory.data_segments.clear();
        wanted.push((name, Wanted::Memory(at)));
    }
    let functions = module.tables.main_function_table()?.context("no table of functions")?;
    for (at, id) in module.tables.iter().map(walrus::Table::id).enumerate().collect::<Vec<_>>() {
        let name = format!("t{at}");
        let import = module.imports.add(FIRST, &name, id);
        let table = module.tables.get_mut(id);
        table.import = Some(import);
        table.elem_segments.clear();
        wanted.push((name, Wanted::Table(at)));
    }
    for (from, run) in runs(slots) {
        let kind = ElementKind::Active {
            table: functions,
            offset: ConstExpr::Value(Value::I32(from.cast_signed())),
        };
        let items = ElementItems::Functions(run.iter().filter_map(|at| order.get(*at).copied()).collect());
        let id = module.elements.add(kind, items);
        module.tables.get_mut(functions).elem_segments.insert(id);
    }
    walrus::passes::gc::run(module);
    let left: HashSet<&str> = module
        .imports
        .iter()
        .filter(|import| import.module == FIRST)
        .map(|import| import.name.as_str())
        .collect();
    wanted.retain(|(name, _)| left.contains(name.as_str()));
    Ok(wanted)
}

/// What the rest imports, by its place among its kind.
enum Wanted {
    Function(usize),
    Global(usize),
    Memory(usize),
    Table(usize),
}

/// Slots that follow each other, filled at once.
fn runs(slots: &BTreeMap<u32, usize>) -> Vec<(u32, Vec<usize>)> {
    let mut runs: Vec<(u32, Vec<usize>)> = Vec::new();
    for (slot, at) in slots {
        match runs.last_mut() {
            Some((from, run)) if u64::from(*from) + run.len() as u64 == u64::from(*slot) => run.push(*at),
            _ => runs.push((*slot, vec![*at])),
        }
    }
    runs
}

/// The first half exports what the rest wants, under the shortest names that are free.
fn export(first: &mut Module, second: &mut Module, wanted: Vec<(String, Wanted)>) -> Result<()> {
    let taken: HashSet<String> = first.exports.iter().map(|export| export.name.clone()).collect();
    let mut free = (0..).map(letters).filter(|name| !taken.contains(name));
    let functions = order(first);
    let globals: Vec<_> = first.globals.iter().map(walrus::Global::id).collect();
    let memories: Vec<_> = first.memories.iter().map(walrus::Memory::id).collect();
    let tables: Vec<_> = first.tables.iter().map(walrus::Table::id).collect();
    for (name, what) in wanted {
        let item: Option<ExportItem> = match what {
            Wanted::Function(at) => functions.get(at).map(|id| (*id).into()),
            Wanted::Global(at) => globals.get(at).map(|id| (*id).into()),
            Wanted::Memory(at) => memories.get(at).map(|id| (*id).into()),
            Wanted::Table(at) => tables.get(at).map(|id| (*id).into()),
        };
        let item = item.context("what the rest wants is not there")?;
        let import = second.imports.find(FIRST, &name).context("an import")?;
        let short = free.next().context("names")?;
        first.exports.add(&short, item);
        second.imports.get_mut(import).name = short;
        if let Wanted::Table(at) = what
            && let Some(mine) = tables.get(at)
            && let Some(theirs) = second.tables.iter_mut().find(|table| table.import == Some(import))
        {
            let mine = first.tables.get(*mine);
            (theirs.initial, theirs.maximum) = (mine.initial, mine.maximum);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::{RefType, ValType};

    /// `start` calls `used` and `idle`; `slot` is only in the table. Each returns a number of its own.
    fn module() -> Vec<u8> {
        let mut module = Module::default();
        let mut number = |name: &str, value: i32| {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
            builder.name(name.to_owned()).func_body().i32_const(value);
            builder.finish(Vec::new(), &mut module.funcs)
        };
        let (used, idle, slot) =
            (number("a::used", 1), number("b::idle::h0123456789abcdef", 2), number("c::slot", 3));
        let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
        builder.name("start".to_owned()).func_body().call(used).drop().call(idle);
        let start = builder.finish(Vec::new(), &mut module.funcs);
        module.exports.add("start", start);
        let table = module.tables.add_local(false, 3, Some(3), RefType::FUNCREF);
        let kind = ElementKind::Active { table, offset: ConstExpr::Value(Value::I32(1)) };
        let element = module.elements.add(kind, ElementItems::Functions(vec![used, slot]));
        module.tables.get_mut(table).elem_segments.insert(element);
        module.exports.add("table", table);
        module.emit_wasm()
    }

    fn names(module: &Module) -> Vec<String> {
        let mut names: Vec<String> =
            module.funcs.iter_local().filter_map(|(id, _)| module.funcs.get(id).name.clone()).collect();
        names.sort();
        names
    }

    #[test]
    fn the_rest_fills_the_slots_that_the_first_half_calls() -> Result<()> {
        let list = ["b::idle::hfedcba9876543210", "c::slot[3]", "start"].map(key);
        let (first, second) = halves(&module(), &list.iter().flatten().map(String::as_str).collect())?;
        let (first, second) = (Module::from_buffer(&first)?, Module::from_buffer(&second)?);
        // What JavaScript calls stays; and there is the one that traps.
        let mine = names(&first);
        assert_eq!(mine.len(), 2, "{mine:?}");
        assert!(mine.contains(&"start".to_owned()) && mine.contains(&"a::used".to_owned()), "{mine:?}");
        assert_eq!(first.funcs.iter_local().count(), 3);
        assert_eq!(names(&second), ["b::idle::h0123456789abcdef", "c::slot"]);
        // `idle` had no slot: it has got the fourth.
        let size = |module: &Module| {
            module.tables.iter().map(|table| (table.initial, table.maximum)).collect::<Vec<_>>()
        };
        assert_eq!((size(&first), size(&second)), (vec![(4, Some(4))], vec![(4, Some(4))]));
        let imports: Vec<_> =
            second.imports.iter().map(|import| (import.module.as_str(), import.name.as_str())).collect();
        let [(FIRST, table)] = imports.as_slice() else { bail!("only the table: {imports:?}") };
        assert!(first.exports.iter().any(|export| export.name == *table), "{table}");
        let filled: Vec<_> = second
            .elements
            .iter()
            .filter_map(|element| match (&element.kind, &element.items) {
                (
                    ElementKind::Active { offset: ConstExpr::Value(Value::I32(at)), .. },
                    ElementItems::Functions(all),
                ) => Some((*at, all.len())),
                _ => None,
            })
            .collect();
        assert_eq!(filled, [(2, 2)]);
        Ok(())
    }

    #[test]
    fn a_list_names_what_nobody_of_that_name_was_called() {
        let keys = ["a", "b", "a", "c", "c"].map(|key| Some(key.to_owned()));
        assert_eq!(listed(&keys, &HashSet::from([2])), "b\nc");
        assert_eq!(listed(&keys, &HashSet::new()), "a\nb\nc");
    }

    #[test]
    fn what_may_have_another_name_tomorrow_is_not_listed() {
        assert_eq!(key("core::ptr::drop_in_place::<a::B>"), None);
        assert_eq!(key("<a::{closure#0} as core::ops::FnOnce<()>>::call_once::{shim:vtable#0}"), None);
        assert_eq!(key("a::b[7]"), key("a::b"));
        assert_ne!(key("a::b::<[u8; 7]>"), key("a::b::<[u8; 8]>"));
    }

    #[test]
    fn with_no_list_all_is_in_the_first_half() -> Result<()> {
        let (first, second) = halves(&module(), &HashSet::new())?;
        assert_eq!(names(&Module::from_buffer(&first)?).len(), 4);
        assert!(names(&Module::from_buffer(&second)?).is_empty());
        Ok(())
    }
}
