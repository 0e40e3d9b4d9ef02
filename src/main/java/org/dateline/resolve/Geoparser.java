package org.dateline.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.mention.Mention;
import org.dateline.mention.MentionFinder;

/** Finds and resolves the toponyms of a text. Safe for use by many threads. */
public final class Geoparser {

  private static final String PARAGRAPH_END = "\n\n";

  private final MentionFinder finder;
  private final Resolver resolver;

  /** Joins a finder and a resolver. */
  public Geoparser(MentionFinder finder, Resolver resolver) {
    this.finder = finder;
    this.resolver = resolver;
  }

  /**
   * The toponyms of a text, in order, each with its resolution.
   *
   * @param text any UTF-16, of any length; never an error, whatever it holds
   */
  public List<ResolvedMention> parse(String text) {
    List<Mention> mentions = finder.find(text);
    List<Resolution> resolutions = resolver.resolve(text, mentions);
    List<ResolvedMention> resolved = new ArrayList<>(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      resolved.add(new ResolvedMention(mentions.get(i), resolutions.get(i)));
    }
    return resolved;
  }

  /**
   * The toponyms of a text that stands below a heading. What the heading names helps to tell what
   * the text means; its own toponyms are left out, and offsets count in the text alone.
   *
   * @param heading lines above the text: the title, and the publisher, whose name often tells where
   *     it is at home ("Boston Globe"); blank ones are left out
   */
  public List<ResolvedMention> parse(List<String> heading, String text) {
    String head =
        heading.stream()
            .filter(line -> !line.isBlank())
            .map(line -> line.strip() + PARAGRAPH_END)
            .collect(Collectors.joining());
    if (head.isEmpty()) {
      return parse(text);
    }
    return parse(head + text).stream()
        .filter(resolved -> resolved.mention().start() >= head.length())
        .map(resolved -> resolved.movedBy(-head.length()))
        .toList();
  }
}
