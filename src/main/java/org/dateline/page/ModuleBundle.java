package org.dateline.page;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins ES modules into one, in the plain form in which the page's modules are written: a browser
 * that follows imports from file to file waits once for each step of the chain. Each module becomes
 * a function that runs when it is first imported, so that its names stay its own, and what is
 * imported by {@code import('…')} costs nothing before it is needed.
 */
final class ModuleBundle {

  // Imports and exports begin a line, as the formatter leaves them.
  private static final Pattern IMPORT =
      Pattern.compile(
          "^import (?:(?:\\{([^}]*)}|\\* as (\\w+)) from )?'([^']+)';\\n?", Pattern.MULTILINE);
  private static final Pattern EXPORT =
      Pattern.compile(
          "^export (?:(?:async )?(?:function\\*?|class) (\\w+)|(?:const|let) (?:(\\w+)|\\{([^}]*)}))",
          Pattern.MULTILINE);
  private static final Pattern LATER_IMPORT = Pattern.compile("\\bimport\\('([^']+)'\\)");
  private static final Pattern OTHER_EXPORT =
      Pattern.compile("^export (?!(?:async )?(?:function|class)|const|let)", Pattern.MULTILINE);

  /** Makes of a function one that runs once. */
  private static final String ONCE =
      "const $once = run => { let done; return () => (done ??= { value: run() }).value; };\n";

  /** Lets the browser do other things between the first libraries and the page. */
  private static final String PAUSE = "await new Promise(done => { setTimeout(done); });\n";

  private final UnaryOperator<String> source;
  private final Map<String, String> modules = new LinkedHashMap<>();
  private final Map<String, String> libraries = new LinkedHashMap<>();
  private final Set<String> firstLibraries = new LinkedHashSet<>();
  private boolean later;

  private ModuleBundle(UnaryOperator<String> source) {
    this.source = source;
  }

  /**
   * Joins a module and all that it imports.
   *
   * @param main path of the module, which may wait for something by {@code await}
   * @param source returns the text of a file by its path
   */
  static String of(String main, UnaryOperator<String> source) {
    ModuleBundle bundle = new ModuleBundle(source);
    Deque<String> waiting = new ArrayDeque<>(List.of(main));
    while (!waiting.isEmpty()) {
      bundle.add(waiting.remove(), waiting);
      bundle.later = true;
    }
    StringBuilder joined = new StringBuilder(ONCE);
    bundle.libraries.forEach((path, text) -> joined.append(once(path, "() => {\n" + text + "\n}")));
    bundle.modules.forEach((path, text) -> joined.append(text));
    bundle.firstLibraries.forEach(
        path -> joined.append(nameOf(path)).append("();\n").append(PAUSE));
    return joined.append("await ").append(nameOf(main)).append("();\n").toString();
  }

  /**
   * @param waiting modules that are imported when they are needed
   */
  private void add(String path, Deque<String> waiting) {
    if (modules.containsKey(path)) {
      return;
    }
    String text = source.apply(path);
    boolean isMain = modules.isEmpty();
    modules.put(path, ""); // keeps its place from being taken twice by a circle
    String body = IMPORT.matcher(text).replaceAll(found -> importOf(path, found, waiting));
    body = LATER_IMPORT.matcher(body).replaceAll(found -> laterImportOf(path, found, waiting));
    modules.put(path, once(path, (isMain ? "async () => {\n" : "() => {\n") + inside(path, body)));
  }

  private String importOf(String importer, MatchResult found, Deque<String> waiting) {
    String path = resolve(importer, found.group(3));
    String call = nameOf(path) + "();\n";
    if (path.startsWith("webjars/")) {
      // A library that puts its name into the global scope.
      libraries.computeIfAbsent(path, source);
      if (!later) {
        firstLibraries.add(path);
      }
      return Matcher.quoteReplacement(call);
    }
    add(path, waiting);
    String names = found.group(1);
    if (names == null && found.group(2) == null) {
      return Matcher.quoteReplacement(call);
    }
    String bound =
        names == null ? found.group(2) : "{" + names.replaceAll("(\\w+) as (\\w+)", "$1: $2") + "}";
    return Matcher.quoteReplacement("const " + bound + " = " + call);
  }

  private static String laterImportOf(String importer, MatchResult found, Deque<String> waiting) {
    String path = resolve(importer, found.group(1));
    waiting.add(path);
    return Matcher.quoteReplacement("Promise.resolve().then(" + nameOf(path) + ")");
  }

  private static String inside(String path, String body) {
    if (OTHER_EXPORT.matcher(body).find()) {
      throw new IllegalArgumentException(path + ": an export that is not of a declaration");
    }
    List<String> exported = new ArrayList<>();
    Matcher exports = EXPORT.matcher(body);
    while (exports.find()) {
      String one = exports.group(1) != null ? exports.group(1) : exports.group(2);
      exported.add(one != null ? one : exports.group(3).strip());
    }
    String plain =
        body.replaceAll("(?m)^export ", "")
            .replace("import.meta.url", "new URL('" + path + "', document.baseURI).href");
    return "%sreturn { %s };\n}".formatted(plain, String.join(", ", exported));
  }

  private static String once(String path, String function) {
    return "const %s = $once(%s);\n".formatted(nameOf(path), function);
  }

  private static String resolve(String importer, String relative) {
    return Path.of("/" + importer).resolveSibling(relative).normalize().toString().substring(1);
  }

  private static String nameOf(String path) {
    return "$" + path.replaceAll("\\W", "_");
  }
}
