package io.herd.benchmarks.experiment.plan;

import java.util.Map;

/**
 * One arm of an experiment before it runs.
 *
 * @param name unique in the experiment
 * @param settings what differs from other cells, in the words of the file
 * @param against the cell that it is compared with, by name; empty for the base line itself
 * @param spec what its trials do
 */
public record Cell(String name, Map<String, String> settings, String against, TrialSpec spec) {}
