package org.dateline.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.kind.Triggers.Trigger;

/**
 * Tells the kind of event by the words of its sentences: each trigger speaks for a kind with a
 * weight, and the kind that most speaks for wins. Safe for use by many threads.
 */
public final class KindFinder {

  /** Less than that may be said of anything: "killed", "law". */
  private static final int LEAST_WEIGHT = 2;

  /** A sentence beside the event's own tells its kind only by a word that leaves no doubt. */
  private static final int LEAST_WEIGHT_BESIDE = 5;

  private static final int MOST_EVIDENCE = 3;
  private static final Set<String> SPEAKING = Set.of("said", "says", "told", "added", "warned");

  /** "The governor of Northern Maluku said". */
  private static final int MOST_OF_SPEAKER = 5;

  private static final Pattern WORD = Pattern.compile("\\p{L}+|\\d+|[-–]");

  // Where two kinds are spoken for alike, the one that says more wins.
  private static final List<EventKind> BY_SPECIFICITY =
      List.of(
          EventKind.AIR_STRIKE,
          EventKind.BOMBING,
          EventKind.PROTEST,
          EventKind.ARREST,
          EventKind.DISASTER,
          EventKind.DISPLACEMENT,
          EventKind.DIPLOMACY,
          EventKind.FIGHTING,
          EventKind.POLITICS);

  private final Triggers triggers = Triggers.bundled();

  /** The kind of event that the sentences tell of, all of the same event. */
  public FoundKind find(List<String> sentences) {
    return decide(sentences.stream().map(this::votes).toList(), List.of());
  }

  /**
   * The kind that the sentences of one event speak for together.
   *
   * @param beside sentences that stand beside them, and count only where they themselves tell
   *     nothing and these tell it clearly
   */
  public FoundKind decide(List<Votes> sentences, List<Votes> beside) {
    FoundKind own = decide(sentences, LEAST_WEIGHT);
    return own.kind() == EventKind.OTHER ? decide(beside, LEAST_WEIGHT_BESIDE) : own;
  }

  private static FoundKind decide(List<Votes> sentences, int least) {
    Votes all = new Votes();
    sentences.forEach(all::add);
    EventKind best = EventKind.OTHER;
    int most = least - 1;
    for (EventKind kind : BY_SPECIFICITY) {
      if (all.weight(kind) > most) {
        most = all.weight(kind);
        best = kind;
      }
    }
    return new FoundKind(best, all.words(best).stream().limit(MOST_EVIDENCE).toList());
  }

  /** What the words of a sentence speak for. */
  public Votes votes(String sentence) {
    Votes votes = new Votes();
    List<int[]> spans = spans(sentence);
    String lower = sentence.toLowerCase(Locale.ROOT);
    // A character whose lower case is longer would shift all that follows.
    String text = lower.length() == sentence.length() ? lower : sentence;
    int i = 0;
    while (i < spans.size()) {
      int count = longest(text, spans, i);
      if (count > 0) {
        Trigger trigger = triggers.find(phrase(text, spans, i, count));
        if (trigger != null
            && trigger.kind() != null
            && !isSpeaker(trigger, text, spans, i + count)) {
          votes.add(
              trigger.kind(),
              trigger.weight(),
              sentence.substring(spans.get(i)[0], spans.get(i + count - 1)[1]));
        }
      }
      i += Math.max(1, count);
    }
    return votes;
  }

  // "The governor said": who speaks says nothing of what happened.
  private static boolean isSpeaker(Trigger trigger, String text, List<int[]> spans, int next) {
    if (trigger.kind() != EventKind.POLITICS && trigger.kind() != EventKind.DIPLOMACY) {
      return false;
    }
    int behind = spans.get(next - 1)[1];
    for (int i = next; i < Math.min(next + MOST_OF_SPEAKER, spans.size()); i++) {
      if (text.substring(behind, spans.get(i)[0]).contains(",")) {
        return false;
      }
      if (SPEAKING.contains(text.substring(spans.get(i)[0], spans.get(i)[1]))) {
        return true;
      }
    }
    return false;
  }

  private int longest(String text, List<int[]> spans, int i) {
    int most = triggers.longestFrom(text.substring(spans.get(i)[0], spans.get(i)[1]));
    for (int count = Math.min(most, spans.size() - i); count > 0; count--) {
      if (triggers.find(phrase(text, spans, i, count)) != null) {
        return count;
      }
    }
    return 0;
  }

  private static String phrase(String text, List<int[]> spans, int from, int count) {
    if (count == 1) {
      return text.substring(spans.get(from)[0], spans.get(from)[1]);
    }
    StringBuilder phrase = new StringBuilder();
    for (int i = from; i < from + count; i++) {
      phrase.append(i == from ? "" : " ").append(text, spans.get(i)[0], spans.get(i)[1]);
    }
    return phrase.toString();
  }

  private static List<int[]> spans(String sentence) {
    List<int[]> spans = new ArrayList<>();
    Matcher matcher = WORD.matcher(sentence);
    while (matcher.find()) {
      spans.add(new int[] {matcher.start(), matcher.end()});
    }
    return spans;
  }
}
