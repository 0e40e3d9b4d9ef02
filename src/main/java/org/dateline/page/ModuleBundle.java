package org.dateline.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins ES modules into one, in the plain form in which the page's modules are written: a browser
 * that follows imports from file to file waits once for each step of the chain. Each module becomes
 * a function that is called once, so that its names stay its own.
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
  private static final Pattern OTHER_EXPORT =
      Pattern.compile("^export (?!(?:async )?(?:function|class)|const|let)", Pattern.MULTILINE);

  private final UnaryOperator<String> source;
  private final Map<String, String> modules = new LinkedHashMap<>();
  private final List<String> scripts = new ArrayList<>();

  private ModuleBundle(UnaryOperator<String> source) {
    this.source = source;
  }

  /**
   * Joins a module and all that it imports.
   *
   * @param main path of the module
   * @param source returns the text of a file by its path
   */
  static String of(String main, UnaryOperator<String> source) {
    ModuleBundle bundle = new ModuleBundle(source);
    bundle.add(main);
    StringBuilder joined = new StringBuilder();
    bundle.scripts.forEach(script -> joined.append(script).append("\n;\n"));
    bundle.modules.values().forEach(joined::append);
    return joined.toString();
  }

  private void add(String path) {
    if (modules.containsKey(path)) {
      return;
    }
    String text = source.apply(path);
    modules.put(path, ""); // keeps its place from being taken twice by a circle
    String body = IMPORT.matcher(text).replaceAll(found -> importOf(path, found));
    modules.remove(path);
    modules.put(path, wrapped(path, body));
  }

  private String importOf(String importer, MatchResult found) {
    String path = resolve(importer, found.group(3));
    if (path.startsWith("webjars/")) {
      // A library that puts its name into the global scope.
      String script = source.apply(path);
      if (!scripts.contains(script)) {
        scripts.add(script);
      }
      return "";
    }
    add(path);
    String names = found.group(1);
    if (names == null && found.group(2) == null) {
      return "";
    }
    String bound =
        names == null ? found.group(2) : "{" + names.replaceAll("(\\w+) as (\\w+)", "$1: $2") + "}";
    return Matcher.quoteReplacement("const " + bound + " = " + nameOf(path) + ";\n");
  }

  private static String wrapped(String path, String body) {
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
    return "const %s = (() => {\n%sreturn { %s };\n})();\n"
        .formatted(nameOf(path), plain, String.join(", ", exported));
  }

  private static String resolve(String importer, String relative) {
    return Path.of("/" + importer).resolveSibling(relative).normalize().toString().substring(1);
  }

  private static String nameOf(String path) {
    return "$" + path.replaceAll("\\W", "_");
  }
}
