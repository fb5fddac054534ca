package io.herd.cli.style;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;

/** Dependencies point one way, and the core is a pure function of what it is given. */
@AnalyzeClasses(packages = "io.herd", importOptions = DoNotIncludeTests.class)
class DependencyDirectionsTest {
  @ArchTest
  static final ArchRule CORE_KNOWS_ONLY_JAVA = noClasses().that().resideInAPackage("io.herd.core..")
      .should().dependOnClassesThat()
      .resideOutsideOfPackages("io.herd.core..", "java..", "javax.crypto..", "javax.naming..",
          "javax.net.ssl..", "org.jspecify..");

  @ArchTest
  static final ArchRule CORE_HAS_NO_SOCKET = noClasses().that().resideInAPackage("io.herd.core..")
      .should().dependOnClassesThat(resideInAnyPackage("java.net..", "java.nio.channels..")
          .and(not(name(InetSocketAddress.class.getName()))));

  @ArchTest
  static final ArchRule CORE_HAS_NO_THREAD = noClasses().that().resideInAPackage("io.herd.core..")
      .should().dependOnClassesThat().areAssignableTo(Thread.class)
      .orShould().dependOnClassesThat().haveNameMatching("java\\.util\\.concurrent\\..*Execut.*");

  @ArchTest
  static final ArchRule CORE_HAS_NO_CLOCK = noClasses().that().resideInAPackage("io.herd.core..")
      .should().callMethod(System.class, "nanoTime")
      .orShould().callMethod(System.class, "currentTimeMillis")
      .orShould().callMethod(Instant.class, "now")
      .orShould().dependOnClassesThat().areAssignableTo(Clock.class);

  @ArchTest
  static final ArchRule NETTY = only("netty", "core");

  @ArchTest
  static final ArchRule THREADS = only("threads", "core");

  @ArchTest
  static final ArchRule STAGED = only("staged", "core");

  @ArchTest
  static final ArchRule SIM = only("sim", "core");

  @ArchTest
  static final ArchRule TESTKIT = only("testkit", "core");

  @ArchTest
  static final ArchRule NODE = only("node", "core");

  @ArchTest
  static final ArchRule LOADGEN = only("loadgen");

  @ArchTest
  static final ArchRule REPORT = only("report");

  @ArchTest
  static final ArchRule BENCHMARKS = only("benchmarks", "core", "node", "loadgen", "report",
      "sim");

  @ArchTest
  static final ArchRule A_LIBRARY_DOES_NOT_END_THE_JVM = noClasses().that()
      .resideOutsideOfPackage("io.herd.cli..").and().haveSimpleNameNotEndingWith("Main")
      .should().callMethod(System.class, "exit", int.class)
      .orShould().callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
      .should().haveSimpleNameEndingWith("Manager")
      .orShould().haveSimpleNameEndingWith("Helper")
      .orShould().haveSimpleNameEndingWith("Util")
      .orShould().haveSimpleNameEndingWith("Utils")
      .orShould().haveSimpleNameEndingWith("Impl")
      .orShould().haveSimpleNameStartingWith("Abstract");

  private static ArchRule only(String module, String... known) {
    String[] allowed = Stream.concat(Stream.of(module), Stream.of(known))
        .map(name -> "io.herd." + name + "..").toArray(String[]::new);
    return noClasses().that().resideInAPackage("io.herd." + module + "..").should()
        .dependOnClassesThat(resideInAPackage("io.herd..").and(not(resideInAnyPackage(allowed))));
  }
}
