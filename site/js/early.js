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
