package io.herd.sim.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign that finds nothing proves nothing unless it finds the bugs that are there. */
class MutationGateTest {
  private static final int COMMIT_SEEDS = 1_000;
  private static final int CLEAN_SEEDS = 40;

  @TempDir
  private Path folder;

  @Test
  void findsNothingInTheCoreAsItIs() throws Exception {
    assertThat(found(new Mutant("none", List.of()), CLEAN_SEEDS)).isEmpty();
  }

  @Test
  void findsEveryMutant() throws Exception {
    List<String> rows = new ArrayList<>();
    List<String> survivors = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Future<List<String>>> hunts = new ArrayList<>();
      for (Mutant mutant : Mutants.ALL) {
        hunts.add(pool.submit(() -> found(mutant, COMMIT_SEEDS)));
      }
      for (int i = 0; i < hunts.size(); i++) {
        List<String> found = hunts.get(i).get();
        if (found.isEmpty()) {
          survivors.add(Mutants.ALL.get(i).name());
        } else {
          rows.add(row(Mutants.ALL.get(i), found));
        }
      }
    }
    System.out.println("| mutant | caught by | seed | seeds needed | what showed |\n"
        + "|---|---|---|---|---|\n" + String.join("\n", rows));
    assertThat(survivors).isEmpty();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(14);
  }

  @Test
  void shrinksAFailureToAFewSteps() throws Exception {
    Mutant noResync = Mutants.ALL.stream().filter(m -> m.name().equals("no resync")).findAny()
        .orElseThrow();
    List<String> shrunk = in(noResync, "shrink", ShrinkOnMutant.class, 0);
    System.out.println(shrunk);
    assertThat(Integer.parseInt(shrunk.get(0))).isGreaterThan(200);
    assertThat(shrunk.get(2)).isEqualTo(shrunk.get(1));
    assertThat(shrunk.get(3).lines().count()).isBetween(1L, 6L);
  }

  private static String row(Mutant mutant, List<String> found) {
    return "| " + mutant.name() + " | " + found.get(0) + " | " + found.get(1) + " | "
        + found.get(2) + " | " + found.get(3) + " |";
  }

  private List<String> found(Mutant mutant, int seeds) throws Exception {
    return in(mutant, "gate" + Mutants.ALL.indexOf(mutant), CommitCampaign.class, seeds);
  }

  @SuppressWarnings("unchecked")
  private List<String> in(Mutant mutant, String place, Class<?> task, int number)
      throws Exception {
    var loader = new MutantLoader(MutatedCore.compile(mutant, folder.resolve(place)));
    return ((Callable<List<String>>) loader.loadClass(task.getName())
        .getConstructor(Integer.class).newInstance(number)).call();
  }
}
