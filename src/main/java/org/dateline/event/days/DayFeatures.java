package org.dateline.event.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;
import org.dateline.time.DatePrecision;
import org.dateline.time.DateSpan;

/** The evidence for and against each of an article's days as that of a trigger, as features. */
final class DayFeatures {

  private static final String BREAKS = ",;:—–()";

  /** An expression this close to the beginning of a sentence frames it: "On Monday, …". */
  private static final int FRAME = 25;

  private static final int RECENT_DAYS = 7;
  private static final int STEM = 6;

  private static final Set<String> SAYING = Lexicon.english().words("saying");
  private static final Set<String> SUBORDINATOR = Lexicon.english().words("subordinator");
  private static final Set<String> RELATIVE = Lexicon.english().words("relative-pronoun");
  private static final Set<String> CONJUNCTION = Lexicon.english().words("conjunction");

  private final AnnotatedText text;
  private final LocalDate published;
  private final List<NamedDay> days;
  private final Map<Integer, List<NamedDay>> bySentence;
  private final Map<DateSpan, Integer> counts = new HashMap<>();
  private final Map<Integer, String> sentences = new HashMap<>();
  private final List<Integer> paragraphs;
  private final long recent;

  DayFeatures(AnnotatedText text, LocalDate published, List<NamedDay> days) {
    this.text = text;
    this.published = published;
    this.days = days;
    this.bySentence = days.stream().collect(Collectors.groupingBy(NamedDay::sentence));
    days.forEach(day -> counts.merge(day.words().span(), 1, Integer::sum));
    this.paragraphs = text.sentences().stream().map(one -> text.paragraphAt(one.start())).toList();
    this.recent = counts.keySet().stream().filter(this::isRecent).count();
  }

  private boolean isRecent(DateSpan span) {
    return span.precision() == DatePrecision.DAY
        && span.first().equals(span.last())
        && !span.first().isAfter(published)
        && span.first().isAfter(published.minusDays(RECENT_DAYS + 1L));
  }

  /** What is said of the trigger, whatever the day. */
  private List<String> ofTrigger(DayClue clue) {
    List<String> found = new ArrayList<>();
    found.add("clause " + clue.narration());
    found.add("assertion " + clue.assertion());
    found.add("strength " + clue.strength());
    found.add("to come " + clue.toCome());
    found.add("sentence " + upTo(clue.sentence(), 1, 4, 9, 20));
    found.add("quoted " + text.isQuoted(clue.start()));
    found.add("tense " + tense(clue));
    return found;
  }

  private String tense(DayClue clue) {
    String clause = lower(clue.clauseStart(), clue.clauseEnd());
    boolean perfect = false;
    boolean present = false;
    boolean past = false;
    for (String word : words(clause)) {
      perfect |= word.equals("has") || word.equals("have");
      present |= word.equals("is") || word.equals("are");
      past |= word.equals("was") || word.equals("were") || word.equals("had");
      past |= word.endsWith("ed") && word.length() > 3;
    }
    return (perfect ? "perfect " : "") + (present ? "present " : "") + (past ? "past" : "");
  }

  /** The evidence that the day of publication stands in. */
  List<String> ofPublished(DayClue clue) {
    NamedDay rule = clue.byRule() < 0 ? null : days.get(clue.byRule());
    String way = clue.way().label();
    String form = rule == null ? "none" : rule.form();
    String distance = rule == null ? "none" : rule.distance(published);
    long own = inSentence(clue.sentence()).size();
    List<String> found = new ArrayList<>();
    found.add("none");
    found.add("none, rule " + way);
    found.add("none, rule form " + form);
    found.add("none, rule days " + distance);
    found.add("none, sentence has " + upTo(own, 0, 1, 2));
    found.add("none, article has " + upTo(days.size(), 0, 1, 3, 8));
    found.add("none, lead " + (clue.ofLead() >= 0));
    found.add("none, recent " + upTo(recent, 0, 1, 2));
    ofTrigger(clue).forEach(one -> found.add("none, " + one));
    found.add("none, kind " + clue.kind().label());
    found.add("none, word " + clue.lemma());
    found.add("none, rule " + way + ", " + clue.narration());
    found.add("none, rule " + way + ", " + clue.assertion());
    if (clue.way() == NamedDay.Way.CLAUSE) {
      found.add("none, clause days " + distance + ", " + clue.assertion());
      found.add("none, clause days " + distance + ", " + clue.narration());
      found.add("none, clause form " + form);
    }
    return found;
  }

  /** The evidence for and against a day that the article names. */
  List<String> of(DayClue clue, int index) {
    NamedDay day = days.get(index);
    String form = day.form();
    String distance = day.distance(published);
    String place = place(clue, day);
    String rule = clue.byRule() == index ? clue.way().label() : "no";
    String preposition = wordBefore(day);
    List<String> found = new ArrayList<>();
    found.add("named");
    found.add(place);
    found.add(form);
    found.add(distance);
    found.add(day.length());
    found.add(day.length() + ", " + distance);
    found.add(place + ", paragraph " + isSameParagraph(clue, day));
    found.add(place + ", " + form);
    found.add(place + ", " + distance);
    found.add("after " + preposition);
    found.add("after " + preposition + ", " + form);
    found.add("dateline " + day.ofDateline());
    found.add("rule " + rule);
    found.add("rule " + rule + ", " + form);
    found.add("rule " + rule + ", " + distance);
    found.add("rule " + rule + ", " + clue.assertion());
    found.add("rule " + rule + ", " + clue.narration());
    found.add("rule is " + clue.way().label());
    found.add("rule is " + clue.way().label() + ", " + place);
    addRoles(clue, index, day, found);
    found.add("named " + upTo(counts.getOrDefault(day.words().span(), 1), 1, 2, 4));
    ofTrigger(clue).forEach(one -> found.add(distance + ", " + one));
    found.add(distance + ", " + clue.kind().label());
    found.add(form + ", " + clue.assertion());
    found.add(form + ", to come " + clue.toCome());
    found.add(form + ", " + day.narration());
    found.add(form + ", " + tense(clue));
    found.add("in sentence " + upTo(day.sentence(), 1, 3, 8));
    found.add("clause of day " + day.narration());
    if (day.sentence() == clue.sentence()) {
      addSameSentence(clue, day, preposition, found);
    } else {
      addOtherSentence(clue, day, place, distance, found);
    }
    return found;
  }

  private static void addRoles(DayClue clue, int index, NamedDay day, List<String> found) {
    if (clue.ofLead() == index) {
      found.add("first of the text");
    }
    if (clue.ofStory() == index) {
      found.add("of the story");
      found.add("of the story, " + clue.narration());
      found.add("of the story, rule is " + clue.way().label());
    }
    found.add("planned " + day.words().planned() + ", " + clue.assertion());
    found.add("planned " + day.words().planned() + ", to come " + clue.toCome());
  }

  private void addSameSentence(DayClue clue, NamedDay day, String preposition, List<String> found) {
    int start = day.words().start();
    int end = day.words().end();
    List<NamedDay> own = inSentence(clue.sentence());
    String between = lower(Math.min(end, clue.end()), Math.max(start, clue.start()));
    String breaks = upTo(between.chars().filter(c -> BREAKS.indexOf(c) >= 0).count(), 0, 1, 2, 4);
    List<String> words = words(between);
    String distance = upTo(words.size(), 0, 2, 5, 9, 15, 25);
    boolean inClause = clue.clauseStart() <= start && start < clue.clauseEnd();
    String same = inClause ? "same clause" : "other clause";
    String side = start < clue.start() ? "before" : "after";
    long nearer =
        own.stream()
            .filter(other -> other != day)
            .filter(
                other ->
                    Math.abs(other.words().start() - clue.start()) < Math.abs(start - clue.start()))
            .count();
    found.add("breaks " + breaks);
    found.add("breaks " + breaks + " " + side);
    found.add("words " + distance);
    found.add("words " + distance + " " + side);
    found.add(same);
    found.add(side);
    found.add(same + " " + side);
    found.add(same + ", " + day.form());
    found.add(same + ", " + day.distance(published));
    found.add(same + " after " + preposition);
    found.add("nearer " + upTo(nearer, 0, 1, 2));
    found.add("sentence has " + upTo(own.size(), 1, 2, 3));
    found.add(same + " of " + upTo(own.size(), 1, 2));
    found.add("before " + wordAfter(day));
    if (words.stream().anyMatch(SAYING::contains)) {
      found.add("saying between");
      found.add("saying between, " + same);
    }
    if (isBesideSaying(start, end)) {
      found.add("beside saying");
    }
    if (start - text.sentences().get(day.sentence()).start() < FRAME) {
      found.add("frames the sentence");
      found.add("frames the sentence, " + day.form());
    }
    for (String word : words) {
      if (SUBORDINATOR.contains(word) || RELATIVE.contains(word) || CONJUNCTION.contains(word)) {
        found.add("between " + word);
        found.add("between " + word + " " + side);
      }
    }
  }

  private boolean isBesideSaying(int start, int end) {
    return words(lower(Math.max(0, start - 12), start)).stream().anyMatch(SAYING::contains)
        || words(lower(end, Math.min(text.text().length(), end + 8))).stream()
            .anyMatch(SAYING::contains);
  }

  private void addOtherSentence(
      DayClue clue, NamedDay day, String place, String distance, List<String> found) {
    found.add(place + ", " + clue.assertion());
    found.add(place + ", " + clue.narration());
    boolean own = !inSentence(clue.sentence()).isEmpty();
    found.add(place + ", sentence has its own " + own);
    String sentence = sentence(day.sentence());
    if (sentence.contains(clue.lemma().substring(0, Math.min(STEM, clue.lemma().length())))) {
      found.add("has the word");
      found.add("has the word, " + distance);
    }
    if (clue.place() != null && sentence.contains(clue.place())) {
      found.add("has the place");
      found.add("has the place, " + distance);
      found.add("has the place, " + place);
    }
  }

  private List<NamedDay> inSentence(int index) {
    return bySentence.getOrDefault(index, List.of());
  }

  private String sentence(int index) {
    return sentences.computeIfAbsent(
        index,
        key -> {
          Passage passage = text.sentences().get(key);
          return lower(passage.start(), passage.end());
        });
  }

  private static String place(DayClue clue, NamedDay day) {
    int sentences = day.sentence() - clue.sentence();
    return sentences == 0
        ? "here"
        : upTo(Math.abs(sentences), 1, 2, 4) + (sentences < 0 ? " back" : " on");
  }

  private boolean isSameParagraph(DayClue clue, NamedDay day) {
    return paragraphs.get(clue.sentence()).equals(paragraphs.get(day.sentence()));
  }

  private String wordBefore(NamedDay day) {
    List<String> words = words(lower(Math.max(0, day.words().start() - 30), day.words().start()));
    int last = words.size() - 1;
    return last < 0 ? "" : words.get(last);
  }

  private String wordAfter(NamedDay day) {
    int end = day.words().end();
    List<String> words = words(lower(end, Math.min(text.text().length(), end + 20)));
    return words.isEmpty() ? "" : words.get(0);
  }

  private String lower(int from, int to) {
    return from >= to ? "" : text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  /** The words of a text in lower case; each mark is a word. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
      if (!inWord && i < text.length() && !Character.isWhitespace(text.charAt(i))) {
        words.add(text.substring(i, i + 1));
      }
    }
    return words;
  }

  private static String upTo(long count, int... bounds) {
    for (int bound : bounds) {
      if (count <= bound) {
        return String.valueOf(bound);
      }
    }
    return "more";
  }
}
