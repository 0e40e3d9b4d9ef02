package org.dateline.event.people;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.event.people.PeopleGroup.Kind;
import org.dateline.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** The noun phrases of a sentence that may be about people, in order, disjoint. */
final class PeopleGroups {

  private static final Lexicon LEXICON = Lexicon.english();
  private static final Set<String> ONE = LEXICON.words("one-of");
  private static final Set<String> FURTHER = LEXICON.words("further");
  private static final Set<String> PARTS = LEXICON.words("part");
  private static final Set<String> DAYS = LEXICON.words("weekday");
  private static final Set<String> MONTHS = LEXICON.words("month");
  private static final Set<String> NEARBY_DAYS = LEXICON.words("nearby-day");
  private static final Set<String> BEFORE_UNIT = LEXICON.words("before-unit");
  private static final Set<String> UNITS = LEXICON.words("unit");
  private static final Set<String> PARTICLES =
      Set.of("bin", "al", "el", "de", "van", "von", "ibn", "abu", "ben", "da", "di", "du", "ul");

  private static final int MOST_MODIFIERS = 6;
  private static final int LONGEST_NAME = 8;

  private final SentenceTokens words;
  private final Predicate<String> heads;
  private final NumberReader numbers;
  private final @Nullable PeopleGroup[] byFirst;
  private final @Nullable PeopleGroup[] byEnd;

  /**
   * Reads the groups of a sentence.
   *
   * @param heads the nouns that make a noun phrase one about people
   */
  PeopleGroups(SentenceTokens words, Predicate<String> heads) {
    this.words = words;
    this.heads = heads;
    this.numbers = new NumberReader(words);
    int size = words.end() - words.first();
    this.byFirst = new PeopleGroup[size + 1];
    this.byEnd = new PeopleGroup[size + 1];
    find();
  }

  /** The group that begins at a token. */
  Optional<PeopleGroup> from(int token) {
    return Optional.ofNullable(isInside(token) ? byFirst[token - words.first()] : null);
  }

  /** The group whose last token is before a token. */
  Optional<PeopleGroup> before(int token) {
    return Optional.ofNullable(isInside(token) ? byEnd[token - words.first()] : null);
  }

  NumberReader numbers() {
    return numbers;
  }

  private boolean isInside(int token) {
    return token >= words.first() && token <= words.end();
  }

  private void find() {
    boolean part = false;
    int token = words.first();
    while (token < words.end()) {
      if (words.in(PARTS, token)) {
        part = true;
        token++;
        continue;
      }
      int time = endOfTime(token);
      if (time > token) {
        token = time;
        continue;
      }
      PeopleGroup group = groupAt(token);
      if (group == null) {
        part &= isPartOfList(token);
        token++;
        continue;
      }
      // "Including 40 children" is no number of its own.
      if (!part) {
        byFirst[token - words.first()] = group;
        byEnd[group.end() - words.first()] = group;
      }
      token = group.end();
    }
  }

  /** "On Friday rebels attacked", "last week gunmen": the token after the time, else the token. */
  private int endOfTime(int token) {
    boolean month = words.in(MONTHS, token) && words.isCapital(token) && !words.isNumber(token + 1);
    int end = token;
    if (words.in(DAYS, token) || words.in(NEARBY_DAYS, token) || month) {
      end = token + 1;
    } else if (words.in(BEFORE_UNIT, token) && isTime(token + 1)) {
      end = token + 2;
    }
    if (end > token && words.in(Grammar.PARTS_OF_DAY, end)) {
      end++;
    }
    return words.isPossessive(end) ? token : end;
  }

  private boolean isTime(int token) {
    return words.in(UNITS, token)
        || words.in(Grammar.PARTS_OF_DAY, token)
        || words.in(DAYS, token)
        || words.in(MONTHS, token);
  }

  private boolean isPartOfList(int token) {
    String word = words.at(token);
    return word.equals("and") || word.equals("them") || word.equals("whom");
  }

  private @Nullable PeopleGroup groupAt(int token) {
    PeopleGroup age = ageAt(token);
    if (age != null) {
      return age;
    }
    NumberReader.Quantity number = numbers.at(token).orElse(null);
    if (number != null) {
      return counted(number);
    }
    if (words.in(ONE, token) || words.isPossessive(token)) {
      return determined(token);
    }
    return undetermined(token);
  }

  /** In "Jensen, 87, of Williston" the number is an age. */
  private @Nullable PeopleGroup ageAt(int token) {
    boolean age =
        words.isNumber(token)
            && words.at(token - 1).equals(",")
            && words.at(token + 1).equals(",")
            && words.at(token).length() < 3
            && words.isCapital(token - 2);
    return age ? new PeopleGroup(token, token + 1, Kind.AGE, null) : null;
  }

  private PeopleGroup counted(NumberReader.Quantity number) {
    int next = number.end();
    int further = words.phraseAt(FURTHER, next);
    while (further > 0) {
      next += further;
      further = words.phraseAt(FURTHER, next);
    }
    if (Grammar.isPronoun(words, next) || words.at(next).equals("whom")) {
      return new PeopleGroup(number.first(), next + 1, Kind.THING, null);
    }
    // "Five of the 11 attackers" are five.
    int whole = numbers.at(next).map(NumberReader.Quantity::end).orElse(next);
    int head = headEnd(whole);
    if (head > whole && agrees(number.count(), head - 1)) {
      return new PeopleGroup(number.first(), head, Kind.PEOPLE, number.count());
    }
    if (head > whole || isNoun(next)) {
      int end = Math.max(head, endOfThing(next));
      return new PeopleGroup(number.first(), end, Kind.THING, null);
    }
    Kind kind = number.year() ? Kind.THING : Kind.NUMBER;
    return new PeopleGroup(
        number.first(), number.end() == next ? next : whole, kind, number.count());
  }

  /** "Two bombs hit soldiers" has no two soldiers, "one bomb hit soldiers" not one. */
  private boolean agrees(Count count, int head) {
    String word = words.at(head);
    boolean one = count.isExact() && count.least() == 1;
    boolean single = count.least() == 1 && !count.isExact();
    return one == !isPluralHead(head) || count.isNone() || single || PersonNouns.isHonorific(word);
  }

  private boolean isPluralHead(int head) {
    String word = words.at(head);
    return PersonNouns.isPlural(word)
        || !PersonNouns.isSingular(word) && word.endsWith("s")
        || PersonNouns.looksPlural(word);
  }

  private @Nullable PeopleGroup determined(int token) {
    int from = token + 1;
    int head = headEnd(from);
    if (head > from) {
      Count count = isPluralHead(head - 1) ? null : Count.exactly(1);
      return new PeopleGroup(token, head, Kind.PEOPLE, count);
    }
    int many = endOfMany(from);
    if (many > from) {
      return new PeopleGroup(token, many, Kind.PEOPLE, null);
    }
    NumberReader.Quantity family = familyOf(from);
    if (family != null) {
      return new PeopleGroup(token, family.end(), Kind.PEOPLE, family.count());
    }
    if (words.at(token).equals("another") && !isNoun(from)) {
      return new PeopleGroup(token, from, Kind.NUMBER, Count.exactly(1));
    }
    if (words.at(token).equals("her") && !isNoun(from)) {
      return new PeopleGroup(token, from, Kind.PRONOUN, Count.exactly(1));
    }
    int end = endOfThing(from);
    return end > from ? new PeopleGroup(token, end, Kind.THING, null) : null;
  }

  /** "An unknown number of rebels"; the token itself if it is none. */
  private int endOfMany(int token) {
    int end = endOfThing(token);
    if (!words.at(end - 1).equals("number") || !words.at(end).equals("of")) {
      return token;
    }
    int head = headEnd(end + 1);
    return head > end + 1 ? head : token;
  }

  /** "A family of five". */
  private NumberReader.@Nullable Quantity familyOf(int token) {
    boolean family = words.at(token).equals("family") && words.at(token + 1).equals("of");
    NumberReader.Quantity number = family ? numbers.at(token + 2).orElse(null) : null;
    return number == null || isNoun(number.end()) ? null : number;
  }

  private @Nullable PeopleGroup undetermined(int token) {
    if (words.at(token).equals("he")
        || words.at(token).equals("she")
        || words.at(token).equals("him")) {
      return new PeopleGroup(token, token + 1, Kind.PRONOUN, Count.exactly(1));
    }
    if (!isNoun(token) || Grammar.isPast(words, token)) {
      return null;
    }
    int nameEnd = nameEnd(token);
    int head = headEnd(token);
    boolean named = nameEnd > token && (head <= token || head <= nameEnd);
    if (named && !isHeadline(token, head)) {
      return new PeopleGroup(
          token, nameEnd, Kind.NAME, isGroupName(token, nameEnd) ? null : Count.exactly(1));
    }
    if (head > token) {
      Count count = isPluralHead(head - 1) ? null : Count.exactly(1);
      return new PeopleGroup(token, head, Kind.PEOPLE, count);
    }
    return null;
  }

  /** "Teen killed in crash", "Soldiers": a word that is only in capitals as it begins the line. */
  private boolean isHeadline(int token, int head) {
    return token == words.first() && head > token && !words.isCapital(head);
  }

  private boolean isGroupName(int token, int end) {
    String last = words.at(end - 1);
    return PersonNouns.isNameOfGroup(last)
        || PersonNouns.isForce(last)
        || PersonNouns.isPlural(last)
        || words.phraseAt(PersonNouns.NAMES_OF_GROUPS, token) > 0;
  }

  /** The token after a name in capitals that begins at a token; the token itself if none does. */
  private int nameEnd(int token) {
    int end = token;
    int next = token;
    while (next < words.end() && next < token + LONGEST_NAME) {
      boolean name = isName(next);
      boolean joins = end > token && (words.isHyphen(next) || words.in(PARTICLES, next));
      if (!name && !joins) {
        break;
      }
      next++;
      end = name ? next : end;
    }
    return end;
  }

  private boolean isName(int token) {
    return words.isWord(token)
        && words.isCapital(token)
        && !words.in(DAYS, token)
        && !words.in(MONTHS, token)
        && !CasualtyWords.isCue(words.at(token))
        && !Grammar.isFunctionWord(words, token);
  }

  /** The token after the last noun for people of a noun phrase; the token itself if none. */
  private int headEnd(int from) {
    int last = Math.min(words.end(), from + MOST_MODIFIERS);
    for (int token = from; token < last; token++) {
      int age = endOfAge(token);
      if (age > token) {
        if (!isNoun(age)) {
          return age;
        }
        token = age - 1;
        last = Math.min(words.end(), age + MOST_MODIFIERS);
      } else if (token > from && numbers.at(token).isPresent()
          || words.in(Grammar.IRREGULAR_PAST, token)) {
        return from;
      } else if (isPersonAt(token, from)) {
        return endOfHead(token + 1);
      } else if (words.isHyphen(token)) {
        last = Math.min(words.end(), last + 1);
      } else if (!isNoun(token)) {
        return from;
      }
    }
    return from;
  }

  private boolean isPersonAt(int token, int from) {
    String word = words.at(token);
    if (words.isHyphen(token + 1) || PersonNouns.isAnimal(words.at(token + 1))) {
      return false;
    }
    return heads.test(word)
        || token == from && isPeopleInCapitals(token) && numberBefore(token)
        || PersonNouns.looksPlural(word) && numberBefore(token);
  }

  /** "11 Palestinians". */
  private boolean isPeopleInCapitals(int token) {
    return words.isCapital(token) && words.at(token).length() > 3 && words.at(token).endsWith("s");
  }

  private boolean numberBefore(int token) {
    return words.isNumber(token - 1) || numbers.at(token - 1).isPresent();
  }

  /** "police officers", "driver Laura Meyers". */
  private int endOfHead(int token) {
    int end = token;
    while (heads.test(words.at(end)) && !CasualtyWords.isCue(words.at(end))) {
      end++;
    }
    return nameEnd(end);
  }

  /** The token after "34-year-old". */
  private int endOfAge(int token) {
    boolean age =
        words.isHyphen(token + 1)
            && (words.at(token + 2).equals("year") || words.at(token + 2).equals("month"))
            && words.isHyphen(token + 3)
            && words.at(token + 4).startsWith("old");
    return age ? token + 5 : token;
  }

  private int endOfThing(int from) {
    int end = from;
    while (end < from + MOST_MODIFIERS
        && (isNoun(end) || words.isHyphen(end))
        && (end == from || numbers.at(end).isEmpty())) {
      end++;
    }
    return end;
  }

  private boolean isNoun(int token) {
    return !Grammar.endsNounPhrase(words, token)
        && (!CasualtyWords.isCue(words.at(token)) || isAdjective(token))
        && (!words.isNumber(token) || words.isHyphen(token + 1));
  }

  /** "wounded" in "14 wounded fighters". */
  private boolean isAdjective(int token) {
    return CasualtyWords.INJURED.contains(words.at(token))
        && !words.in(Grammar.BE, token - 1)
        && (PersonNouns.isPerson(words.at(token + 1)));
  }
}
