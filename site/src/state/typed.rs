//! What a person typed into the pre-rendered page before the program had loaded.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
};

/// A snapshot of changed fields, of the focus and of the caret; fields are known by their `id`.
pub struct Typed {
    fields: Vec<(String, Value)>,
    focus: Option<Focus>,
}

enum Value {
    Text(String),
    Checked(bool),
}

struct Focus {
    id: String,
    selection: Option<(u32, u32)>,
}

impl Typed {
    /// Takes the snapshot.
    pub fn inside(root: &Element) -> Self {
        let mut fields = Vec::new();
        if let Ok(list) = root.query_selector_all("input[id], textarea[id], select[id]") {
            for at in 0..list.length() {
                let Some(field) = list.get(at).and_then(|node| node.dyn_into::<Element>().ok()) else {
                    continue;
                };
                if let Some(value) = changed(&field) {
                    fields.push((field.id(), value));
                }
            }
        }
        let focus = document()
            .active_element()
            .filter(|active| root.contains(Some(active)) && !active.id().is_empty());
        let focus = focus.map(|active| Focus { id: active.id(), selection: selection(&active) });
        Self { fields, focus }
    }

    /// Puts everything into the new fields, telling the program as if it were typed now.
    pub fn restore(self) {
        for (id, value) in self.fields {
            if let Some(field) = document().get_element_by_id(&id) {
                put(&field, &value);
                announce(&field, "input");
                announce(&field, "change");
            }
        }
        let Some(focus) = self.focus else { return };
        let Some(field) = document().get_element_by_id(&focus.id) else { return };
        if let Some(element) = field.dyn_ref::<HtmlElement>() {
            let _ = element.focus();
        }
        if let Some((start, end)) = focus.selection {
            if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
                let _ = input.set_selection_range(start, end);
            } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
                let _ = area.set_selection_range(start, end);
            }
        }
    }
}

fn changed(field: &Element) -> Option<Value> {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        return match input.type_().as_str() {
            "file" => None,
            "radio" | "checkbox" => {
                (input.checked() != input.default_checked()).then(|| Value::Checked(input.checked()))
            }
            _ => (input.value() != input.default_value()).then(|| Value::Text(input.value())),
        };
    }
    if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        return (area.value() != area.default_value().unwrap_or_default()).then(|| Value::Text(area.value()));
    }
    let select = field.dyn_ref::<HtmlSelectElement>()?;
    (select.selected_index() > 0).then(|| Value::Text(select.value()))
}

fn put(field: &Element, value: &Value) {
    match value {
        Value::Checked(checked) => {
            if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
                input.set_checked(*checked);
            }
        }
        Value::Text(text) => {
            if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
                input.set_value(text);
            } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
                area.set_value(text);
            } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
                select.set_value(text);
            }
        }
    }
}

fn selection(field: &Element) -> Option<(u32, u32)> {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        return Some((input.selection_start().ok()??, input.selection_end().ok()??));
    }
    let area = field.dyn_ref::<HtmlTextAreaElement>()?;
    Some((area.selection_start().ok()??, area.selection_end().ok()??))
}

fn announce(field: &Element, kind: &str) {
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(kind, &bubbles) {
        let _ = field.dispatch_event(&event);
    }
}
