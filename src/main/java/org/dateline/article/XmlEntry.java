package org.dateline.article;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * An element of an XML file that may be an article.
 *
 * @param draft its fields
 * @param guid the id that its publisher uses; empty if there is none
 * @param refusal why it is not an article; empty if it is one
 */
record XmlEntry(Draft draft, Optional<String> guid, Optional<String> refusal) {

  /**
   * Makes the article.
   *
   * @param otherId the id to use if the publisher states none
   */
  Article article(String otherId) throws RejectedException {
    if (refusal.isPresent()) {
      throw new RejectedException(refusal.get());
    }
    return draft.article(guid.map(ArticleId::ofForeign).orElse(otherId));
  }

  /** The name of an element without its namespace prefix. */
  static String localName(Element element) {
    return element.tagName().substring(element.tagName().indexOf(':') + 1);
  }

  /** The children of a name, in any namespace. */
  static Stream<Element> children(Element parent, String name) {
    return parent.children().stream().filter(child -> localName(child).equals(name));
  }

  /** The first element down a path of names. */
  static Optional<Element> find(Element from, String... path) {
    return path.length == 0
        ? Optional.of(from)
        : children(from, path[0])
            .map(child -> find(child, Arrays.copyOfRange(path, 1, path.length)))
            .flatMap(Optional::stream)
            .findFirst();
  }

  /** The words of the first element down a path of names. */
  static Optional<String> words(Element from, String... path) {
    return find(from, path).map(Element::wholeText).map(String::strip).filter(w -> !w.isEmpty());
  }

  /** The words of the first child that has any, of several names. */
  static Optional<String> firstWords(Element from, List<String> names) {
    return names.stream().map(name -> words(from, name)).flatMap(Optional::stream).findFirst();
  }
}
