// Values with their intervals, one arm below the other.

const noiseOf = (plot, scale) => (plot.noiseLow === "unavailable" ? []
  : [[{ xAxis: scale.place(plot.noiseLow) }, { xAxis: scale.place(plot.noiseHigh) }]]);

// A long name in lines of its own: one for each setting, and none longer than that if it can be.
const wrapped = (name, most) => name.split(/(?<=,) /).flatMap((part) =>
  part.split(" ").reduce((rows, word) => {
    const last = rows.at(-1);
    return `${last} ${word}`.length > most ? [...rows, word]
      : [...rows.slice(0, -1), last ? `${last} ${word}` : word];
  }, [""]).filter((row) => row));

const labelOf = (mark) => wrapped(mark.trace.name, 24).map((row) => `{name|${row}}`).join("\n")
  + `\n{value|${mark.text}}`
  + (mark.outcome ? `\n{${mark.outcome.replace(" ", "")}|${mark.outcome}}` : "");

const marks = (plot, look, width) => {
  const extra = [plot.reference, plot.noiseLow, plot.noiseHigh].filter(Number.isFinite);
  const scale = scaleOf(plot.axis, plot.marks.flatMap((mark) => [mark.value, mark.low, mark.high])
    .concat(extra), width < 450 ? 4 : 6, true);
  const colour = (mark) => colourOf(look, mark.trace);
  return {
    animation: false,
    grid: { left: 8, right: 20, top: 8, bottom: 4, containLabel: true },
    tooltip: {
      ...tooltip(look),
      trigger: "item",
      formatter: ({ data }) => (data && data.mark
        ? `${escape(data.mark.trace.name)}<br><b>${data.mark.text}</b><br>${data.mark.outcome}`
        : ""),
    },
    xAxis: { ...axis(look, scale.at, scale.show), min: scale.low, max: scale.high },
    yAxis: {
      type: "category",
      inverse: true,
      data: plot.marks.map((mark) => mark.trace.name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        color: look.ink,
        fontSize: 12,
        lineHeight: 17,
        interval: 0,
        formatter: (_, i) => labelOf(plot.marks[i]),
        rich: {
          name: { color: look.ink, fontSize: 12, fontWeight: "bold" },
          value: { color: look.ink, fontSize: 11 },
          better: { color: look.good, fontSize: 11 },
          worse: { color: look.bad, fontSize: 11 },
          notresolved: { color: look.soft, fontSize: 11 },
        },
      },
    },
    series: [
      ...plot.marks.map((mark, i) => ({
        type: "line",
        data: [mark.low, mark.high].map((end) => ({ value: [scale.place(end), i], mark })),
        symbol: "rect",
        symbolSize: [2, mark.low === mark.high ? 0 : 12],
        itemStyle: { color: colour(mark), opacity: 1 },
        lineStyle: { width: 3, color: colour(mark) },
      })),
      {
        type: "scatter",
        symbolSize: 13,
        z: 5,
        data: plot.marks.map((mark, i) => ({
          value: [scale.place(mark.value), i],
          mark,
          symbol: symbolOf(mark.trace),
          itemStyle: mark.outcome === "not resolved"
            ? { color: look.page, borderColor: colour(mark), borderWidth: 2, opacity: 1 }
            : { color: colour(mark), opacity: 1 },
        })),
        markLine: { silent: true, symbol: "none", label: { show: false },
          lineStyle: { color: look.soft, type: "solid", width: 1.5 },
          data: Number.isFinite(plot.reference) ? [{ xAxis: scale.place(plot.reference) }] : [] },
        markArea: { silent: true, itemStyle: { color: look.band }, data: noiseOf(plot, scale) },
      },
    ],
  };
};
