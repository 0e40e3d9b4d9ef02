package org.dateline.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dateline.stores.Stores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL of its own with PostGIS, on loopback and a free port, in a temporary folder. One is
 * shared by all test classes; it ends with the tests.
 */
public final class PostgisServer implements AutoCloseable {

  /** Who owns the databases; the server asks for the password. */
  public static final String USER = "dateline";

  /** Looks like nothing else, so that it is found wherever it should not be. */
  public static final String PASSWORD = "xQ7-secret-of-the-test";

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable PostgisServer shared;

  private final Path programs;
  private final Path folder;
  private final int port;
  private @Nullable Process process;
  private @Nullable String template;

  private PostgisServer(Path programs, @Nullable Path log)
      throws IOException, InterruptedException {
    this.programs = programs;
    this.folder = Files.createTempDirectory("dateline-postgis");
    this.port = freePort();
    own(folder);
    Path secret = Files.writeString(folder.resolve("password"), PASSWORD);
    own(secret);
    List<String> options =
        new ArrayList<>(
            List.of(
                "--pgdata=" + data(),
                "--username=" + USER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync"));
    if (log != null) {
      own(Files.createDirectory(log));
      options.add("--waldir=" + log);
    }
    run("initdb", options.toArray(String[]::new));
  }

  /** The shared one, running; without PostGIS on this machine the test is skipped. */
  public static synchronized PostgisServer shared() {
    if (shared == null) {
      PostgisServer server = fresh();
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      shared = server;
    }
    return shared;
  }

  /** Without PostGIS on this machine the test is skipped. */
  public static Path requirePrograms() {
    Optional<Path> programs = programs();
    if (programs.isEmpty() && Boolean.parseBoolean(System.getenv("DATELINE_REQUIRE_ALL"))) {
      throw new AssertionError("PostgreSQL with PostGIS is missing; ./verify installs it");
    }
    Assumptions.assumeTrue(programs.isPresent(), "there is no PostgreSQL with PostGIS");
    return programs.get();
  }

  /** Another one, for a test that stops it. */
  public static PostgisServer fresh() {
    return start(null);
  }

  /** Another one, whose log of writes lies in a new folder of its own. */
  public static PostgisServer freshWithLogIn(Path folder) {
    return start(folder);
  }

  private static PostgisServer start(@Nullable Path log) {
    Path programs = requirePrograms();
    try {
      PostgisServer server = new PostgisServer(programs, log);
      server.start();
      return server;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Debian keeps the programs of each version apart, off the path. */
  private static Optional<Path> programs() {
    try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      return versions
          .filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
          .filter(
              version ->
                  Files.exists(
                      Path.of("/usr/share/postgresql")
                          .resolve(version.getFileName())
                          .resolve("extension/postgis.control")))
          .max(Comparator.comparingInt(version -> Integer.parseInt(version.getFileName() + "")))
          .map(version -> version.resolve("bin"));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Makes a database with an empty store; a copy of one, as PostGIS takes seconds to lay out. */
  public synchronized StoreAddress database() {
    if (template == null) {
      StoreAddress first = emptyDatabase();
      Stores.open(first).close();
      template = first.name();
    }
    return create(" TEMPLATE " + template);
  }

  /** Makes a database with nothing in it. */
  public StoreAddress emptyDatabase() {
    return create("");
  }

  private StoreAddress create(String how) {
    String name = "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + how);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return address(name);
  }

  /** The address of a database. */
  public StoreAddress address(String database) {
    return StoreAddress.of(url(database) + "?user=" + USER + "&password=" + PASSWORD);
  }

  /** The address with user and password, as a user gives it. */
  public static String withSecrets(StoreAddress address) {
    return address.url();
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException("it does not run");
    }
    return process;
  }

  /** Whether it has been started, and neither stopped nor crashed. */
  public boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** Starts it again after a stop, and waits until it answers. */
  public void start() throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    process =
        new ProcessBuilder(
                asOwner(
                    programs.resolve("postgres").toString(),
                    "-D",
                    data().toString(),
                    "-p",
                    String.valueOf(port),
                    "-c",
                    "listen_addresses=127.0.0.1",
                    "-c",
                    "unix_socket_directories=",
                    "-c",
                    "max_connections=200"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    awaitAnswers();
  }

  /** Waits until it answers: after a start, or while it mends itself. */
  public void awaitAnswers() throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    for (int i = 0; i < 600; i++) {
      if (!running().isAlive()) {
        throw new IOException("PostgreSQL did not start: " + Files.readString(log));
      }
      try (Connection ignored = connect("postgres")) {
        return;
      } catch (SQLException e) {
        Thread.sleep(50);
      }
    }
    throw new IOException("PostgreSQL does not answer: " + Files.readString(log));
  }

  /** Stops it at once, as a crash does: its backends die, and it mends itself at the next start. */
  public void crash() throws IOException, InterruptedException {
    signal("QUIT");
  }

  /** Stops it in order, ending all connections. */
  public void stop() throws IOException, InterruptedException {
    signal("INT");
  }

  private void signal(String signal) throws IOException, InterruptedException {
    Process server = running();
    new ProcessBuilder("kill", "-" + signal, String.valueOf(server.pid())).start().waitFor();
    if (!server.waitFor(60, TimeUnit.SECONDS)) {
      throw new IOException("PostgreSQL does not stop");
    }
    process = null;
  }

  /** A connection of its owner. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), USER, PASSWORD);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private Path data() {
    return folder.resolve("data");
  }

  private void run(String program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(programs.resolve(program).toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(asOwner(command.toArray(String[]::new)))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(program + ": " + said);
    }
  }

  // PostgreSQL refuses to run as root.
  private static String[] asOwner(String... command) {
    if (!isRoot()) {
      return command;
    }
    List<String> all =
        new ArrayList<>(
            List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
    all.addAll(List.of(command));
    return all.toArray(String[]::new);
  }

  private static void own(Path path) throws IOException {
    if (isRoot()) {
      Files.setOwner(
          path,
          path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    try {
      if (process != null) {
        crash();
      }
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                throws IOException {
              Files.delete(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
