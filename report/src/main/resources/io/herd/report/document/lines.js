// Values by a number, one line for each arm, with intervals.

const limitTrace = (look) => ({ color: look.soft, type: [3, 3], width: 2 });

// The intervals of a line: from end to end, with a gap between one and the next.
const intervals = (look, line, x, y) => ({
  type: "line",
  name: line.trace.name,
  silent: true,
  data: line.points.filter((point) => point.low < point.high).flatMap((point) => [
    [x.place(point.x), y.place(point.low)], [x.place(point.x), y.place(point.high)],
    [x.place(point.x), "-"]]),
  symbol: "rect",
  symbolSize: [9, 1.5],
  itemStyle: { color: colourOf(look, line.trace) },
  lineStyle: { width: 1.5, type: "solid", color: colourOf(look, line.trace) },
  z: 2,
});

const nearest = (line, at, x) => line.points.reduce((best, point) =>
  (Math.abs(x.place(point.x) - at) < Math.abs(x.place(best.x) - at) ? point : best));

const lines = (plot, look, width) => {
  const points = plot.lines.flatMap((line) => line.points);
  const x = scaleOf(plot.x, points.map((point) => point.x), width < 450 ? 4 : 7, false);
  const stops = [...new Set(points.map((point) => point.x))].sort((a, b) => a - b);
  const at = stops.length <= (width < 450 ? 5 : 9) ? stops.map(x.place) : x.at;
  const noise = (line) => (line.role === "base" && Number.isFinite(plot.noise) ? line.points.map(
    (point) => [point.x, point.y / plot.noise, point.y * plot.noise]) : []);
  const y = scaleOf(plot.y, points.flatMap((point) => [point.y, point.low, point.high])
    .concat(plot.lines.flatMap((line) => noise(line).flatMap(([, low, high]) => [low, high]))),
    6, false);
  const names = plot.lines.map((line) => line.trace.name);
  const placed = (line) => noise(line).map(
    ([at, low, high]) => [x.place(at), y.place(low), y.place(high)]);
  return {
    ...frame(look, width, names),
    tooltip: {
      ...tooltip(look),
      trigger: "axis",
      axisPointer: { type: "line", snap: true, lineStyle: { color: look.soft } },
      formatter: (items) => {
        if (!items.length) return "";
        const shown = new Set(items.map((item) => item.seriesName));
        const point = (line) => nearest(line, items[0].axisValue, x);
        const rows = plot.lines.filter((line) => shown.has(line.trace.name)).map((line) =>
          `<br>${escape(line.trace.name)}: <b>${figure(point(line).y, plot.y.unit)}</b>`
            + (point(line).low < point(line).high
              ? ` [${figure(point(line).low, plot.y.unit)}, ${figure(point(line).high, plot.y.unit)}]`
              : ""));
        return `${escape(plot.x.name)} ${x.show(items[0].axisValue)}`.concat(rows.join(""));
      },
    },
    xAxis: { ...axis(look, at, x.show), min: x.low, max: x.high, name: plot.x.name,
      nameLocation: "middle", nameGap: 26 },
    yAxis: { ...axis(look, y.at, y.show), min: y.low, max: y.high },
    series: [
      ...plot.lines.flatMap((line, i) => (placed(line).length > 1
        ? band(`A/A noise ${i}`, look, placed(line)) : [])),
      ...plot.lines.flatMap((line) => [
        {
          type: "line",
          name: line.trace.name,
          data: line.points.map((point) => [x.place(point.x), y.place(point.y)]),
          itemStyle: { color: line.role === "limit" ? look.soft : colourOf(look, line.trace) },
          symbol: line.role === "limit" ? "none" : symbolOf(line.trace),
          symbolSize: 8,
          lineStyle: line.role === "limit" ? limitTrace(look)
            : { width: 2, type: lineOf(line.trace), color: colourOf(look, line.trace) },
          emphasis: { focus: "series" },
          z: 3,
        },
        ...(line.role === "limit" ? [] : [intervals(look, line, x, y)])]),
    ],
  };
};
