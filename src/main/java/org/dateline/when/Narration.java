package org.dateline.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;

/**
 * Whether the clauses of a sentence tell a story, or what is so now or was so long before.
 *
 * <p>English tells stories in the simple past and by "had"; "has fled" and "lies" are of the day on
 * which one writes, "was born" and "years ago" of a day of which the story does not tell. The verb
 * before a place in its clause decides, else the first one behind it; a clause without a verb, such
 * as "In Aleppo, …", goes by the clauses beside it, but not by those that only say more about a
 * noun ("which is held by the government").
 */
public final class Narration {

  /** How a clause tells. */
  public enum Kind {
    /** What happened once: "fell", "was hit", "had come". */
    PAST,
    /** What is so, has come about, is to come, or was long before. */
    OTHER,
    /** There is no verb that one could tell. */
    UNKNOWN
  }

  private static final Set<String> PRESENT = Lexicon.english().words("present");

  /** What is said of an event is no part of it, and is mostly said later. */
  private static final Set<String> REPORTING = Lexicon.english().words("reporting");

  /** They tell of a life, whatever day the story stands at. */
  private static final Set<String> OF_LIVES = Lexicon.english().words("biography");

  private static final Set<String> PAIRS_OF_LIVES = Lexicon.english().words("biography-pair");

  /** With them a clause tells of what was before the story. */
  private static final Set<String> LONG_BEFORE = Lexicon.english().words("long-before");

  /** Behind them a form in -s is a verb of the present: "who leads", "it covers". */
  private static final Set<String> SUBJECTS = Lexicon.english().words("subject");

  /** Behind them a form in -ed is no verb but tells more of a noun. */
  private static final Set<String> BEFORE_ADJECTIVE = Lexicon.english().words("before-participle");

  /** Behind a noun and a form in -ed they make sure that it tells more of the noun. */
  private static final Set<String> BEHIND_PARTICIPLE = Lexicon.english().words("after-participle");

  /** They begin a clause that tells more of a noun. */
  private static final Set<String> RELATIVE = Lexicon.english().words("relative");

  /** Behind them a form such as "have" or "come" is no present. */
  private static final Set<String> BEFORE_OTHER_FORM = Lexicon.english().words("before-bare-form");

  private record Clause(int from, int to, boolean relative, boolean longBefore) {}

  private final List<Word> tokens;
  private final Kind[] cues;
  private final List<Clause> clauses = new ArrayList<>();

  /** "Troops landed in Basra": where nothing else can be the verb, this is. */
  private final boolean hasParticiple;

  private Narration(List<Word> tokens) {
    this.tokens = tokens;
    this.cues = new Kind[tokens.size()];
    int begin = 0;
    for (int i = 0; i < cues.length; i++) {
      cues[i] = cue(i);
      if (tokens.get(i).isBreak()) {
        addClause(begin, i);
        begin = i + 1;
      }
    }
    addClause(begin, cues.length);
    this.hasParticiple =
        IntStream.range(0, cues.length)
            .anyMatch(i -> isParticiple(i) && !BEFORE_ADJECTIVE.contains(lower(i - 1)));
  }

  /** Reads a sentence. */
  public static Narration of(AnnotatedText text, Passage sentence) {
    return new Narration(Word.of(text.tokens(), sentence));
  }

  private void addClause(int from, int to) {
    if (from < to) {
      boolean longBefore =
          tokens.subList(from, to).stream().anyMatch(word -> LONG_BEFORE.contains(word.lower()));
      clauses.add(new Clause(from, to, RELATIVE.contains(lower(from)), longBefore));
    }
  }

  /** How that is told which stands at these offsets of the text, the last one exclusive. */
  public Kind at(int start, int end) {
    int own = 0;
    while (own + 1 < clauses.size() && tokens.get(clauses.get(own).to() - 1).end() <= start) {
      own++;
    }
    if (clauses.isEmpty()) {
      return Kind.UNKNOWN;
    }
    Kind kind = within(clauses.get(own), start);
    for (int i = own - 1; i >= 0 && kind == Kind.UNKNOWN; i--) {
      kind = beside(clauses.get(i), end);
    }
    for (int i = own + 1; i < clauses.size() && kind == Kind.UNKNOWN; i++) {
      kind = beside(clauses.get(i), end);
    }
    return kind == Kind.UNKNOWN && hasParticiple ? Kind.PAST : kind;
  }

  private Kind beside(Clause clause, int end) {
    return clause.relative() ? Kind.UNKNOWN : within(clause, end);
  }

  private Kind within(Clause clause, int start) {
    if (clause.longBefore()) {
      return Kind.OTHER;
    }
    Kind kind = Kind.UNKNOWN;
    for (int i = clause.from(); i < clause.to(); i++) {
      boolean before = tokens.get(i).start() < start;
      if (cues[i] != Kind.UNKNOWN && (before || kind == Kind.UNKNOWN)) {
        kind = cues[i];
      }
    }
    return kind;
  }

  private Kind cue(int i) {
    String word = lower(i);
    if (PRESENT.contains(word) && tokens.get(i).text().equals(word)) {
      return BEFORE_OTHER_FORM.contains(lower(i - 1)) ? Kind.UNKNOWN : Kind.OTHER;
    }
    if (OF_LIVES.contains(word) || PAIRS_OF_LIVES.contains(word + ' ' + lower(i + 1))) {
      return Kind.OTHER;
    }
    if (SUBJECTS.contains(lower(i - 1)) && word.endsWith("s") && !word.equals("was")) {
      return Kind.OTHER;
    }
    if (word.equals("been") || !Vocabulary.isPast(tokens.get(i), lower(i + 1))) {
      return Kind.UNKNOWN;
    }
    if (isParticiple(i) || (word.endsWith("ed") && BEFORE_ADJECTIVE.contains(lower(i - 1)))) {
      return Kind.UNKNOWN;
    }
    return REPORTING.contains(word) ? Kind.OTHER : Kind.PAST;
  }

  // "Weakened by", "held in": they may be the verb, and may tell more of the noun before them.
  private boolean isParticiple(int i) {
    String word = lower(i);
    return word.endsWith("ed") && word.length() > 4 && BEHIND_PARTICIPLE.contains(lower(i + 1));
  }

  private String lower(int i) {
    return i < 0 || i >= tokens.size() ? "" : tokens.get(i).lower();
  }
}
