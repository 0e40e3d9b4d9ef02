package org.dateline.event.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.event.people.PeopleGroup.Kind;
import org.dateline.mention.Demonyms;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;
import org.dateline.text.Span;
import org.dateline.text.Tokens;

/**
 * Finds who did the event of a trigger, and to whom. Only people, groups, forces and governments
 * that the sentence clearly ties to the trigger are returned; an earthquake is no actor, and a town
 * that is bombed is a place.
 */
public final class ActorFinder {

  private static final Demonyms DEMONYMS = Demonyms.bundled();
  private static final int MOST_PHRASES = 4;
  private static final int FARTHEST_AIM = 4;
  private static final int FARTHEST_AGENT = 8;

  private final Tokens tokens;
  private final SentenceTokens words;
  private final PeopleGroups groups;
  private final SubjectFinder subjects;

  /** Reads a sentence once for all of its triggers. */
  public ActorFinder(AnnotatedText text, Passage sentence) {
    this.tokens = text.tokens();
    this.words = new SentenceTokens(tokens, sentence);
    this.groups = new PeopleGroups(words, ActorWords::isHead);
    this.subjects = new SubjectFinder(words, groups);
  }

  /**
   * The actors of one trigger, in the order of the text, each once.
   *
   * @param trigger the words that report the event, within the sentence
   * @param clause the clause of the trigger
   */
  public List<Actor> find(Span trigger, Span clause) {
    int from = tokens.firstFrom(trigger.start());
    int end = tokens.firstFrom(trigger.end());
    if (from >= end || from < words.first() || end > words.end()) {
      return List.of();
    }
    Search search = new Search(from, end, tokens.firstFrom(clause.start()));
    search.run();
    return search.actors();
  }

  /** Looks for the actors of one trigger. */
  private final class Search {

    private final int from;
    private final int end;
    private final int clauseFrom;
    private final boolean mutual;
    private final boolean doneTo;
    private final List<Actor> found = new ArrayList<>();

    Search(int from, int end, int clauseFrom) {
      this.from = from;
      this.end = end;
      this.clauseFrom = clauseFrom;
      this.mutual = contains(ActorWords.MUTUAL);
      this.doneTo = contains(ActorWords.DONE_TO);
    }

    private boolean contains(Set<String> set) {
      for (int token = from; token < end; token++) {
        if (words.in(set, token)) {
          return true;
        }
      }
      return false;
    }

    List<Actor> actors() {
      return found.stream().distinct().sorted(Comparator.comparingInt(Actor::start)).toList();
    }

    void run() {
      if (isVerb()) {
        verb();
      } else {
        noun();
      }
    }

    /** "attacked", "shot", "kills two"; "the attack" and "clashes between" are nouns. */
    private boolean isVerb() {
      boolean determined = words.in(Grammar.DETERMINERS, from - 1) || words.isPossessive(from - 1);
      return !determined
          && (Grammar.isPast(words, from) || object().isPresent() || words.isGlued(end));
    }

    private void verb() {
      int start = verbStart();
      boolean passive = false;
      for (int token = start; token < from; token++) {
        passive |= words.in(Grammar.BE, token);
      }
      if (passive || words.at(end).equals("by") || contains(CasualtyWords.DIED)) {
        subject(start).ifPresent(chain -> add(chain, Actor.Part.ON));
        agent();
        return;
      }
      boolean participle = words.at(from).endsWith("ing");
      Optional<GroupChain> object = object().or(this::aim);
      if (!participle) {
        subject(start).ifPresent(chain -> addSubject(chain, object.isPresent()));
      }
      object.ifPresent(chain -> add(chain, mutual ? Actor.Part.BY : Actor.Part.ON));
    }

    /** "was shot dead by gunmen", "were killed on Monday by rebels". */
    private void agent() {
      for (int token = end; token < end + FARTHEST_AGENT && !endsAgents(token); token++) {
        if (words.at(token).equals("by")) {
          by(token);
          return;
        }
      }
    }

    private boolean endsAgents(int token) {
      return words.isMark(token) && !words.isHyphen(token)
          || Grammar.isVerbal(words, token)
          || words.in(Grammar.CONJUNCTIONS, token)
          || words.in(Grammar.SUBORDINATORS, token);
    }

    private int verbStart() {
      int start = from;
      while (words.in(Grammar.BE, start - 1)
          || words.in(Grammar.AUXILIARIES, start - 1)
          || words.in(Grammar.MODALS, start - 1)
          || Grammar.isAdverb(words, start - 1)) {
        start--;
      }
      return start;
    }

    /** In "stormed a hotel and killed 14" the second verb shares the subject of its clause. */
    private Optional<GroupChain> subject(int verb) {
      if (words.at(verb - 1).equals("and")) {
        return GroupChain.from(groups, words, clauseFrom).filter(chain -> chain.end() < verb);
      }
      return subjects.of(verb);
    }

    private void addSubject(GroupChain chain, boolean hasObject) {
      boolean oneWord = chain.isName() && chain.end() - chain.first() == 1;
      // "Newtown fell": a name alone is an actor only if it does something to someone.
      if (!oneWord || hasObject || mutual || isNamedGroup(chain.last())) {
        add(chain, Actor.Part.BY);
      }
    }

    private Optional<GroupChain> object() {
      Optional<GroupChain> after = GroupChain.from(groups, words, end);
      return after.isPresent() ? after : groupWithTrigger();
    }

    /** "Police arrest activists": the verb was read as a part of its object. */
    private Optional<GroupChain> groupWithTrigger() {
      return groups
          .from(from)
          .filter(group -> group.end() > end && group.kind() == Kind.PEOPLE)
          .map(group -> new PeopleGroup(end, group.end(), group.kind(), null))
          .map(group -> new GroupChain(List.of(group)));
    }

    /** "fired tear gas at the crowd", "opened fire on demonstrators", "clashed with police". */
    private Optional<GroupChain> aim() {
      int token = end;
      while (token < end + FARTHEST_AIM && words.in(ActorWords.THROWN, token)) {
        token++;
      }
      // "Fired on protesters", but not "marched on the capital".
      boolean fire = contains(ActorWords.THROWN) && words.at(token).equals("on");
      boolean aimed = words.at(token).equals(mutual ? "with" : "at") || fire;
      return aimed ? GroupChain.from(groups, words, token + 1) : Optional.empty();
    }

    private void noun() {
      before();
      int token = end;
      for (int i = 0; i < MOST_PHRASES && words.in(Grammar.PREPOSITIONS, token); i++) {
        GroupChain chain = GroupChain.from(groups, words, token + 1).orElse(null);
        if (chain == null) {
          token = afterWords(token + 1);
        } else {
          phrase(token, chain);
          token = chain.end();
        }
      }
    }

    /** Skips words that are not about people: "the arrest on Monday of two men". */
    private int afterWords(int token) {
      int after = token;
      while (after < token + MOST_PHRASES && !Grammar.endsNounPhrase(words, after)) {
        after++;
      }
      return after;
    }

    private void phrase(int preposition, GroupChain chain) {
      String word = words.at(preposition);
      if (word.equals("by")) {
        by(preposition);
      } else if (word.equals("between") || mutual && word.equals("with")) {
        add(chain, Actor.Part.BY);
      } else if (word.equals("of") && doneTo
          || words.in(ActorWords.AIMED, preposition) && !mutual) {
        add(chain, Actor.Part.ON);
      }
    }

    /** "Israeli strikes", "rebel attack", "staged a protest". */
    private void before() {
      if (words.isPossessive(from - 1) || words.at(from - 1).equals("'")) {
        GroupChain.before(groups, words, from - 1)
            .ifPresent(chain -> add(chain, doneTo ? Actor.Part.ON : Actor.Part.BY));
        return;
      }
      for (int first = from - 1; first > from - FARTHEST_AIM && isNoun(first); first--) {
        int demonym = DEMONYMS.endAt(tokens, first);
        boolean named = PersonNouns.isActor(words.at(first)) && !doneTo;
        if (named || demonym > first && demonym <= from) {
          add(first, named ? first + 1 : demonym, Actor.Part.BY);
          return;
        }
      }
      for (int verb = from - 1; verb >= Math.max(words.first(), from - 4); verb--) {
        if (words.in(ActorWords.LIGHT_VERBS, verb)) {
          subject(verb).ifPresent(chain -> addSubject(chain, false));
          return;
        }
      }
    }

    private boolean isNoun(int token) {
      return token >= words.first()
          && !Grammar.endsNounPhrase(words, token)
          && !Grammar.isPast(words, token);
    }

    private void by(int preposition) {
      if (words.at(preposition).equals("by")) {
        GroupChain.from(groups, words, preposition + 1)
            .ifPresent(
                chain ->
                    chain.groups().stream()
                        .filter(group -> isActor(group) || isNameWithArticle(group))
                        .forEach(group -> add(group.first(), group.end(), Actor.Part.BY)));
      }
    }

    private void add(GroupChain chain, Actor.Part part) {
      for (PeopleGroup group : chain.groups()) {
        boolean fits = part == Actor.Part.BY ? isActor(group) : isOn(group);
        if (fits) {
          add(group.first(), group.end(), part);
        }
      }
    }

    private boolean isOn(PeopleGroup group) {
      return group.kind() == Kind.PEOPLE
          || group.kind() == Kind.NAME && (isNamedGroup(group) || doneTo);
    }

    private void add(int first, int after, Actor.Part part) {
      found.add(
          new Actor(
              tokens.start(first), tokens.end(after - 1), tokens.string(first, after - 1), part));
    }
  }

  /** Whether a group can act; buildings and vehicles cannot. */
  private boolean isActor(PeopleGroup group) {
    String head = words.at(group.end() - 1);
    boolean building = ActorWords.TARGETS.contains(head) && !PersonNouns.isActor(head);
    return !building && (group.kind() == Kind.PEOPLE || group.kind() == Kind.NAME);
  }

  /** "Hamas", "President Assad", "the Islamic State group". */
  private boolean isNamedGroup(PeopleGroup group) {
    if (words.phraseAt(PersonNouns.NAMES_OF_GROUPS, group.first()) > 0) {
      return true;
    }
    for (int token = group.first(); token < group.end(); token++) {
      if (PersonNouns.isActor(words.at(token)) || PersonNouns.isHonorific(words.at(token))) {
        return true;
      }
    }
    return false;
  }

  /** "by the United States". */
  private boolean isNameWithArticle(PeopleGroup group) {
    return words.at(group.first()).equals("the") && words.isCapital(group.end() - 1);
  }
}
