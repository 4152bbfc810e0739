use super::fresh_id;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, HtmlElement, KeyboardEvent, Node};

/// A button and the list it opens (menu button pattern): arrows, Home and End move, Escape closes and goes back to the
/// button, leaving closes. Its items are buttons or links with `role="menuitem"`.
#[component]
pub fn Menu(
    /// What the button is called.
    #[prop(into)]
    label: Signal<String>,
    /// The button's classes.
    #[prop(default = "btn icon")]
    class: &'static str,
    /// What is seen on the button.
    #[prop(into)]
    trigger: ViewFn,
    /// The items.
    children: ChildrenFn,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let id = fresh_id("menu");
    // A trigger that is only a drawing gets its name as hidden words; one with words is named by them.
    let drawn_only = class.split(' ').any(|class| class == "icon");
    let (button, around) = (NodeRef::<html::Button>::new(), NodeRef::<html::Div>::new());
    let list = NodeRef::<html::Div>::new();
    let items = move || -> Vec<HtmlElement> {
        let Some(list) = list.get_untracked() else { return Vec::new() };
        let Ok(found) = list.query_selector_all("[role^=menuitem]") else { return Vec::new() };
        (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
    };
    let focus = move |to: Option<&HtmlElement>| {
        if let Some(element) = to
            && let Err(error) = element.focus()
        {
            leptos::logging::error!("no focus: {error:?}");
        }
    };
    // The list is there one turn after `open`: only then can its first item be focused.
    Effect::new(move || {
        if open.get() && list.get().is_some() {
            focus(items().first());
        }
    });
    let back = move || {
        open.set(false);
        if let Some(button) = button.get_untracked() {
            focus(Some(&button));
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if !open.get_untracked() {
            if event.key() == "ArrowDown" {
                event.prevent_default();
                open.set(true);
            }
            return;
        }
        let items = items();
        let here = document().active_element().and_then(|active| items.iter().position(|item| **item == active));
        let to = match event.key().as_str() {
            "Escape" => {
                event.prevent_default();
                event.stop_propagation();
                return back();
            }
            "ArrowDown" => here.map_or(0, |at| at + 1) % items.len().max(1),
            "ArrowUp" => here.unwrap_or(0).checked_sub(1).unwrap_or(items.len().saturating_sub(1)),
            "Home" => 0,
            "End" => items.len().saturating_sub(1),
            _ => return,
        };
        event.prevent_default();
        focus(items.get(to));
    };
    let on_leave = move |event: FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        // What has the keyboard may go together with the menu, which then hears of it last of all.
        let Some(around) = around.try_get_untracked() else { return };
        let inside = around.is_some_and(|around| around.contains(to.as_ref()));
        if !inside && to.is_some() {
            open.set(false);
        }
    };
    let outside = window_event_listener(leptos::ev::click, move |event| {
        let on = event.target().and_then(|on| on.dyn_into::<Node>().ok());
        let inside = around.get_untracked().is_some_and(|around| around.contains(on.as_ref()));
        if !inside && open.get_untracked() {
            open.set(false);
        }
    });
    on_cleanup(move || outside.remove());
    let children = StoredValue::new(children);
    view! {
        <div class="pop" node_ref=around on:keydown=on_key on:focusout=on_leave>
            <button
                type="button"
                node_ref=button
                class=class
                aria-haspopup="menu"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                aria-controls={
                    let id = id.clone();
                    move || open.get().then(|| id.clone())
                }
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {trigger.run()}
                {drawn_only.then(|| view! { <span class="sr">{label}</span> })}
            </button>
            {move || open.get().then(|| view! {
                <div class="menu" role="menu" id=id.clone() node_ref=list aria-label=label
                    on:click=move |_| open.set(false)>
                    {children.with_value(|children| children())}
                </div>
            })}
        </div>
    }
}
