//! The order of a form: findings are told in the order in which the questions stand.

use super::{Node, Record, Report};

/// Sorts findings by where their members stand in `record`; what fits nowhere comes after its group.
pub fn sort(report: &mut Report, record: &dyn Record) {
    report.edit().sort_by_cached_key(|finding| place(record, &finding.pointer));
}

fn place(record: &dyn Record, pointer: &str) -> Vec<usize> {
    let mut place = Vec::new();
    let mut node = Some(Node::Group(record));
    for name in pointer.split('/').skip(1) {
        let Some(Node::Group(group)) = node else { break };
        let members = group.group().members;
        let index = members.iter().position(|member| member.name == name).unwrap_or(members.len());
        place.push(index);
        node = group.part(index);
    }
    place
}
