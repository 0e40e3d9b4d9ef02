package org.dateline.event.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.event.people.PeopleGroup.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Groups of people that are joined: "13 soldiers, 24 rebels and 2 civilians".
 *
 * @param groups in the order of the sentence, at least one
 */
record GroupChain(List<PeopleGroup> groups) {

  private static final int MOST = 12;

  GroupChain {
    groups = List.copyOf(groups);
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("a chain has at least one group");
    }
  }

  int first() {
    return groups.get(0).first();
  }

  int end() {
    return groups.get(groups.size() - 1).end();
  }

  PeopleGroup last() {
    return groups.get(groups.size() - 1);
  }

  /** All that are joined to the group that begins at a token, towards the end. */
  static Optional<GroupChain> from(PeopleGroups groups, SentenceTokens words, int token) {
    PeopleGroup first = groups.from(token).orElse(null);
    if (first == null) {
      return Optional.empty();
    }
    List<PeopleGroup> chain = new ArrayList<>(List.of(first));
    List<PeopleGroup> listed = new ArrayList<>();
    PeopleGroup next = first;
    while (next != null && chain.size() + listed.size() < MOST) {
      int joint = next.end();
      boolean comma = words.at(joint).equals(",");
      boolean and = isAnd(words, comma ? joint + 1 : joint);
      next =
          comma || and ? groups.from(joint + (comma ? 1 : 0) + (and ? 1 : 0)).orElse(null) : null;
      if (next != null && !isSubject(words, next)) {
        listed.add(next);
      } else {
        next = null;
      }
      // Commas join only where an "and" ends the list; else they begin an apposition.
      if (next != null && and) {
        chain.addAll(listed);
        listed.clear();
      }
    }
    return Optional.of(new GroupChain(chain));
  }

  /** All that are joined to the group that ends before a token, towards the beginning. */
  static Optional<GroupChain> before(PeopleGroups groups, SentenceTokens words, int token) {
    PeopleGroup last = groups.before(token).orElse(null);
    if (last == null) {
      return Optional.empty();
    }
    List<PeopleGroup> chain = new ArrayList<>(List.of(last));
    int joint = last.first() - 1;
    if (isAnd(words, joint)) {
      boolean comma = words.at(joint - 1).equals(",");
      joint -= comma ? 1 : 0;
      PeopleGroup other = groups.before(joint).orElse(null);
      while (other != null && chain.size() < MOST) {
        chain.add(0, other);
        joint = other.first() - 1;
        other = words.at(joint).equals(",") ? groups.before(joint).orElse(null) : null;
      }
      // "One of them a child, and five" is no list.
      if (comma && chain.size() == 2) {
        chain.remove(0);
      }
    }
    boolean object = CasualtyWords.isCue(words.at(chain.get(0).first() - 1));
    return Optional.of(new GroupChain(object ? List.of(last) : chain));
  }

  private static boolean isAnd(SentenceTokens words, int token) {
    return words.at(token).equals("and");
  }

  /** In "killed a man and two others were hurt" the two belong to what follows. */
  private static boolean isSubject(SentenceTokens words, PeopleGroup group) {
    int next = group.end();
    return Grammar.isVerbal(words, next)
        || CasualtyWords.isCue(words.at(next))
        || Grammar.isAdverb(words, next) && Grammar.isVerbal(words, next + 1);
  }

  /** How many all of them are, as far as the sentence says. */
  Optional<Count> count() {
    List<PeopleGroup> people = groups.stream().filter(PeopleGroup::isPeople).toList();
    List<Count> known = new ArrayList<>();
    for (PeopleGroup group : people) {
      Count count = group.count();
      if (count != null) {
        known.add(count);
      }
    }
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Count rest = sum(known.subList(1, known.size()));
    // "Three people, a man and two women" are three.
    if (rest != null && rest.equals(known.get(0)) && known.size() > 2) {
      return Optional.of(rest);
    }
    Count sum = rest == null ? known.get(0) : known.get(0).plus(rest);
    return Optional.of(known.size() < people.size() ? Count.atLeast(sum.least()) : sum);
  }

  private static @Nullable Count sum(List<Count> counts) {
    return counts.stream().reduce(Count::plus).orElse(null);
  }

  /** Whether it is one name, which may also be that of many. */
  boolean isName() {
    return groups.size() == 1 && last().kind() == Kind.NAME;
  }
}
