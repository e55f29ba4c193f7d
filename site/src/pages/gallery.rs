//! `/gallery/`: every component in every state, alive. Only in builds for testing
//! (`cargo xtask build --gallery`), so it costs families nothing.

use crate::components::{
    answers::{Answer, Answers},
    button::{Button, LinkButton, Weight},
    choice::{Choice, ChooseOne, ChooseSome},
    field::{TextArea, TextField},
    mark::Mark,
    notice::Notice,
    path::Path,
    receipt::Receipt,
    secret::Secret,
    steps::Steps,
    summary::{Summary, Wrong},
    why::Why,
};
use crate::pages::Route;
use leptos::prelude::*;

pub fn route() -> Route {
    Route::new(crate::pages::Part::Gallery, "/gallery/", "样板", "每个部件的每种样子。", |_| {
        gallery()
    })
}

fn gallery() -> AnyView {
    view! {
        <div class="gallery">
            <h1>"样板"</h1>
            {part("mark", view! { <Mark/> })}
            {part("steps", view! { <Steps now=3 all=8 name="受委托照护人"/> })}
            {part("path", view! { <Path steps=vec!["填写", "签名", "保存、打印，或发送给儿童主任"]/> })}
            {summary()}
            {fields()}
            {part("secret", view! { <Secret id="secret" label="密码" hint="至少 10 个字符。" value=RwSignal::new(String::new()) autocomplete="new-password"/> })}
            {choices()}
            {part("why", view! { <Why><p>"法律要求照护人是有照护能力的成年人。"</p></Why> })}
            {part("notice", view! {
                <Notice><p>"好消息：内容已经保存。"</p></Notice>
                <Notice warning=true><p>"文件还没有发出。"</p></Notice>
            })}
            {part("answers", view! { <Answers answers=answers()/> })}
            {part("receipt", view! { <Receipt code="7KQ4-9M2X-RD0T-W3"/> })}
            {part("button", view! { <LinkButton to="/">"继续"</LinkButton><LinkButton weight=Weight::Quiet to="/">"返回上一步"</LinkButton> })}
        </div>
    }
    .into_any()
}

fn part(name: &'static str, view: impl IntoView + 'static) -> AnyView {
    view! { <section><h2>{name}</h2>{view.into_any()}</section> }.into_any()
}

fn summary() -> AnyView {
    let wrong = RwSignal::new(Vec::new());
    let fill = move |()| {
        wrong.set(vec![Wrong {
            field: "bad".into(), text: "身份证号码最后一位不对，可能是 5".into()
        }]);
    };
    part("summary", view! { <Summary wrong=wrong/><Button press=fill>"出错"</Button> })
}

fn fields() -> AnyView {
    let name = RwSignal::new(String::new());
    let note = RwSignal::new(String::new());
    let bad = RwSignal::new("440122 1956 0312 0043".to_owned());
    let problem = Signal::derive(|| Some("号码最后一位不对，可能是 5。请对照身份证再看一遍。".to_owned()));
    part(
        "field",
        view! {
            <TextField id="name" label="姓名" hint="和户口本上一样。" value=name/>
            <p class="found" id="name-heard">{move || name.get()}</p>
            <TextField id="bad" label="公民身份号码" value=bad problem=problem inputmode="numeric"/>
            <TextArea id="note" label="还想说的话" value=note/>
            <p class="found" id="note-heard">{move || note.get()}</p>
        },
    )
}

fn choices() -> AnyView {
    let one = RwSignal::new(String::new());
    let some = RwSignal::new(vec!["b".to_owned()]);
    let problem = Signal::derive(|| Some("请选一个。".to_owned()));
    let people = || {
        vec![
            Choice::new("grandparent", "爷爷或奶奶"),
            Choice::new("maternal", "外公或外婆"),
            Choice::new("other", "邻居、朋友或其他人").more("要写明是什么关系"),
        ]
    };
    part(
        "choice",
        view! {
            <ChooseOne id="who" legend="照护人是孩子的什么人？" hint="选一个。" choices=people() value=one/>
            <p class="found" id="who-heard">{move || one.get()}</p>
            <ChooseOne id="who-bad" legend="照护人是孩子的什么人？" choices=people() value=one problem=problem/>
            <ChooseSome
                id="some"
                legend="孩子和谁一起住？"
                choices=vec![Choice::new("a", "爷爷"), Choice::new("b", "奶奶")]
                value=some
            />
        },
    )
}

fn answers() -> Vec<Answer> {
    vec![
        Answer { question: "孩子的姓名".into(), answer: "陈小明".into(), change: "/about/".into() },
        Answer { question: "出生日期".into(), answer: "2014年9月12日".into(), change: String::new() },
    ]
}
