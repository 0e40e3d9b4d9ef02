package org.dateline.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the body of an article on a page from which the boilerplate was removed.
 *
 * <p>Each block that reads like prose adds to the score of the elements around it, most to the
 * nearest; the element with the highest score is the article. This is the idea of arc90's
 * Readability (2009).
 */
final class HtmlBody {

  private static final int SHORTEST_PROSE = 25;
  private static final double MOST_LINKS = 0.5;
  private static final double[] SHARES = {1, 0.5, 0.25};

  // Markup that names the body explicitly.
  private static final String MARKED = "[itemprop=articleBody],[property=articleBody]";
  private static final int SHORTEST_MARKED = 140;

  private final Map<Element, Double> scores = new LinkedHashMap<>();

  /** How much prose there is below an element. */
  private final Map<Element, Integer> proseLengths = new IdentityHashMap<>();

  private final List<HtmlBlock> blocks;

  private HtmlBody(Document page) {
    blocks = HtmlBlock.of(page.body());
    blocks.stream().filter(HtmlBody::isProse).forEach(this::speakFor);
  }

  /** Finds the blocks of the body; none if nothing on the page reads like an article. */
  static List<HtmlBlock> of(Document page) {
    List<HtmlBlock> marked = marked(page);
    if (marked.stream().mapToInt(b -> b.text().length()).sum() >= SHORTEST_MARKED) {
      return marked;
    }
    HtmlBody body = new HtmlBody(page);
    return body.best().map(body::below).orElse(List.of());
  }

  private static List<HtmlBlock> marked(Document page) {
    List<HtmlBlock> blocks = new ArrayList<>();
    for (Element element : page.select(MARKED)) {
      if (element.parents().stream().noneMatch(above -> above.is(MARKED))) {
        blocks.addAll(HtmlBlock.of(element));
      }
    }
    return kept(blocks);
  }

  private static boolean isProse(HtmlBlock block) {
    return block.text().length() >= SHORTEST_PROSE
        && !block.isHeading()
        && block.linkDensity() < MOST_LINKS;
  }

  private void speakFor(HtmlBlock block) {
    ReadingTime.check();
    for (Element above = block.owner(); above != null; above = above.parent()) {
      proseLengths.merge(above, block.text().length(), Integer::sum);
    }
    long commas = block.text().chars().filter(c -> ",،、，".indexOf(c) >= 0).count();
    double prose =
        (1 + commas + Math.min(block.text().length() / 100.0, 3)) * (1 - block.linkDensity());
    Element element = container(block.owner());
    for (int i = 0; i < SHARES.length && element != null; i++) {
      scores.merge(element, prose * SHARES[i], Double::sum);
      element = element.parent();
    }
  }

  // A paragraph is not an article, but its parent may be.
  private static Element container(Element owner) {
    boolean paragraph =
        switch (owner.normalName()) {
          case "p", "li", "pre", "blockquote", "dd" -> true;
          default -> false;
        };
    return paragraph && owner.parent() != null ? owner.parent() : owner;
  }

  private Optional<Element> best() {
    return scores.entrySet().stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .map(this::whole);
  }

  /**
   * Climbs from a part to the whole article: live blogs and pages with sections consist of parts.
   */
  private Element whole(Element part) {
    Element article = part.closest("article");
    Element whole = article == null ? part : article;
    for (Element above = whole;
        above.parent() != null && !above.is("body");
        above = above.parent()) {
      if (hasPartsBesides(above)) {
        whole = above.parent();
      }
    }
    return whole;
  }

  private boolean hasPartsBesides(Element part) {
    return part.siblingElements().stream()
        .filter(sibling -> sibling.normalName().equals(part.normalName()))
        .filter(sibling -> sibling.className().equals(part.className()) || sibling.is("article,p"))
        .anyMatch(sibling -> proseLengths.getOrDefault(sibling, 0) * 4 > SHORTEST_MARKED);
  }

  private List<HtmlBlock> below(Element body) {
    return kept(
        blocks.stream()
            .filter(block -> isWithin(block.owner(), body))
            .collect(Collectors.toList()));
  }

  private static boolean isWithin(Element element, Element body) {
    Element above = element;
    while (above != null && above != body) {
      above = above.parent();
    }
    return above == body;
  }

  private static List<HtmlBlock> kept(List<HtmlBlock> blocks) {
    List<HtmlBlock> kept =
        blocks.stream().filter(block -> !Boilerplate.isPointer(block)).collect(Collectors.toList());
    // A heading without text after it belonged to something that was removed.
    while (!kept.isEmpty() && kept.get(kept.size() - 1).isHeading()) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }
}
