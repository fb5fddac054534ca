package io.herd.node.admin;

import io.herd.core.Counter;
import io.herd.node.stats.ProcessStats;
import io.herd.node.stats.ServerStats;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A server's stats in Prometheus's text form. The stats are taken once per scrape, so that all
 * figures of one scrape belong to one moment; nothing is measured between scrapes.
 */
final class Metrics {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MILLIS_PER_SECOND = 1e3;

  private final Subject subject;
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private ServerStats stats;
  private final Tags tags;

  Metrics(Subject subject) {
    this.subject = subject;
    stats = subject.stats();
    tags = Tags.of("server", stats.server(), "transport", stats.transport());
    for (var counter : Counter.values()) {
      counter(counter.name().toLowerCase(Locale.ROOT), all -> all.count(counter));
    }
    gauge("ready", all -> all.ready() ? 1 : 0);
    gauge("peers.up", all -> all.peersUp().size());
    gauge("peers.missing", all -> all.peersMissing().size());
    gauge("clients.open", ServerStats::openClients);
    gauge("stored.clients", ServerStats::storedClients);
    gauge("stored.bytes", ServerStats::storedBytes);
    stats.gauges().keySet().forEach(name -> gauge(name, all -> all.gauge(name)));
    addProcess();
  }

  private void addProcess() {
    processCounter("cpu.seconds", process -> process.cpuNanos() / NANOS_PER_SECOND);
    processCounter("allocated.bytes", ProcessStats::allocatedBytes);
    processCounter("gc.pauses", ProcessStats::collections);
    processCounter("gc.pause.seconds", process -> process.pauseMillis() / MILLIS_PER_SECOND);
    processCounter("switches.voluntary", ProcessStats::voluntarySwitches);
    processCounter("switches.involuntary", ProcessStats::involuntarySwitches);
    processGauge("rss.bytes", ProcessStats::rssBytes);
    processGauge("heap.used.bytes", ProcessStats::heapUsedBytes);
    processGauge("direct.bytes", ProcessStats::directBytes);
    processGauge("threads", ProcessStats::threads);
    processGauge("descriptors", ProcessStats::descriptors);
  }

  private void processCounter(String name, ToDoubleFunction<ProcessStats> value) {
    counter("process." + name, all -> value.applyAsDouble(all.process()));
  }

  private void processGauge(String name, ToDoubleFunction<ProcessStats> value) {
    gauge("process." + name, all -> value.applyAsDouble(all.process()));
  }

  private void counter(String name, ToDoubleFunction<ServerStats> value) {
    FunctionCounter.builder("herd." + name, this, metrics -> value.applyAsDouble(metrics.stats))
        .tags(tags).register(registry);
  }

  private void gauge(String name, ToDoubleFunction<ServerStats> value) {
    Gauge.builder("herd." + name, this, metrics -> value.applyAsDouble(metrics.stats))
        .tags(tags).register(registry);
  }

  /** For one thread at a time. */
  String scrape() {
    stats = subject.stats();
    return registry.scrape();
  }
}
