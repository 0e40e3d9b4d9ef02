package org.dateline.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;

/**
 * Decides whether the clauses of a sentence narrate a story, or describe a state or earlier events.
 *
 * <p>English narrates in the simple past and the past perfect. "Has fled" and "lies" refer to the
 * day of writing, "was born" and "years ago" to days outside the story. The last verb before a
 * place in its clause decides, or else the first verb after it. A clause without a verb, such as
 * "In Aleppo, …", follows the clauses beside it, except relative clauses ("which is held by the
 * government").
 */
public final class Narration {

  /** The narrative mode of a clause. */
  public enum Kind {
    /** It narrates: "fell", "was hit", "had come". */
    PAST,
    /** It describes a state, a result, the future, or a distant past. */
    OTHER,
    /** No verb was recognised. */
    UNKNOWN
  }

  private static final Set<String> PRESENT = Lexicon.english().words("present");

  /** Statements about an event are not part of it and are mostly made later. */
  private static final Set<String> REPORTING = Lexicon.english().words("reporting");

  /** They belong to biographies and not to the story. */
  private static final Set<String> OF_LIVES = Lexicon.english().words("biography");

  private static final Set<String> PAIRS_OF_LIVES = Lexicon.english().words("biography-pair");

  /** They refer to a time before the story. */
  private static final Set<String> LONG_BEFORE = Lexicon.english().words("long-before");

  /** After them, a form in -s is a verb in the present tense: "who leads", "it covers". */
  private static final Set<String> SUBJECTS = Lexicon.english().words("subject");

  /** After them, a form in -ed is not a verb but a participle that qualifies a noun. */
  private static final Set<String> BEFORE_ADJECTIVE = Lexicon.english().words("before-participle");

  /** After a noun and a form in -ed, they show that the form qualifies the noun. */
  private static final Set<String> BEHIND_PARTICIPLE = Lexicon.english().words("after-participle");

  /** They begin a relative clause. */
  private static final Set<String> RELATIVE = Lexicon.english().words("relative");

  /** After them, a form such as "have" or "come" is not in the present tense. */
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

  /** The narrative mode at a span of the text, end exclusive. */
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

  // "Weakened by", "held in": they may be the verb, or may qualify the noun before them.
  private boolean isParticiple(int i) {
    String word = lower(i);
    return word.endsWith("ed") && word.length() > 4 && BEHIND_PARTICIPLE.contains(lower(i + 1));
  }

  private String lower(int i) {
    return i < 0 || i >= tokens.size() ? "" : tokens.get(i).lower();
  }
}
