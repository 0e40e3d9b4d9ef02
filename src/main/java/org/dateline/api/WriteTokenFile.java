package org.dateline.api;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Stores the write token in a file that only its owner may read: {@code data/dateline.token} beside
 * {@code data/dateline.gpkg}.
 *
 * <p>It is in plain text, so that scripts can read it and nobody loses it. It is not in the store,
 * because people share stores.
 */
public final class WriteTokenFile {

  private final Path file;

  /** The token file of a store. */
  public WriteTokenFile(Path store) {
    String name = store.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    this.file = store.resolveSibling(name + ".token");
  }

  /** The path of the token file. */
  public Path path() {
    return file;
  }

  /**
   * Reads the token, or creates one at the first start.
   *
   * @throws IOException if the file can be neither read nor written
   */
  public Kept readOrMake() throws IOException {
    try {
      return new Kept(new WriteToken(Files.readString(file)), false);
    } catch (NoSuchFileException e) {
      return make();
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is empty; delete it to get a new write token", e);
    }
  }

  private Kept make() throws IOException {
    WriteToken token = WriteToken.random();
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try {
      Files.createFile(file, onlyForOwner());
    } catch (FileAlreadyExistsException e) {
      // Another instance created it meanwhile.
      return readOrMake();
    }
    Files.writeString(file, token.secret() + "\n", StandardOpenOption.WRITE);
    return new Kept(token, true);
  }

  private FileAttribute<?>[] onlyForOwner() {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)};
  }

  /**
   * The token in the file.
   *
   * @param isNew whether it was created just now, and must be shown to its owner
   */
  public record Kept(WriteToken token, boolean isNew) {}
}
