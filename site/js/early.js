// Before the first paint: the view chosen on this device. Same keys as src/state/look.rs.
var html = document.documentElement;
// While somebody composes Chinese, the program must not take the page over (src/start.rs).
addEventListener("compositionstart", function () { html.setAttribute("data-composing", ""); });
addEventListener("compositionend", function () { html.removeAttribute("data-composing"); });
try {
  if (localStorage.getItem("tuofu-view") === "elder") html.setAttribute("data-view", "elder");
  var theme = localStorage.getItem("tuofu-theme");
  if (theme) html.setAttribute("data-theme", theme);
  // Both halves have been here (js/boot-halves.js), and maybe a draft is, for which both are needed.
  if (localStorage.getItem("tuofu-whole")) html.removeAttribute("data-half");
} catch (refused) {
  // A browser that refuses storage gets the ordinary view.
}

// What is pressed before the program is there waits for it: links and fields work by themselves, buttons do
// not yet. The program puts back what was typed (src/state/typed.rs); then each button is pressed, once
// however often somebody tapped it, and what was unfolded is unfolded again.
//
// While `data-half` says that only half of the program is there (js/boot-halves.js), it can take this page's answers
// and go on to the next question. Everything else waits for the other half in the same way.
var pressed = [];
var told = [];
var address = location.href;
var answers = function () { return html.hasAttribute("data-ready") && location.href === address; };
var like = function (tag, text) {
  return [].filter.call(document.querySelectorAll("#app " + tag), function (other) { return other.textContent === text; });
};
var hold = function (event) {
  var target = event.target.closest && event.target.closest("#app button, #app summary, #app a");
  if (!target || (target.type === "submit" && answers())) return;
  var tag = target.localName, text = target.textContent, at = like(tag, text).indexOf(target), on = location.href;
  // The browser follows it by itself.
  if (tag === "a") return event.stopImmediatePropagation();
  var same = function (one) { return one.tag === tag && one.text === text && one.at === at && one.on === on; };
  var before = pressed.filter(same).length;
  if (tag === "summary") {
    // It folds and unfolds by itself; an even number of times is nothing.
    if (before) pressed = pressed.filter(function (one) { return !same(one); });
  } else {
    event.preventDefault();
    event.stopImmediatePropagation();
    target.setAttribute("aria-busy", "true");
  }
  if (!before) pressed.push({ tag: tag, text: text, at: at, on: on, goesOn: target.type === "submit" });
};
// On the next question already, with half of the program.
var hear = function (event) {
  if (!html.hasAttribute("data-ready") || answers()) return;
  event.stopImmediatePropagation();
  told.push(event);
};
/** Presses what was pressed; with half of the program only what goes on to the next question. */
var press = function (whole) {
  pressed = pressed.filter(function (one) {
    // On another page the same words would be another button.
    var again = location.href === one.on && like(one.tag, one.text)[one.at];
    if (!whole && !one.goesOn) {
      if (again && one.tag === "button") again.setAttribute("aria-busy", "true");
      return true;
    }
    if (again) {
      again.removeAttribute("aria-busy");
      again.click();
    }
  });
};
addEventListener("click", hold, true);
addEventListener("input", hear, true);
addEventListener("change", hear, true);
new MutationObserver(function (_, observer) {
  if (!html.hasAttribute("data-ready")) return;
  var whole = !html.hasAttribute("data-half");
  if (whole) observer.disconnect();
  // After everything that was put back has been heard.
  setTimeout(function () {
    if (!whole) return press();
    removeEventListener("input", hear, true);
    removeEventListener("change", hear, true);
    told.forEach(function (one) { one.target.dispatchEvent(new Event(one.type, { bubbles: true })); });
    // The answers count a moment later.
    setTimeout(function () {
      removeEventListener("click", hold, true);
      press(true);
    });
  });
}).observe(html, { attributes: true, attributeFilter: ["data-ready", "data-half"] });
