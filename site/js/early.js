// Before the first paint: the view chosen on this device. Same keys as src/state/look.rs.
try {
  var html = document.documentElement;
  if (localStorage.getItem("tuofu-view") === "elder") html.setAttribute("data-view", "elder");
  var theme = localStorage.getItem("tuofu-theme");
  if (theme) html.setAttribute("data-theme", theme);
} catch (refused) {
  // A browser that refuses storage gets the ordinary view.
}
