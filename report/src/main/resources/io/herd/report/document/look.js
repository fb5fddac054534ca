// Colours, figures and axes that all charts share.

const dark = matchMedia("(prefers-color-scheme: dark)");
let printing = false;

// Okabe and Ito's colours, told apart by colour-blind readers, some of them darker or lighter
// for contrast with the page; line and symbol tell the arms apart too.
const LIGHT = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#a67c00", "#3a94c9", "#1a1f24"];
const DARK = ["#56b4e9", "#e8803a", "#2fc79a", "#d99bc0", "#e69f00", "#8fd0f5", "#e6e9ec"];
const LINES = ["solid", [9, 4], [2, 3], [12, 3, 2, 3], [5, 2], [14, 5], [1, 2]];
const SYMBOLS = ["circle", "rect", "triangle", "diamond", "roundRect", "pin", "arrow"];

const theme = () => {
  const night = dark.matches && !printing;
  return {
    colours: night ? DARK : LIGHT,
    ink: night ? "#e6e9ec" : "#1a1f24",
    soft: night ? "#9aa4ae" : "#57606a",
    line: night ? "#353d45" : "#dde2e7",
    page: night ? "#14181c" : "#ffffff",
    good: night ? "#4cc9a4" : "#00634a",
    bad: night ? "#ff9d66" : "#a63a00",
    band: night ? "rgba(154,164,174,0.25)" : "rgba(87,96,106,0.16)",
  };
};
const colourOf = (look, trace) => look.colours[trace.colour % look.colours.length];
const symbolOf = (trace) => SYMBOLS[trace.form % SYMBOLS.length];
const lineOf = (trace) => LINES[trace.form % LINES.length];
const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

// Figures with their units, three significant digits; on axes two, without trailing zeros.
const digits = (value) => {
  const size = Math.abs(value);
  if (size >= 1000) return Math.round(value).toLocaleString("en");
  return size >= 100 ? value.toFixed(0) : size >= 10 ? value.toFixed(1) : value.toFixed(2);
};
const brief = (value) => (Math.abs(value) >= 1000
  ? Math.round(value).toLocaleString("en") : String(+value.toPrecision(3)));
const time = (nanos, show) => {
  if (nanos < 1e3) return `${show(nanos)} ns`;
  if (nanos < 1e6) return `${show(nanos / 1e3)} µs`;
  return nanos < 1e9 ? `${show(nanos / 1e6)} ms` : `${show(nanos / 1e9)} s`;
};
const bytes = (value, show) => {
  if (value < 1e4) return `${show(value)} B`;
  return value < 1048576 ? `${show(value / 1024)} KiB` : `${show(value / 1048576)} MiB`;
};
const figure = (value, unit, show = digits) => {
  switch (unit) {
    case "ns": return time(value, show);
    case "B": return bytes(value, show);
    case "share": return `${show(value * 100)} %`;
    case "x": return `×${show(value)}`;
    case "": case "1/s": return show(value);
    default: return `${show(value)} ${unit}`;
  }
};

// Ticks of a logarithmic axis at round values, as few as there is room for.
const ticks = (low, high, most, steps) => {
  for (const step of steps) {
    const found = [];
    for (let decade = Math.floor(low); decade <= Math.ceil(high); decade++) {
      for (const digit of step) {
        const at = decade + Math.log10(digit);
        if (at >= low - 1e-9 && at <= high + 1e-9) found.push(at);
      }
    }
    if (found.length <= most) return found;
  }
  return [low, high];
};
const COARSE = [[1, 1.5, 2, 3, 5, 7], [1, 2, 5], [1, 3], [1]];
const FINE = [
  [1, 1.02, 1.05, 1.1, 1.15, 1.2, 1.3, 5, 8, 9, 9.5, 9.8],
  [1, 1.1, 1.2, 1.3, 1.5, 2, 3, 5, 7, 8, 9], [1, 1.25, 1.5, 2, 3, 5, 8], ...COARSE];

// Round steps of a linear axis from 0. Bytes are round in powers of 2.
const steps = (high, most, unit) => {
  const base = unit !== "B" || high < 1e4 ? 1 : high < 1048576 ? 1024 : 1048576;
  const rough = high / base / most;
  const decade = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((by) => by * decade).find((by) => by >= rough) * base;
  const found = [];
  for (let at = 0; at <= high * (1 + 1e-9); at += step) found.push(at);
  return found;
};

// How values of an axis are placed: as they are from 0, or by their logarithm.
const scaleOf = (axis, values, most, fine) => {
  const known = values.filter((value) => Number.isFinite(value) && (!axis.log || value > 0));
  const show = (at) => figure(axis.log ? 10 ** at : at, axis.unit, brief);
  if (!axis.log) {
    const high = Math.max(...known, 0) * 1.06 || 1;
    return { place: (value) => value, show, low: 0, high, at: steps(high, most, axis.unit) };
  }
  const logs = known.map(Math.log10);
  const room = 0.06 * (Math.max(...logs) - Math.min(...logs)) + 0.005;
  const low = Math.min(...logs) - room;
  const high = Math.max(...logs) + room;
  return { place: Math.log10, show, low, high, at: ticks(low, high, most, fine ? FINE : COARSE) };
};

const tooltip = (look) => ({
  backgroundColor: look.page,
  borderColor: look.soft,
  textStyle: { color: look.ink, fontSize: 12 },
  confine: true,
});
const axis = (look, at, show) => ({
  type: "value",
  axisLine: { show: true, lineStyle: { color: look.soft } },
  axisTick: { show: true, customValues: at, lineStyle: { color: look.soft } },
  axisLabel: { customValues: at, color: look.soft, fontSize: 11, hideOverlap: true,
    formatter: show },
  splitLine: { show: true, customValues: at, lineStyle: { color: look.line } },
  nameTextStyle: { color: look.soft },
});
const legend = (look, width, names) => ({
  type: "plain", top: 0, left: 0, itemWidth: 34, itemGap: width < 560 ? 10 : 18, data: names,
  textStyle: { color: look.ink, fontSize: 12 }, inactiveColor: look.soft,
});

// The room that a legend takes: its names are laid out in lines of the chart's width.
const legendHeight = (width, names) => {
  let lines = 1;
  let used = 0;
  for (const name of names) {
    const item = 34 + 8 + 7 * name.length + (width < 560 ? 10 : 18);
    if (used > 0 && used + item > width) {
      lines++;
      used = 0;
    }
    used += item;
  }
  return 14 + 22 * lines;
};

// What charts with a legend above and a named axis below have in common.
const frame = (look, width, names) => ({
  animation: false,
  legend: legend(look, width, names),
  grid: { left: 8, right: 18, top: legendHeight(width, names), bottom: 26, containLabel: true },
});

// A band between two curves, in narrow upright pieces: triples of x, low and high, as placed.
const PIECES = 60;
const band = (name, look, points) => {
  const first = points[0][0];
  const step = (points.at(-1)[0] - first) / PIECES;
  const low = points.map(([x, y]) => [x, y]);
  const high = points.map(([x, , y]) => [x, y]);
  const piece = (i) => {
    const middle = first + (i + 0.5) * step;
    return [{ xAxis: first + i * step, yAxis: valueAt(low, middle) },
      { xAxis: first + (i + 1) * step, yAxis: valueAt(high, middle) }];
  };
  return [{ type: "line", name, silent: true, data: [], z: 1,
    markArea: { silent: true, itemStyle: { color: look.band },
      data: Array.from({ length: PIECES }, (_, i) => piece(i)) } }];
};

// The value of a curve at an x, between its two neighbouring points.
const valueAt = (points, at) => {
  const after = points.findIndex(([x]) => x >= at);
  if (after < 0) return null;
  const [x, y] = points[after];
  if (after === 0 || x === at) return y;
  const [x0, y0] = points[after - 1];
  return y0 + ((y - y0) * (at - x0)) / (x - x0);
};
