package org.dateline.command;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.dateline.article.ArticleReaders;
import org.dateline.gazetteer.UnusableGazetteerException;
import org.dateline.store.WrongStoreException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs a command line and returns its exit code. */
public final class Program {

  /** Exit code: success. */
  static final int DONE = 0;

  /** Exit code: some input was rejected, or something failed. */
  static final int FAILED = 1;

  /** Exit code: the command line is wrong. */
  static final int WRONG_USAGE = 2;

  private final InputStream in;
  private final OutputStream data;
  private final PrintWriter out;
  private final PrintWriter err;

  /** Uses the streams of the process. */
  public Program() {
    this(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err));
  }

  /** Uses these streams; their text is UTF-8. */
  Program(InputStream in, OutputStream out, OutputStream err) {
    this.in = in;
    this.data = out;
    this.out = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
  }

  /**
   * Runs a command.
   *
   * @param service the service that {@code serve} starts
   * @return 0 done, 1 some input was rejected or something failed, 2 wrong usage
   */
  public int run(WebService service, String... arguments) {
    try {
      return commandLine(service).execute(arguments);
    } finally {
      out.flush();
      err.flush();
    }
  }

  private CommandLine commandLine(WebService service) {
    CommandLine gazetteer = new CommandLine(new GazetteerCommand());
    gazetteer.addSubcommand(new LookupCommand(out, err));
    gazetteer.addSubcommand(new ImportCommand(err));
    CommandLine corrections = new CommandLine(new CorrectionsCommand());
    corrections.addSubcommand(new CorrectionsExportCommand(err));
    CommandLine program = new CommandLine(new DatelineCommand(service));
    program.addSubcommand(new ServeCommand(service));
    program.addSubcommand(new IngestCommand(out, err));
    program.addSubcommand(new RegeocodeCommand(out, err));
    program.addSubcommand(new GeoparseCommand(in, data, err));
    program.addSubcommand(new ExportCommand(err));
    program.addSubcommand(new BackupCommand(err));
    program.addSubcommand(new RestoreCommand(err));
    program.addSubcommand(new CopyCommand(err));
    program.addSubcommand(corrections);
    program.addSubcommand(gazetteer);
    program.addSubcommand(new EvaluateCommand(out));
    program.addSubcommand(new EvaluateEventsCommand(out, err));
    program.addSubcommand(new FitConfidenceCommand(out, err));
    program.addSubcommand(new FitCommand(err));
    program.addSubcommand(new CrossValidateCommand(out));
    program.addSubcommand(new TrainCommand());
    program.addSubcommand(new FitEventsCommand(err));
    program.addSubcommand(new EvaluateTiesCommand(out));
    program.addSubcommand(new FitKindsCommand(out, err));
    program.addSubcommand(new FitDaysCommand(out, err));
    program.addSubcommand(new ClusterWordsCommand(err));
    program.setOut(out).setErr(err);
    program.setDefaultValueProvider(new FromSurroundings(System.getProperties(), System.getenv()));
    program.setParameterExceptionHandler((e, given) -> wrongUsage(e));
    program.setExecutionExceptionHandler((e, line, parsed) -> failed(e));
    program.setUsageHelpAutoWidth(true);
    addStandardOptions(program);
    return program;
  }

  private static void addStandardOptions(CommandLine line) {
    line.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
    line.getSubcommands().values().forEach(Program::addStandardOptions);
  }

  private int wrongUsage(ParameterException e) {
    err.println("dateline: " + oneLine(reason(e)));
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("See " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return WRONG_USAGE;
  }

  private int failed(Exception e) {
    err.println("dateline: " + oneLine(reason(e)));
    return e instanceof UnusableGazetteerException || e instanceof WrongStoreException
        ? WRONG_USAGE
        : FAILED;
  }

  private static String reason(Exception e) {
    if (e instanceof IOException io && !(e instanceof UnusableGazetteerException)) {
      return ArticleReaders.reason(io);
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
