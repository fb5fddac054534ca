package io.herd.report;

import io.herd.report.claim.ClaimsRun;
import io.herd.report.result.Campaign;
import io.herd.report.result.ResultException;
import io.herd.report.result.ResultJson;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * The folder {@code results/}: one folder for each campaign, with {@code result.json} and the
 * histogram files in it. Every failure is a {@link ResultException} of one line.
 *
 * @param root the folder that holds the results
 */
public record ResultStore(Path root) {
  /** The name of the file that holds a campaign. */
  public static final String FILE = "result.json";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

  /** A new id: the time, and a few digits against two campaigns in one second. */
  public static String newId(Instant now) {
    return STAMP.format(now)
        + "-%04x".formatted(ThreadLocalRandom.current().nextInt(1 << 16));
  }

  /** The folder of one campaign, created if need be. */
  public Path folder(String id) {
    var folder = root.resolve(id);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ResultException(cannot("make", folder, e), e);
    }
  }

  /** Writes {@code result.json}, whole or not at all, and returns its folder. */
  public Path write(Campaign campaign) {
    var folder = folder(campaign.id());
    write(folder.resolve(FILE), ResultJson.write(campaign));
    return folder;
  }

  /** Writes {@code result.json} of a folder anew, whole or not at all. */
  public static void replace(Path folder, Campaign campaign) {
    write(folder.resolve(FILE), ResultJson.write(campaign));
  }

  /** Reads the campaign in a folder that holds a {@code result.json}. */
  public static Campaign read(Path folder) {
    var file = folder.resolve(FILE);
    return ResultJson.read(text(file), file.toString());
  }

  /** A file's text. */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new ResultException(file + ": no such file; name a folder that holds one, such as"
          + " results/<id>", e);
    } catch (IOException e) {
      throw new ResultException(cannot("read", file, e), e);
    }
  }

  /** The folder whose result or claims were written last; none if there is no result yet. */
  public Optional<Path> latest() {
    if (!Files.isDirectory(root)) {
      return Optional.empty();
    }
    try (var folders = Files.list(root)) {
      return folders
          .filter(folder -> file(folder).isPresent())
          .max(Comparator.comparing(ResultStore::written).thenComparing(Path::toString));
    } catch (IOException e) {
      throw new ResultException(cannot("list", root, e), e);
    }
  }

  /** Writes a file beside its place and moves it there, so that no reader finds half of it. */
  public static void write(Path file, String text) {
    var part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      forget(part);
      throw new ResultException(cannot("write", file, e), e);
    }
  }

  private static void forget(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException _) {
      // The failure that led here is the one to report.
    }
  }

  /** The file that makes a folder a result. */
  private static Optional<Path> file(Path folder) {
    return Stream.of(FILE, ClaimsRun.FILE)
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static FileTime written(Path folder) {
    try {
      return Files.getLastModifiedTime(file(folder).orElse(folder));
    } catch (IOException _) {
      return FileTime.fromMillis(0);
    }
  }

  private static String cannot(String what, Path path, IOException e) {
    var mend = "; free space, mend its rights or name another folder";
    var why = switch (e) {
      case MalformedInputException _ -> "it is not UTF-8 text; restore the file or run again";
      case FileSystemException system when system.getReason() != null -> system.getReason() + mend;
      case FileSystemException system -> system.getClass().getSimpleName() + mend;
      default -> e.getMessage() + mend;
    };
    return "cannot %s %s: %s".formatted(what, path, why);
  }
}
