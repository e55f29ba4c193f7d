// Before the first paint: the view chosen on this device. Same keys as src/state/look.rs.
var html = document.documentElement;
// While somebody composes Chinese, the program must not take the page over (src/start.rs).
addEventListener("compositionstart", function () { html.setAttribute("data-composing", ""); });
addEventListener("compositionend", function () { html.removeAttribute("data-composing"); });
try {
  if (localStorage.getItem("tuofu-view") === "elder") html.setAttribute("data-view", "elder");
  var theme = localStorage.getItem("tuofu-theme");
  if (theme) html.setAttribute("data-theme", theme);
} catch (refused) {
  // A browser that refuses storage gets the ordinary view.
}

// What is pressed before the program is there waits for it: links and fields work by themselves, buttons do
// not yet. The program puts back what was typed (src/state/typed.rs); then each button is pressed, once
// however often somebody tapped it, and what was unfolded is unfolded again.
var pressed = [];
var like = function (tag, text) {
  return [].filter.call(document.querySelectorAll("#app " + tag), function (other) { return other.textContent === text; });
};
var hold = function (event) {
  var target = event.target.closest && event.target.closest("#app button, #app summary");
  if (!target) return;
  var tag = target.localName, text = target.textContent, at = like(tag, text).indexOf(target);
  var same = function (one) { return one.tag === tag && one.text === text && one.at === at; };
  var before = pressed.filter(same).length;
  if (tag === "summary") {
    // It folds and unfolds by itself; an even number of times is nothing.
    if (before) pressed = pressed.filter(function (one) { return !same(one); });
  } else {
    event.preventDefault();
    event.stopImmediatePropagation();
    target.setAttribute("aria-busy", "true");
  }
  if (!before) pressed.push({ tag: tag, text: text, at: at });
};
addEventListener("click", hold, true);
new MutationObserver(function (_, observer) {
  observer.disconnect();
  // After everything that was put back has been heard.
  setTimeout(function () {
    removeEventListener("click", hold, true);
    var here = location.href;
    pressed.forEach(function (one) {
      // On another page the same words would be another button.
      var again = location.href === here && like(one.tag, one.text)[one.at];
      if (again) again.click();
    });
  });
}).observe(html, { attributes: true, attributeFilter: ["data-ready"] });
