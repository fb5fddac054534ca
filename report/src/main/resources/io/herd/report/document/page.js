// Draws every chart of the page, and one switch for each arm of several charts.

const plots = JSON.parse(document.getElementById("plots").textContent).plots;
const charts = new Map();
const hidden = new Set();
const KINDS = { curves, marks, lines };

const tracesOf = (plot) =>
  (plot.curves ?? plot.marks ?? plot.lines).map((series) => series.trace);

// The part of a plot that the switches leave; in a chart with a legend the legend does it.
const shownOf = (plot) => (plot.kind === "marks"
  ? { ...plot, marks: plot.marks.filter((mark) => !hidden.has(mark.trace.arm)) } : plot);

const height = (plot) => {
  if (plot.kind === "curves") return 400;
  if (plot.kind === "lines") return 320;
  const rows = (mark) => wrapped(mark.trace.name, 24).length + (mark.outcome ? 2 : 1);
  return 36 + (11 + 17 * Math.max(...plot.marks.map(rows), 1)) * Math.max(1, plot.marks.length);
};

const tell = (box, plot, selected) => {
  box.dataset.shown = tracesOf(plot)
    .map((trace) => trace.name)
    .filter((name) => selected?.[name] !== false)
    .join("|");
};

const draw = (box) => {
  const whole = plots[box.dataset.plot];
  const plot = shownOf(whole);
  const width = printing ? (plot.kind === "curves" ? 680 : 330) : box.clientWidth;
  if (width === 0) return;
  const size = { width, height: height(plot) };
  box.style.height = `${size.height}px`;
  let chart = charts.get(box);
  let selected;
  if (chart) {
    selected = chart.getOption().legend?.[0]?.selected;
    chart.resize(size);
  } else {
    chart = echarts.init(box, null, { renderer: "svg", ...size });
    chart.on("legendselectchanged", (event) => tell(box, whole, event.selected));
    charts.set(box, chart);
    selected = Object.fromEntries(tracesOf(whole).map(
      (trace) => [trace.name, !hidden.has(trace.arm)]));
  }
  chart.setOption(KINDS[plot.kind](plot, theme(), width), true);
  if (plot.kind !== "marks") chart.setOption({ legend: { selected } });
  tell(box, plot, plot.kind === "marks" ? undefined : selected);
};

const boxes = [...document.querySelectorAll(".plot")];
const redraw = () => boxes.forEach(draw);
const print = (now) => {
  printing = now;
  document.querySelectorAll("section > details").forEach((part) => { part.open = now; });
  redraw();
};

const flip = (arm) => {
  if (!hidden.delete(arm)) hidden.add(arm);
  for (const [box, chart] of charts) {
    const plot = plots[box.dataset.plot];
    if (plot.kind === "marks") {
      draw(box);
    } else {
      tracesOf(plot).filter((trace) => trace.arm === arm).forEach((trace) => chart.dispatchAction(
        { type: hidden.has(arm) ? "legendUnSelect" : "legendSelect", name: trace.name }));
      tell(box, plot, chart.getOption().legend[0].selected);
    }
  }
};

// One switch for each arm, where there are several charts and several arms.
const switches = () => {
  const arms = new Map(Object.values(plots).flatMap(tracesOf)
    .filter((trace) => trace.arm).map((trace) => [trace.arm, trace]));
  if (boxes.length < 2 || arms.size < 2) return;
  const bar = document.getElementById("switches");
  bar.hidden = false;
  for (const [arm, trace] of arms) {
    const button = document.createElement("button");
    const key = document.createElement("span");
    key.className = `key colour-${trace.colour}`;
    button.type = "button";
    button.setAttribute("aria-pressed", "true");
    button.append(key, arm);
    button.addEventListener("click", () => {
      flip(arm);
      button.setAttribute("aria-pressed", String(!hidden.has(arm)));
    });
    bar.append(button);
  }
};

dark.addEventListener("change", redraw);
addEventListener("beforeprint", () => print(true));
addEventListener("afterprint", () => print(false));
// Also called at once for each box; it sees what no event tells, such as a folded parent.
const widths = new ResizeObserver((entries) => {
  if (!printing) entries.forEach((entry) => draw(entry.target));
});
boxes.forEach((box) => {
  box.style.height = `${height(plots[box.dataset.plot])}px`;
  widths.observe(box);
});
switches();
