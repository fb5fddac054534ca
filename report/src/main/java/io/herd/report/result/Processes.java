package io.herd.report.result;

/**
 * The processes of a run.
 *
 * @param herd the servers; summed when there is one process for each
 * @param generator the load generator with the tap
 * @param stub the Places stub
 */
public record Processes(ProcessUse herd, ProcessUse generator, ProcessUse stub) {}
