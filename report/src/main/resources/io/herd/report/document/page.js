"use strict";
(() => {
  const plots = JSON.parse(document.getElementById("plots").textContent).plots;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const charts = new Map();
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
  const pick = (list, i) => list[i % list.length];
  const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

  const digits = (value) =>
    value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
  const time = (nanos, show = digits) => {
    if (nanos < 1e3) return `${show(nanos)} ns`;
    if (nanos < 1e6) return `${show(nanos / 1e3)} µs`;
    return nanos < 1e9 ? `${show(nanos / 1e6)} ms` : `${show(nanos / 1e9)} s`;
  };
  const percent = (depth) => {
    const share = 100 * (1 - 10 ** -depth);
    return `${+share.toFixed(Math.max(0, Math.ceil(depth - 1e-9) - 1))} %`;
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

  // The value of a curve at a depth, between its two neighbouring points.
  const at = (points, depth) => {
    const after = points.findIndex(([x]) => x >= depth);
    if (after < 0) return null;
    const [x, y] = points[after];
    if (after === 0 || x === depth) return y;
    const [x0, y0] = points[after - 1];
    return y0 + ((y - y0) * (depth - x0)) / (x - x0);
  };

  const curves = (plot, look, width) => {
    const drawn = plot.curves.map((curve) => ({
      ...curve,
      // Depth, the number of nines: 90 % is 1, 99 % is 2. Both axes are logarithmic.
      points: curve.points.map(([p, nanos]) => [-Math.log10(1 - p / 100), Math.log10(nanos)]),
    }));
    const ys = drawn.flatMap((curve) => curve.points.map(([, y]) => y));
    const deepest = Math.max(...drawn.map((curve) => curve.points.at(-1)[0]));
    const low = Math.min(...ys) - 0.04;
    const high = Math.max(...ys) + 0.04;
    const depths = [0.30103, 1, 2, 3, 4, 5, 6].filter((depth) => depth <= deepest + 0.05);
    const times = ticks(low, high, 8, [[1, 1.5, 2, 3, 5, 7], [1, 2, 5], [1, 3], [1]]);
    return {
      animation: false,
      color: drawn.map((curve) => pick(look.colours, curve.style)),
      legend: { top: 0, left: 0, itemWidth: 34, itemGap: width < 560 ? 10 : 18,
        textStyle: { color: look.ink, fontSize: 12 }, inactiveColor: look.soft },
      grid: { left: 8, right: 18, top: width < 560 ? 76 : width < 900 ? 58 : 40, bottom: 26, containLabel: true },
      tooltip: {
        ...tooltip(look),
        trigger: "axis",
        axisPointer: { type: "line", snap: false, lineStyle: { color: look.soft } },
        formatter: (items) => {
          if (!items.length) return "";
          const depth = items[0].axisValue;
          const shown = new Set(items.map((item) => item.seriesName));
          const rows = drawn.filter((curve) => shown.has(curve.arm)).map((curve) => {
            const y = at(curve.points, depth);
            return `<br>${escape(curve.arm)}: <b>${y === null ? "n/a" : time(10 ** y)}</b>`;
          });
          return percent(depth).concat(rows.join(""));
        },
      },
      xAxis: { ...axis(look, depths, percent), min: 0, max: deepest, name: "percentile",
        nameLocation: "middle", nameGap: 26 },
      yAxis: { ...axis(look, times, (y) => time(10 ** y, (v) => String(+v.toPrecision(2)))),
        min: low, max: high },
      series: drawn.map((curve) => ({
        type: "line",
        name: curve.arm,
        data: curve.points,
        symbol: pick(SYMBOLS, curve.style),
        symbolSize: (_, item) => (item.dataIndex % 12 === 0 ? 8 : 0),
        lineStyle: { width: 2, type: pick(LINES, curve.style) },
        emphasis: { focus: "series" },
      })),
    };
  };

  const ratios = (plot, look, width) => {
    const known = plot.noiseLow !== "unavailable";
    const ends = plot.marks.flatMap((mark) => [mark.low, mark.high]);
    const all = ends.concat(1, known ? [plot.noiseLow, plot.noiseHigh] : []).map(Math.log10);
    const room = 0.06 * (Math.max(...all) - Math.min(...all)) + 0.005;
    const low = Math.min(...all) - room;
    const high = Math.max(...all) + room;
    const at = ticks(low, high, width < 450 ? 4 : 6, [
      [1, 1.02, 1.05, 1.1, 1.15, 1.2, 1.3, 5, 8, 9, 9.5, 9.8],
      [1, 1.1, 1.2, 1.3, 1.5, 2, 3, 5, 7, 8, 9], [1, 1.25, 1.5, 2, 3, 5, 8],
      [1, 1.5, 2, 3, 5, 7], [1, 2, 5], [1, 3], [1]]);
    const text = (mark) =>
      `×${mark.ratio.toFixed(2)} [${mark.low.toFixed(2)}, ${mark.high.toFixed(2)}]`;
    const colour = (mark) => pick(look.colours, mark.style);
    return {
      animation: false,
      grid: { left: 8, right: 16, top: 8, bottom: 4, containLabel: true },
      tooltip: {
        ...tooltip(look),
        trigger: "item",
        formatter: ({ data }) => data && data.mark
          ? `${escape(data.mark.arm)}<br><b>${text(data.mark)}</b><br>${data.mark.outcome}` : "",
      },
      xAxis: { ...axis(look, at, (x) => `×${+(10 ** x).toPrecision(3)}`), min: low, max: high },
      yAxis: {
        type: "category",
        inverse: true,
        data: plot.marks.map((mark) => mark.arm),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: {
          color: look.ink,
          fontSize: 12,
          lineHeight: 17,
          formatter: (_, i) => `{name|${plot.marks[i].arm}}\n{ratio|${text(plot.marks[i])}}`
            + `\n{${plot.marks[i].outcome.replace(" ", "")}|${plot.marks[i].outcome}}`,
          rich: {
            name: { color: look.ink, fontSize: 12, fontWeight: "bold" },
            ratio: { color: look.ink, fontSize: 11 },
            better: { color: look.good, fontSize: 11 },
            worse: { color: look.bad, fontSize: 11 },
            notresolved: { color: look.soft, fontSize: 11 },
          },
        },
      },
      series: [
        ...plot.marks.map((mark, i) => ({
          type: "line",
          data: [mark.low, mark.high].map((end) => ({ value: [Math.log10(end), i], mark })),
          symbol: "rect",
          symbolSize: [2, 12],
          itemStyle: { color: colour(mark), opacity: 1 },
          lineStyle: { width: 3, color: colour(mark) },
        })),
        {
          type: "scatter",
          symbolSize: 13,
          z: 5,
          data: plot.marks.map((mark, i) => ({
            value: [Math.log10(mark.ratio), i],
            mark,
            symbol: pick(SYMBOLS, mark.style),
            itemStyle: mark.outcome === "not resolved"
              ? { color: look.page, borderColor: colour(mark), borderWidth: 2, opacity: 1 }
              : { color: colour(mark), opacity: 1 },
          })),
          markLine: { silent: true, symbol: "none", label: { show: false },
            lineStyle: { color: look.soft, type: "solid", width: 1.5 }, data: [{ xAxis: 0 }] },
          markArea: { silent: true, itemStyle: { color: look.band },
            data: known
              ? [[{ xAxis: Math.log10(plot.noiseLow) }, { xAxis: Math.log10(plot.noiseHigh) }]]
              : [] },
        },
      ],
    };
  };

  const height = (plot) => (plot.kind === "curves" ? 400 : 36 + 62 * plot.marks.length);

  const draw = (box) => {
    const plot = plots[box.dataset.plot];
    const width = printing ? (plot.kind === "curves" ? 680 : 330) : box.clientWidth;
    const size = { width, height: height(plot) };
    let chart = charts.get(box);
    let selected;
    if (chart) {
      selected = chart.getOption().legend?.[0]?.selected;
      chart.resize(size);
    } else {
      chart = echarts.init(box, null, { renderer: "svg", ...size });
      charts.set(box, chart);
    }
    chart.setOption(
      plot.kind === "curves" ? curves(plot, theme(), width) : ratios(plot, theme(), width), true);
    if (selected) chart.setOption({ legend: { selected } });
  };

  const boxes = [...document.querySelectorAll(".plot")];
  const redraw = () => boxes.forEach(draw);
  const print = (now) => {
    printing = now;
    document.querySelectorAll("section > details").forEach((table) => { table.open = now; });
    redraw();
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
})();
