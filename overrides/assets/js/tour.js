/**
 * The tour. In: panels with links to the one before and after. Out: the left and right arrow keys
 * follow these links, and a button shows the panels on the whole screen.
 */
const tour = document.querySelector(".tour");
const whole = document.querySelector(".tour__whole");
const stops = [...tour.querySelectorAll(".tour__stop")];
const isMirrored = document.documentElement.dir === "rtl";

/** The panel that takes most of the screen; -1 above the first. */
function current() {
  const middle = innerHeight / 2;
  return stops.filter((stop) => stop.getBoundingClientRect().top < middle).length - 1;
}

function go(place) {
  const stop = stops[Math.min(Math.max(place, 0), stops.length - 1)];
  history.replaceState(null, "", `#${stop.id}`);
  stop.scrollIntoView();
  stop.querySelector("a").focus({ preventScroll: true });
}

document.addEventListener("keydown", (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const isElsewhere = event.target.closest("input, select, textarea, dialog");
  if (!step || isElsewhere || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  go(current() + (isMirrored ? -step : step));
});

const keys = document.querySelector(".tour__keys");
const isWhole = document.fullscreenEnabled && stops.length > 0;
const hasKeys = stops.length > 0 && matchMedia("(hover)").matches;
whole.classList.toggle("tour__script--ready", isWhole);
keys.classList.toggle("tour__script--ready", hasKeys);
whole.addEventListener("click", async () => {
  await tour.requestFullscreen();
  go(0);
});
