package io.herd.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.report.result.AaPair;
import io.herd.report.result.Arm;
import io.herd.report.result.Campaign;
import io.herd.report.result.ResultException;
import io.herd.report.sample.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class ResultStoreTest {
  @TempDir
  Path root;

  @Test
  void readsBackWhatItWroteAndLeavesNothingElseBehind() throws IOException {
    var folder = new ResultStore(root).write(campaign("a"));
    assertThat(folder).isEqualTo(root.resolve("a"));
    assertThat(ResultStore.read(folder)).isEqualTo(campaign("a"));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve(ResultStore.FILE));
    }
  }

  @Test
  void findsTheResultWrittenLast() throws IOException {
    var store = new ResultStore(root);
    assertThat(store.latest()).isEmpty();
    written(store, "b", 2_000);
    written(store, "a", 3_000);
    written(store, "c", 1_000);
    Files.createDirectory(root.resolve("no-result"));
    assertThat(store.latest()).contains(root.resolve("a"));
  }

  @Test
  void thereIsNoLatestWithoutAFolder() {
    assertThat(new ResultStore(root.resolve("none")).latest()).isEmpty();
  }

  @Test
  void aFolderWithoutAResultGivesOneLine() {
    assertThatThrownBy(() -> ResultStore.read(root))
        .isInstanceOf(ResultException.class)
        .hasMessage(root.resolve("result.json") + ": no such file; name a folder that holds one,"
            + " such as results/<id>");
  }

  @Test
  void aFileThatIsNoTextGivesOneLine() throws IOException {
    Files.write(root.resolve("result.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThatThrownBy(() -> ResultStore.read(root))
        .isInstanceOf(ResultException.class)
        .hasMessage("cannot read " + root.resolve("result.json") + ": it is not UTF-8 text;"
            + " restore the file or run again");
  }

  @Test
  void aPlaceThatCannotBeWrittenGivesOneLine() throws IOException {
    Files.writeString(root.resolve("a"), "a file where the folder belongs");
    assertThatThrownBy(() -> new ResultStore(root).write(campaign("a")))
        .isInstanceOf(ResultException.class)
        .hasMessageStartingWith("cannot make " + root.resolve("a") + ": ")
        .message().hasLineCount(1);
  }

  @Test
  @EnabledIf("fullDevice")
  void aFullDiskGivesOneLineAndLeavesNoHalfAFile() throws IOException {
    var folder = Files.createDirectory(root.resolve("a"));
    Files.createSymbolicLink(folder.resolve("result.json.part"), Path.of("/dev/full"));
    assertThatThrownBy(() -> new ResultStore(root).write(campaign("a")))
        .isInstanceOf(ResultException.class)
        .hasMessageMatching("cannot write .*result\\.json: No space left on device; .*");
    assertThat(folder).isEmptyDirectory();
  }

  static boolean fullDevice() {
    return Files.exists(Path.of("/dev/full"));
  }

  private static void written(ResultStore store, String id, long millis) throws IOException {
    var file = store.write(campaign(id)).resolve(ResultStore.FILE);
    Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
  }

  private static Campaign campaign(String id) {
    var arm = Arm.named("netty-epoll", "netty-epoll");
    var run = new SampleRun();
    return Campaign.of(id, "compare", Instant.parse("2026-11-21T10:00:00Z"), List.of("herd"),
        "netty-epoll", AaPair.NONE, List.of(arm), Map.of(), List.of(run.build()));
  }
}
