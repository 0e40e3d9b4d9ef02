package org.dateline.resolve;

import java.util.ArrayList;
import java.util.List;
import org.dateline.mention.Mention;
import org.dateline.mention.MentionFinder;
import org.dateline.text.AnnotatedText;

/** Finds and resolves the toponyms of a text. Thread-safe. */
public final class Geoparser {

  private final MentionFinder finder;
  private final Resolver resolver;

  /** Combines a finder and a resolver. */
  public Geoparser(MentionFinder finder, Resolver resolver) {
    this.finder = finder;
    this.resolver = resolver;
  }

  /**
   * The toponyms of a text, in order, each with its resolution. Names in the heading, such as a
   * publisher's home ("Boston Globe"), are evidence for the resolution, but are not returned.
   */
  public List<ResolvedMention> parse(AnnotatedText text) {
    return resolve(text, finder.find(text));
  }

  /** The same within {@link ReadLimits}, for the texts of other people. */
  public List<ResolvedMention> parseFirst(AnnotatedText text) {
    return resolve(text, finder.find(text, ReadLimits.MOST_MENTIONS));
  }

  private List<ResolvedMention> resolve(AnnotatedText text, List<Mention> mentions) {
    List<Resolution> resolutions = resolver.resolve(text, mentions);
    List<ResolvedMention> resolved = new ArrayList<>(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).start() >= 0) {
        resolved.add(new ResolvedMention(asGiven(text, mentions.get(i)), resolutions.get(i)));
      }
    }
    List<ResolvedMention> moved = RelativePlaces.move(resolved, text.text());
    return CoordinateFinder.addTo(moved, text.text());
  }

  private static Mention asGiven(AnnotatedText text, Mention mention) {
    int end = text.endAsGiven(mention.end());
    return end == mention.end()
        ? mention
        : new Mention(
            mention.start(), end, text.text().substring(mention.start(), end), mention.role());
  }
}
