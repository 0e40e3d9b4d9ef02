package org.dateline.event.people;

import java.util.List;
import java.util.Set;
import org.dateline.event.people.CasualtyMention.Harm;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;

/**
 * Finds how many people a sentence says were killed and injured. Casualties that are only feared,
 * threatened, denied or possible are left out, and so are animals, missing people, and unclear
 * cases.
 */
public final class CasualtyFinder {

  private static final int LONGEST_HARM_PHRASE = 6;
  private static final int FARTHEST_MODAL = 4;
  private static final Set<String> LEFT_BEFORE_DEAD =
      Set.of("pronounced", "declared", "found", "confirmed", "left", "reported");

  private final CasualtyNotes notes;
  private final CasualtyNouns nouns;
  private final SentenceTokens words;
  private final PeopleGroups groups;
  private final SubjectFinder subjects;

  private CasualtyFinder(SentenceTokens words) {
    this.notes = new CasualtyNotes(words);
    this.nouns = new CasualtyNouns(notes);
    this.words = words;
    this.groups = notes.groups;
    this.subjects = new SubjectFinder(words, groups);
  }

  /** The numbers in one sentence, in order; none if it is too long for a real sentence. */
  public static List<CasualtyMention> find(AnnotatedText text, Passage sentence) {
    if (!AnnotatedText.isReadable(sentence)) {
      return List.of();
    }
    CasualtyFinder finder = new CasualtyFinder(new SentenceTokens(text.tokens(), sentence));
    finder.run();
    return finder.notes.found();
  }

  private void run() {
    int token = words.first();
    while (token < words.end()) {
      token += Math.max(1, read(token));
    }
  }

  /** Reads the words at a token and returns how many tokens they are. */
  private int read(int token) {
    int length = participle(token);
    if (length > 0) {
      return length;
    }
    if (words.in(CasualtyWords.KILLING, token)) {
      object(token, 1, Harm.KILLED);
    } else if (words.in(CasualtyWords.INJURING, token)) {
      object(token, 1, Harm.INJURED);
    }
    length = words.phraseAt(CasualtyWords.DIED, token);
    if (length > 0) {
      passive(token, length, Harm.KILLED);
      return length;
    }
    if (words.in(CasualtyWords.DEAD, token)) {
      dead(token);
    } else if (words.in(CasualtyWords.UNHURT, token)) {
      unhurt(token);
    } else if (words.in(CasualtyWords.SUFFERS, token) || words.in(CasualtyWords.TREATED, token)) {
      harmed(token);
    } else if (words.at(token).equals("in")) {
      inCriticalCondition(token);
    }
    return nouns.read(token);
  }

  private int participle(int token) {
    int striking =
        words.in(CasualtyWords.FATALLY, token)
            ? words.phraseAt(CasualtyWords.STRIKING, token + 1)
            : 0;
    int killed = striking > 0 ? striking + 1 : words.phraseAt(CasualtyWords.KILLED, token);
    int injured = words.phraseAt(CasualtyWords.INJURED, token);
    if (killed == 0 && injured == 0) {
      return 0;
    }
    Harm harm = killed > 0 ? Harm.KILLED : Harm.INJURED;
    int length = Math.max(killed, injured);
    int verb = notes.verbStart(token);
    if (!isShared(token, length, harm)) {
      if (isPassive(verb, token)) {
        passive(token, length, harm);
      } else if (groups.from(token + length).isPresent() || isReflexive(token + length)) {
        object(token, length, harm);
      } else if (isWithinGroup(token)) {
        adjective(token);
      } else {
        reduced(token, length, harm);
      }
    }
    return length;
  }

  private boolean isPassive(int verb, int token) {
    return notes.anyOf(Grammar.BE, verb, token);
  }

  /**
   * In "was killed or injured" both verbs share the subject, and the number is for both together.
   */
  private boolean isShared(int token, int length, Harm harm) {
    boolean joined = words.at(token - 1).equals("or") || words.at(token - 1).equals("and");
    boolean after = joined && CasualtyWords.isCue(words.at(token - 2));
    if (after && groups.from(token + length).isEmpty()) {
      if (!notes.isEmpty() && notes.last().count().isNone()) {
        notes.report(harm, notes.last().count(), notes.last().words(), notes.span(token, length));
      } else if (words.at(token - 1).equals("or") && !notes.isEmpty()) {
        notes.removeLast();
      }
      return true;
    }
    return false;
  }

  private boolean isWithinGroup(int token) {
    int head = token + 1;
    while (PersonNouns.isPerson(words.at(head))) {
      head++;
    }
    return head > token + 1;
  }

  /** "14 wounded fighters": the group that has the word in it. */
  private void adjective(int token) {
    for (int first = token - 1; first >= Math.max(words.first(), token - 4); first--) {
      PeopleGroup group = groups.from(first).orElse(null);
      if (group != null) {
        if (group.end() > token) {
          notes.add(new GroupChain(List.of(group)), token, 1, Harm.INJURED);
        }
        return;
      }
    }
  }

  /** The subject of a passive, and of "died". */
  private void passive(int token, int length, Harm harm) {
    int verb = notes.verbStart(token);
    if (notes.isUnsure(verb, token)) {
      return;
    }
    GroupChain chain = subjects.of(verb).orElse(null);
    if (chain == null || isManyBearingOneName(chain, verb, token)) {
      return;
    }
    if (notes.anyOf(Set.of("not", "never"), verb, token)) {
      notes.zero(harm, chain, token, length);
    } else {
      notes.add(chain, token, length, harm);
    }
  }

  /** "Palestinians were killed". */
  private boolean isManyBearingOneName(GroupChain chain, int verb, int token) {
    if (!chain.isName()) {
      return false;
    }
    boolean plural = notes.anyOf(Set.of("were", "are", "have"), verb, token);
    return plural || isPluralName(chain);
  }

  private boolean isPluralName(GroupChain chain) {
    return chain.isName()
        && chain.end() == chain.first() + 1
        && words.at(chain.first()).endsWith("s");
  }

  private void object(int token, int length, Harm harm) {
    int verb = notes.verbStart(token);
    // "He would one day hurt him": the modal stands apart.
    if (notes.isUnsure(verb, token)
        || notes.anyOf(Set.of("not", "never"), verb, token)
        || notes.anyOf(Grammar.MODALS, token - FARTHEST_MODAL, token)) {
      return;
    }
    int from = token + length;
    if (isReflexive(from)) {
      from += words.at(from + 1).equals("and") ? 2 : 1;
    }
    GroupChain.from(groups, words, from)
        .filter(chain -> !isPluralName(chain))
        .ifPresent(chain -> notes.add(chain, token, length, harm));
  }

  private boolean isReflexive(int token) {
    return (words.at(token).endsWith("self") || words.at(token).endsWith("selves"))
        && words.at(token + 1).equals("and");
  }

  /** "Two killed, four hurt": the participle alone. */
  private void reduced(int token, int length, Harm harm) {
    if (!notes.isUnsure(token, token)) {
      GroupChain.before(groups, words, notes.verbStart(token))
          .filter(chain -> chain.last().isPeople() && !chain.isName())
          .ifPresent(chain -> notes.add(chain, token, length, harm));
    }
  }

  private void dead(int token) {
    int verb = notes.verbStart(token);
    boolean linked = words.in(LEFT_BEFORE_DEAD, token - 1);
    if (linked) {
      verb = notes.verbStart(token - 1);
    }
    if (isPassive(verb, token)) {
      int anchor = linked ? token - 1 : token;
      passive(anchor, token + 1 - anchor, Harm.KILLED);
    } else if (Grammar.endsNounPhrase(words, token + 1) || words.at(token + 1).equals("included")) {
      reducedDead(token);
    }
  }

  private void reducedDead(int token) {
    if (notes.isUnsure(token, token) || words.at(token - 1).equals("the")) {
      return;
    }
    GroupChain.before(groups, words, token)
        .filter(chain -> chain.last().isPeople())
        .ifPresent(chain -> notes.add(chain, token, 1, Harm.KILLED));
  }

  private void unhurt(int token) {
    int verb = words.at(token - 1).startsWith("escape") ? token - 1 : token;
    subjects
        .of(notes.verbStart(verb))
        .ifPresent(chain -> notes.zero(Harm.INJURED, chain, token, 1));
  }

  /** "Suffered minor injuries", "were treated for burns", "were taken to hospital". */
  private void harmed(int token) {
    int end = token + 1;
    while (end < token + LONGEST_HARM_PHRASE && !words.in(CasualtyWords.HARM, end)) {
      boolean ends =
          words.at(end).equals(",") || Grammar.isVerbal(words, end) || words.at(end).isEmpty();
      if (ends) {
        return;
      }
      end++;
    }
    int verb = notes.verbStart(token);
    boolean fits = words.in(CasualtyWords.SUFFERS, token) || isPassive(verb, token);
    if (fits && words.in(CasualtyWords.HARM, end)) {
      passive(token, end + 1 - token, Harm.INJURED);
    }
  }

  private void inCriticalCondition(int token) {
    boolean severe =
        words.at(token + 1).equals("critical") || words.at(token + 1).equals("serious");
    if (severe && words.at(token + 2).equals("condition")) {
      GroupChain.before(groups, words, token)
          .ifPresent(chain -> notes.add(chain, token, 3, Harm.INJURED));
    }
  }
}
