package org.dateline.resolve;

import java.util.ArrayList;
import java.util.List;
import org.dateline.mention.Mention;
import org.dateline.mention.MentionFinder;
import org.jspecify.annotations.Nullable;

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
   * The toponyms of a text that stands below a title. The title helps to tell what the text means;
   * its own toponyms are left out, and offsets count in the text alone.
   *
   * @param title one line, or null where there is none
   */
  public List<ResolvedMention> parse(@Nullable String title, String text) {
    if (title == null || title.isBlank()) {
      return parse(text);
    }
    String head = title.strip() + PARAGRAPH_END;
    return parse(head + text).stream()
        .filter(resolved -> resolved.mention().start() >= head.length())
        .map(resolved -> resolved.movedBy(-head.length()))
        .toList();
  }
}
