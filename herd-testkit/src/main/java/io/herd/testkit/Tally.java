package io.herd.testkit;

import io.herd.core.Variation;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.TestAbortedException;

/**
 * Skips a contract that does not apply to this run or this machine, and counts the cases of one
 * that does. The count goes to standard output, in one line: a quiet build shows nothing else.
 */
final class Tally implements BeforeAllCallback, AfterAllCallback, TestWatcher {
  /** The property that narrows a run to the transport of this name; empty means every one. */
  static final String ONLY = "transport";

  /** A configuration parameter: {@code true} keeps the count off standard output. */
  static final String SILENT = "herd.contract.silent";

  private final AtomicInteger passed = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger skipped = new AtomicInteger();
  private String name = "";

  @Override
  public void beforeAll(ExtensionContext context) {
    var contract = (Contract) context.getRequiredTestInstance();
    var transport = contract.transport();
    context.getConfigurationParameter(ONLY)
        .filter(only -> !only.isBlank() && !only.equals(transport.name()))
        .ifPresent(only -> skip(transport.name() + " is not " + only + ", which was asked for"));
    name = transport.name() + with(contract.variation());
    transport.unavailable().ifPresent(why -> {
      if (!isSilent(context)) {
        System.out.println("contract: " + name + " skipped: " + why);
      }
      skip(why);
    });
  }

  private static String with(Variation variation) {
    var changes = variation.changes();
    return changes.isEmpty() ? "" : " with " + changes;
  }

  private static boolean isSilent(ExtensionContext context) {
    return context.getConfigurationParameter(SILENT).orElse("").equals("true");
  }

  private static void skip(String why) {
    throw new TestAbortedException(why);
  }

  @Override
  public void testSuccessful(ExtensionContext context) {
    passed.incrementAndGet();
  }

  @Override
  public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
    failed.incrementAndGet();
  }

  @Override
  public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
    skipped.incrementAndGet();
  }

  @Override
  public void testDisabled(ExtensionContext context, Optional<String> reason) {
    skipped.incrementAndGet();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    int cases = passed.get() + failed.get() + skipped.get();
    if (cases > 0 && !isSilent(context)) {
      System.out.println(line(name, passed.get(), cases, skipped.get()));
    }
  }

  static String line(String name, int passed, int cases, int skipped) {
    return "contract: " + name + " passed " + passed + " of " + cases + " cases"
        + (skipped > 0 ? ", skipped " + skipped : "");
  }
}
