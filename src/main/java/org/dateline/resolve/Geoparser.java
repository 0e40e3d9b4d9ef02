package org.dateline.resolve;

import java.util.ArrayList;
import java.util.List;
import org.dateline.mention.Mention;
import org.dateline.mention.MentionFinder;
import org.dateline.text.AnnotatedText;

/** Finds and resolves the toponyms of a text. Safe for use by many threads. */
public final class Geoparser {

  private final MentionFinder finder;
  private final Resolver resolver;

  /** Joins a finder and a resolver. */
  public Geoparser(MentionFinder finder, Resolver resolver) {
    this.finder = finder;
    this.resolver = resolver;
  }

  /**
   * The toponyms of a text, in order, each with its resolution. What the heading names, such as a
   * publisher that tells where it is at home ("Boston Globe"), helps to tell what the text means;
   * its own toponyms are left out.
   */
  public List<ResolvedMention> parse(AnnotatedText text) {
    List<Mention> mentions = finder.find(text);
    List<Resolution> resolutions = resolver.resolve(text, mentions);
    List<ResolvedMention> resolved = new ArrayList<>(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).start() >= 0) {
        resolved.add(new ResolvedMention(mentions.get(i), resolutions.get(i)));
      }
    }
    return resolved;
  }
}
