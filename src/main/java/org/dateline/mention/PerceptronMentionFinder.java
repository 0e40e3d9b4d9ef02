package org.dateline.mention;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Interruption;
import org.dateline.text.Tokens;

/**
 * Finds toponyms with the tagger, and with the gazetteer those that it misses: peoples and
 * adjectives, and places within the names of organisations.
 *
 * <p>Time is linear in the length of the text. Memory, except for the mentions themselves, is
 * bounded: a text longer than any article is read in {@link Pieces}.
 */
public final class PerceptronMentionFinder implements MentionFinder {

  private static final String BUNDLED = "tagger.bin.gz";

  private final Tagger tagger;
  private final PlaceNames names;
  private final Demonyms demonyms;

  /** Creates a finder with given weights, names and demonyms. */
  public PerceptronMentionFinder(Weights weights, PlaceNames names, Demonyms demonyms) {
    this.tagger = new Tagger(weights);
    this.names = names;
    this.demonyms = demonyms;
  }

  /**
   * The finder that ships with Dateline.
   *
   * @throws IllegalStateException if its weights are missing from the class path, or are of another
   *     version
   */
  public static PerceptronMentionFinder bundled(Gazetteer gazetteer) {
    try (InputStream in = PerceptronMentionFinder.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + BUNDLED);
      }
      return new PerceptronMentionFinder(
          Weights.read(in), new GazetteerNames(gazetteer), Demonyms.bundled());
    } catch (IOException e) {
      throw new IllegalStateException("the bundled weights are broken: " + e.getMessage(), e);
    }
  }

  @Override
  public List<Mention> find(AnnotatedText text) {
    return find(text, Integer.MAX_VALUE);
  }

  @Override
  public List<Mention> find(AnnotatedText text, int most) {
    Tokens tokens = text.tokens();
    if (tokens.source().length() <= Pieces.LONGEST) {
      return first(find(tokens, text), most);
    }
    List<Mention> mentions = new ArrayList<>();
    int start = 0;
    int first = 0;
    while (first < tokens.size() && mentions.size() < most) {
      Interruption.check();
      start = Pieces.endOf(tokens.source(), start);
      int end = tokens.firstFromInSource(start);
      mentions.addAll(find(tokens.slice(first, end), text));
      first = end;
    }
    return first(mentions, most);
  }

  private static List<Mention> first(List<Mention> mentions, int most) {
    return mentions.size() <= most ? mentions : List.copyOf(mentions.subList(0, most));
  }

  private List<Mention> find(Tokens piece, AnnotatedText text) {
    TokenContext context = new TokenContext(piece, names);
    Label[] labels = tagger.tag(context);
    Names found = new NameGathering(context, labels, demonyms).gather();
    return mentions(context, labels, found, text);
  }

  private static List<Mention> mentions(
      TokenContext context, Label[] labels, Names found, AnnotatedText text) {
    List<Mention> mentions = new ArrayList<>();
    Tokens tokens = context.tokens;
    Roles roles = new Roles(context, labels, found, text.dateline());
    for (int i = 0; i < labels.length; i++) {
      if (found.beginsAt(i)) {
        int start = tokens.start(i);
        int end = tokens.end(found.endOf(i) - 1);
        mentions.add(new Mention(start, end, tokens.string(i, found.endOf(i) - 1), roles.of(i)));
      }
    }
    return mentions;
  }
}
