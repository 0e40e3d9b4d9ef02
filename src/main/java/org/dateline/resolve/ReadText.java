package org.dateline.resolve;

import java.util.List;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;

/**
 * A text as far as it was read within {@link ReadLimits}, and the toponyms found in it.
 *
 * @param text with tokens and sentences, up to the limits
 * @param mentions in order
 */
public record ReadText(AnnotatedText text, List<ResolvedMention> mentions) {

  public ReadText {
    mentions = List.copyOf(mentions);
  }

  /** Reads a text and the heading above it. */
  public static ReadText of(Geoparser geoparser, List<String> heading, String text) {
    AnnotatedText annotated = AnnotatedText.of(heading, ReadLimits.readPart(text));
    List<ResolvedMention> mentions = geoparser.parseFirst(annotated);
    return new ReadText(upToLast(mentions, annotated, heading, text), mentions);
  }

  /** Reads a text again whose toponyms are known. */
  public static ReadText again(List<String> heading, String text, List<ResolvedMention> mentions) {
    AnnotatedText annotated = AnnotatedText.of(heading, ReadLimits.readPart(text));
    return new ReadText(upToLast(mentions, annotated, heading, text), mentions);
  }

  // The words that follow have no places to be tied to.
  private static AnnotatedText upToLast(
      List<ResolvedMention> mentions, AnnotatedText whole, List<String> heading, String text) {
    if (mentions.size() < ReadLimits.MOST_MENTIONS) {
      return whole;
    }
    int last = mentions.get(mentions.size() - 1).mention().end();
    int end =
        whole.sentences().stream()
            .mapToInt(Passage::end)
            .filter(sentenceEnd -> sentenceEnd >= last)
            .findFirst()
            .orElse(last);
    return AnnotatedText.of(heading, text.substring(0, end));
  }
}
