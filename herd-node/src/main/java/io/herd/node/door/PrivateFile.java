package io.herd.node.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files that nobody but their owner may read. */
final class PrivateFile {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNERS_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OTHERS =
      PosixFilePermissions.fromString("---rwxrwx");

  private PrivateFile() {}

  /**
   * The bytes of a file.
   *
   * @param what it is, for a complaint
   * @throws IOException in one line, without the content, also if others may read it
   */
  static byte[] read(Path file, String what) throws IOException {
    try {
      check(file, what);
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new IOException("there is no " + what + " " + file, e);
    }
  }

  private static void check(Path file, String what) throws IOException {
    if (!hasPermissions(file)) {
      return;
    }
    var open = EnumSet.copyOf(OTHERS);
    open.retainAll(Files.getPosixFilePermissions(file));
    if (!open.isEmpty()) {
      throw new IOException(what + " " + file + " is open to others ("
          + PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
          + "); close it with: chmod 600 " + file);
    }
  }

  private static boolean hasPermissions(Path file) throws IOException {
    return Files.getFileStore(file).supportsFileAttributeView("posix");
  }

  /** Makes a folder for its owner alone, unless it is there. */
  static void folder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (isPosix(folder)) {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNERS_FOLDER));
    } else {
      Files.createDirectory(folder);
    }
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Makes a file anew, for its owner alone from the first byte on. */
  static void write(Path file, byte[] content) throws IOException {
    Files.deleteIfExists(file); // of an earlier run, whose permissions may be others
    if (isPosix(file)) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
    } else {
      Files.createFile(file);
    }
    Files.write(file, content);
  }
}
