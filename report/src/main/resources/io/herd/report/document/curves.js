// Percentile curves. Depth, the number of nines, is the x axis: 90 % is 1, 99 % is 2.

const depthOf = (percentile) => -Math.log10(1 - percentile / 100);
const percent = (depth) => {
  const share = 100 * (1 - 10 ** -depth);
  return `${+share.toFixed(Math.max(0, Math.ceil(depth - 1e-9) - 1))} %`;
};

const curves = (plot, look, width) => {
  const drawn = plot.curves.map((curve) => ({
    trace: curve.trace,
    points: curve.points.map(([p, nanos]) => [depthOf(p), Math.log10(nanos)]),
  }));
  const names = drawn.map((curve) => curve.trace.name);
  const noise = plot.noise.map(([p, low, high]) => [depthOf(p), Math.log10(low), Math.log10(high)]);
  const ys = drawn.flatMap((curve) => curve.points.map(([, y]) => y))
    .concat(noise.flatMap(([, low, high]) => [low, high]));
  const deepest = Math.max(...drawn.map((curve) => curve.points.at(-1)[0]));
  const low = Math.min(...ys) - 0.04;
  const high = Math.max(...ys) + 0.04;
  const depths = [0.30103, 1, 2, 3, 4, 5, 6].filter((depth) => depth <= deepest + 0.05);
  const times = ticks(low, high, 8, COARSE);
  return {
    ...frame(look, width, names),
    tooltip: {
      ...tooltip(look),
      trigger: "axis",
      axisPointer: { type: "line", snap: false, lineStyle: { color: look.soft } },
      formatter: (items) => {
        if (!items.length) return "";
        const depth = items[0].axisValue;
        const shown = new Set(items.map((item) => item.seriesName));
        const rows = drawn.filter((curve) => shown.has(curve.trace.name)).map((curve) => {
          const y = valueAt(curve.points, depth);
          const text = y === null ? "n/a" : time(10 ** y, digits);
          return `<br>${escape(curve.trace.name)}: <b>${text}</b>`;
        });
        return percent(depth).concat(rows.join(""));
      },
    },
    xAxis: { ...axis(look, depths, percent), min: 0, max: deepest, name: "percentile",
      nameLocation: "middle", nameGap: 26 },
    yAxis: { ...axis(look, times, (y) => time(10 ** y, brief)), min: low, max: high },
    series: [
      ...(noise.length ? band("A/A noise", look, noise) : []),
      ...drawn.map((curve) => ({
        type: "line",
        name: curve.trace.name,
        data: curve.points,
        itemStyle: { color: colourOf(look, curve.trace) },
        symbol: symbolOf(curve.trace),
        symbolSize: (_, item) => (item.dataIndex % 12 === 0 ? 8 : 0),
        lineStyle: { width: 2, type: lineOf(curve.trace), color: colourOf(look, curve.trace) },
        emphasis: { focus: "series" },
        z: 3,
      })),
    ],
  };
};
