package io.herd.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The contract fails a transport that makes a mistake, in the cases that are there for it. */
class BrokenTwinsTest {
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aFlawIsNoticed(Flaw flaw) {
    var failed = new TreeSet<String>();
    run(flaw, flaw.noticedBy()).failed().stream()
        .forEach(event -> failed.add(caseOf(event.getTestDescriptor())));
    assertThat(failed).containsExactlyInAnyOrderElementsOf(flaw.noticedBy());
  }

  /** Else a flaw might be blamed for what is wrong with the plain transport. */
  @Test
  void theSameCasesPassWithoutAFlaw() {
    var cases = new HashSet<String>();
    EnumSet.allOf(Flaw.class).forEach(flaw -> cases.addAll(flaw.noticedBy()));
    assertThat(run(Flaw.NONE, cases).finished().list())
        .hasSizeGreaterThanOrEqualTo(cases.size())
        .are(finishedSuccessfully());
  }

  @Test
  void theCasesAreThere() {
    var names = Set.of(Twin.class.getMethods()).stream().map(Method::getName).toList();
    assertThat(EnumSet.allOf(Flaw.class)).allSatisfy(
        flaw -> assertThat(names).containsAll(flaw.noticedBy()));
  }

  private static Events run(Flaw flaw, Collection<String> cases) {
    PostDiscoveryFilter named =
        test -> FilterResult.includedIf(caseOf(test).isEmpty() || cases.contains(caseOf(test)));
    return ScopedValue.where(Twin.FLAW, flaw).call(() -> EngineTestKit.engine("junit-jupiter")
        .configurationParameter(Tally.SILENT, "true")
        .selectors(selectClass(Twin.class))
        .filters(named)
        .execute()
        .testEvents());
  }

  private static String caseOf(TestDescriptor test) {
    return test.getSource()
        .map(source -> source instanceof MethodSource method ? method.getMethodName() : "")
        .orElse("");
  }
}
