package org.dateline.article;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The YAML between two lines of {@code ---} at the head of a text.
 *
 * @param values the values of the top level as they are written; lists of words are joined by
 *     commas, other nested values are left out
 * @param body the text after the front matter
 */
record FrontMatter(Map<String, String> values, String body) {

  private static final int LONGEST = 64 * 1024;
  private static final int DEEPEST = 20;
  private static final Pattern OPENING = Pattern.compile("\\A---[ \\t]*\\n");
  private static final Pattern CLOSING = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*$\\n?");

  /**
   * Separates the front matter from a text. A text without front matter has no values and is all
   * body.
   *
   * @throws RejectedException if the front matter is malformed
   */
  static FrontMatter split(String text) throws RejectedException {
    Matcher opening = OPENING.matcher(text);
    if (!opening.find()) {
      return new FrontMatter(Map.of(), text);
    }
    Matcher closing = CLOSING.matcher(text);
    if (!closing.find(opening.end())) {
      throw broken("it opens with --- but no second --- closes it");
    }
    String yaml = text.substring(opening.end(), closing.start());
    if (yaml.length() > LONGEST) {
      throw broken("it is longer than 64 KB");
    }
    return new FrontMatter(values(yaml), text.substring(closing.end()));
  }

  /** The value of a key. */
  Optional<String> find(String key) {
    return Optional.ofNullable(values.get(key));
  }

  private static Map<String, String> values(String yaml) throws RejectedException {
    Node root = compose(yaml);
    if (root == null) {
      return Map.of();
    }
    if (!(root instanceof MappingNode mapping)) {
      throw broken("expected lines as 'title: …'");
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode key) {
        String value = value(entry.getValueNode());
        if (values.containsKey(key.getValue())) {
          throw broken("'" + key.getValue() + "' stands twice");
        }
        values.put(key.getValue(), value);
      }
    }
    return values;
  }

  // The YAML is composed but not constructed: a title of digits stays as written, dates are left
  // for our own parser, "language: no" is Norwegian and not false, and no tag can create an object.
  private static @Nullable Node compose(String yaml) throws RejectedException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LONGEST);
    options.setNestingDepthLimit(DEEPEST);
    try {
      return new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
    } catch (MarkedYAMLException e) {
      // Line 1 of the file is the opening ---, and the marks of the parser count from 0.
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 2;
      throw broken("line " + line + ": " + e.getProblem());
    } catch (YAMLException e) {
      throw broken(String.valueOf(e.getMessage()));
    }
  }

  private static String value(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream()
          .filter(ScalarNode.class::isInstance)
          .map(FrontMatter::value)
          .collect(Collectors.joining(", "));
    }
    return "";
  }

  private static RejectedException broken(String how) {
    return new RejectedException("broken front matter: " + how.replaceAll("\\s+", " ").strip());
  }
}
