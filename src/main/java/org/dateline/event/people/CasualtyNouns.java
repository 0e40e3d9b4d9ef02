package org.dateline.event.people;

import java.util.Set;
import org.dateline.event.people.CasualtyMention.Harm;
import org.dateline.event.people.NumberReader.Quantity;
import org.dateline.text.Span;

/**
 * Reads the nouns that say how many people were killed and injured: "three deaths", "the deaths of
 * six inmates", "claimed 12 lives", "no casualties", "the death toll rose to 45".
 */
final class CasualtyNouns {

  private static final int FARTHEST_TOLL = 9;
  private static final Set<String> RAISES = Set.of("bringing", "brought", "raising", "taking");
  private static final Set<String> TOTALS = Set.of("total", "toll", "number");

  private final CasualtyNotes notes;
  private final SentenceTokens words;
  private final PeopleGroups groups;

  CasualtyNouns(CasualtyNotes notes) {
    this.notes = notes;
    this.words = notes.words;
    this.groups = notes.groups;
  }

  /** Reads the words at a token and returns how many tokens they are; 0 if they say nothing. */
  int read(int token) {
    return Math.max(nouns(token), toll(token));
  }

  private int nouns(int token) {
    if (words.in(CasualtyWords.TAKES_LIVES, token)) {
      lives(token);
    }
    if (words.in(CasualtyWords.DEATHS, token)) {
      counted(token, Harm.KILLED);
    } else if (words.in(CasualtyWords.INJURIES, token)) {
      counted(token, Harm.INJURED);
    } else if (words.in(CasualtyWords.CASUALTIES, token) && isNone(token)) {
      zero(token, Harm.KILLED);
      zero(token, Harm.INJURED);
    }
    int death = words.phraseAt(CasualtyWords.DEATH, token);
    int deaths = Math.max(death, words.phraseAt(CasualtyWords.DEATHS, token));
    int wounding = words.phraseAt(CasualtyWords.WOUNDING, token);
    int length = Math.max(deaths, wounding);
    if (length > 0) {
      of(token, length, deaths >= wounding ? Harm.KILLED : Harm.INJURED);
      if (death > 0 && words.isPossessive(token - 1)) {
        GroupChain.before(groups, words, token - 1)
            .filter(chain -> !notes.isUnsure(token, token))
            .ifPresent(chain -> notes.add(chain, token, death, Harm.KILLED));
      }
    }
    return length;
  }

  private void of(int token, int length, Harm harm) {
    int end = token + length;
    int from = words.at(end - 1).equals("of") ? end : end + 1;
    if (words.at(from - 1).equals("of") && !notes.isUnsure(token, token)) {
      GroupChain.from(groups, words, from)
          .ifPresent(chain -> notes.add(chain, token, length, harm));
    }
  }

  /** The number before "deaths". */
  private void counted(int token, Harm harm) {
    if (isNone(token)) {
      zero(token, harm);
      return;
    }
    PeopleGroup group = groups.before(token).orElse(null);
    if (group != null && !notes.isUnsure(token, token)) {
      groups
          .numbers()
          .at(group.first())
          .filter(number -> !number.year())
          .ifPresent(number -> notes.add(harm, number, token, 1));
    }
  }

  private boolean isNone(int token) {
    int from = token;
    if (words.at(token - 1).equals("of") && words.at(token - 2).startsWith("report")) {
      from = token - 2;
    }
    for (int i = from - 1; i >= from - 2; i--) {
      if (words.at(i).equals("no")) {
        return true;
      }
    }
    return false;
  }

  private void zero(int token, Harm harm) {
    notes.report(harm, Count.exactly(0), words.span(token - 1, token + 1), notes.span(token, 1));
  }

  private void lives(int token) {
    int verb = notes.verbStart(token);
    if (notes.isUnsure(verb, token)) {
      return;
    }
    boolean of = words.at(token + 1).equals("the") && words.at(token + 3).equals("of");
    boolean life = words.at(token + 2).equals("life") || words.at(token + 2).equals("lives");
    if (of && life) {
      GroupChain.from(groups, words, token + 4)
          .ifPresent(chain -> notes.add(chain, token, 3, Harm.KILLED));
      return;
    }
    Quantity number = groups.numbers().at(token + 1).orElse(null);
    if (number != null && words.at(number.end()).equals("lives")) {
      notes.add(Harm.KILLED, number, number.end(), 1);
    }
  }

  /** "The death toll rose to 45", "bringing the total to 15". */
  private int toll(int token) {
    int length = words.phraseAt(CasualtyWords.TOLL, token);
    boolean raises = words.in(RAISES, token) && notes.anyOf(TOTALS, token + 1, token + 4);
    if (length == 0 && !raises || notes.isUnsure(token, token)) {
      return length;
    }
    Harm harm = raises && !notes.isEmpty() ? notes.last().harm() : Harm.KILLED;
    int from = token + Math.max(1, length);
    for (int i = from; i < from + FARTHEST_TOLL && !words.in(Grammar.MODALS, i); i++) {
      boolean passes = words.in(CasualtyWords.TOLL_PASSES, i);
      Quantity number = groups.numbers().at(i + 1).orElse(null);
      if (number != null
          && !number.year()
          && (passes || words.in(CasualtyWords.TOLL_REACHES, i))
          && !CasualtyWords.isCue(words.at(number.end()))) {
        int least = number.count().least();
        Count count = passes ? Count.atLeast(least + 1) : number.count();
        Span numeral = words.span(number.first(), number.end());
        notes.addTotal(harm, count, numeral, words.span(token, from));
        return from - token;
      }
    }
    return length;
  }
}
