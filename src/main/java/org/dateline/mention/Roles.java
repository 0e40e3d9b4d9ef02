package org.dateline.mention;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a toponym does in its sentence, by the words around it. The rules, first match wins:
 *
 * <ol>
 *   <li>part of an organisation's name, or right before "Police", "Ministry" …: actor
 *   <li>a hyphen and a participle behind ("London-based", "US-backed"): modifier
 *   <li>a noun of place behind ("Idlib province", "the Jobar neighborhood"): location
 *   <li>a noun that it qualifies behind ("Paris conference", "US officials"), a numeral ("Geneva
 *       II"), an office before ("president of Tunisia"): modifier
 *   <li>a possessive and a noun of policy behind ("Washington's aggressive policies"): actor
 *   <li>a preposition of place before ("in Aleppo", "near the Euphrates"): location
 *   <li>a preposition of agency before ("backed by Washington", "between Moscow and Beijing"), and
 *       the name is of a country or a seat of government: actor
 *   <li>a verb of governments behind ("Washington said", "Moscow and Beijing vetoed"): actor
 *   <li>anything else: location
 * </ol>
 */
final class Roles {

  private static final Set<String> ORGANIZATION_NOUNS =
      words(
          "police army navy force forces guard ministry government parliament senate congress"
              + " council commission committee court department office agency authority bureau"
              + " university college school academy institute hospital museum library church"
              + " sheriff fire board association union party federation society foundation bank"
              + " company corporation corp. inc. co. group times post globe herald tribune journal"
              + " news daily star press gazette sun observer chronicle club fc united rovers embassy"
              + " consulate airlines airways railway defense defence");

  private static final Set<String> PLACE_NOUNS =
      words(
          "province provinces city cities town village villages neighborhood neighbourhood district"
              + " districts area areas region regions suburb suburbs county governorate state states"
              + " territory valley river rivers lake sea coast coastline shore shores island islands"
              + " peninsula mountains desert plain basin bay gulf port harbor harbour airport station"
              + " road street streets highway bridge crossing border borders frontier camp enclave"
              + " countryside outskirts downtown metro roundabout intersection corridor square park"
              + " beach hills mainland waters neighborhoods neighbourhoods quarter quarters stretch"
              + " campus homes home houses house hotel hotels stadium skyline capital");

  private static final Set<String> QUALIFIED_NOUNS =
      words(
          "conference talks summit meeting agreement accord accords treaty deal pact protocol process"
              + " negotiations session forum declaration convention communique official officials"
              + " government governments administration president presidency minister ministers"
              + " ministry secretary senator senators congressman lawmaker lawmakers mayor governor"
              + " councillor councillors prime foreign ambassador ambassadors envoy diplomat diplomats"
              + " leader leaders leadership police army military troops soldiers soldier forces force"
              + " navy marines pilots warplanes jets planes drones airstrikes intelligence authorities"
              + " spokesman spokeswoman spokesperson judge judges prosecutors prosecutor court law laws"
              + " legislation policy policies sanctions embargo tariffs imports exports trade market"
              + " markets stocks shares dollar dollars currency bonds economy company companies firm"
              + " firms maker manufacturer exporters exporter investors media newspaper newspapers"
              + " press journalist journalists correspondent residents resident citizens citizen"
              + " nationals voters voter people man woman men women mother father couple family teacher"
              + " teachers students student doctors nurses workers members member team teams coach"
              + " manager player players fans native scientists researchers activists protesters rebels"
              + " opposition crisis conflict war campaign embassy consulate regime state-owned nuclear"
              + " aid assistance support delegation delegates elections election referendum budget"
              + " attacks bombings bombing shooting massacre");

  private static final Set<String> NUMERALS = words("i ii iii iv v");

  private static final Set<String> OFFICES =
      words(
          "president presidents minister ministers government governments king queen prince emir"
              + " sultan ambassador envoy secretary governor mayor parliament army people citizens"
              + " attorney general senator representative representatives leader leaders chancellor"
              + " friends bishop archbishop");

  private static final Set<String> POLICY_NOUNS =
      words(
          "attempt attempts effort efforts policy policies aggression intervention role plan plans"
              + " demand demands decision decisions request requests response reaction refusal move"
              + " support backing help opposition objection objections veto vote position stance view"
              + " views claim claims accusation accusations allegations denial offer proposal call"
              + " calls push drive campaign war strategy interests interest ambitions aims goal goals"
              + " allies ally rivals enemies government administration president minister ministers"
              + " ministry ambassador envoy foreign prime deputy parliament senate army military"
              + " forces troops diplomats officials leaders leadership embassy mission delegation"
              + " sanctions action actions threat threats warning promise commitment commitments"
              + " involvement influence withdrawal invasion annexation imports exports security"
              + " intelligence nuclear missile recent ruling leading federal actions behavior behaviour");

  private static final Set<String> PLACE_PREPOSITIONS =
      words(
          "in at near from to of into onto across around outside inside throughout through toward"
              + " towards beyond along off above below beneath beside within entering leaving reaching"
              + " visiting northern southern eastern western central north south east west"
              + " northeastern northwestern southeastern southwestern downtown greater");

  private static final Set<String> AGENT_PREPOSITIONS =
      words("by with against between both that although which while says said");

  private static final Set<String> GOVERNMENT_VERBS =
      words(
          "said says say demanded demands insisted insists warned warns announced announces declared"
              + " declares vetoed vetoes vetoing blocked blocks rejected rejects accused accuses denied"
              + " denies condemned condemns agreed agrees refused refuses wants wanted supported"
              + " supports backed backs opposed opposes threatened threatens imposed imposes expelled"
              + " expels responded responds proposed proposes voted votes signed signs sought seeks"
              + " claimed claims believes believed called calls urged urges vowed vows pledged pledges"
              + " hopes hoped fears feared argues argued intends intended plans planned decided decides"
              + " offered offers sent sends launched launches summoned recalled retaliated intervened"
              + " accepted accepts approved approves banned bans invited invites recognized recognised"
              + " recognizes insist exerted pushed pushes failed fails continues continued");

  private static final Set<String> AUXILIARIES = words("has have had would should could did must");

  private static final Set<String> SEATS_OF_GOVERNMENT =
      words(
          "washington moscow beijing tehran ankara damascus baghdad pyongyang brussels riyadh"
              + " islamabad kabul kiev kyiv berlin tokyo seoul jerusalem cairo");

  private final TokenContext context;
  private final Tokens tokens;
  private final Label[] labels;
  private final Names names;

  Roles(TokenContext context, Label[] labels, Names names) {
    this.context = context;
    this.tokens = context.tokens;
    this.labels = labels;
    this.names = names;
  }

  /** The role of the toponym that begins at a token. */
  Role of(int begin) {
    if (names.isDemonym(begin)) {
      return Role.DEMONYM;
    }
    int end = names.endOf(begin);
    if (isInOrganization(begin, end)) {
      return Role.ACTOR;
    }
    Role byNoun = byWhatFollows(end);
    if (byNoun != null) {
      return byNoun;
    }
    int before = beforeArticle(begin);
    if (is(before, "of") && isOneOf(before - 1, OFFICES)) {
      return Role.MODIFIER;
    }
    if (isPossessive(end)) {
      return isOneOf(end + 1, POLICY_NOUNS) || isOneOf(end + 2, POLICY_NOUNS)
          ? Role.ACTOR
          : Role.LOCATION;
    }
    if (isOneOf(before, PLACE_PREPOSITIONS)) {
      return Role.LOCATION;
    }
    return isAgent(begin, end, before) ? Role.ACTOR : Role.LOCATION;
  }

  private boolean isInOrganization(int begin, int end) {
    if (labels[begin].isOrganization()) {
      return true;
    }
    return end < tokens.size()
        && tokens.is(end, Tokens.CAPITAL)
        && !context.shouted[end]
        && !tokens.is(end, Tokens.SENTENCE_START)
        && isOneOf(end, ORGANIZATION_NOUNS);
  }

  private @Nullable Role byWhatFollows(int end) {
    if (end >= tokens.size() || tokens.is(end, Tokens.PARAGRAPH_START)) {
      return null;
    }
    if (tokens.isJoiningHyphen(end)) {
      return Role.MODIFIER;
    }
    if (isOneOf(end, PLACE_NOUNS)) {
      return Role.LOCATION;
    }
    boolean numeral = tokens.is(end, Tokens.CAPITAL) && isOneOf(end, NUMERALS);
    return numeral || isOneOf(end, QUALIFIED_NOUNS) ? Role.MODIFIER : null;
  }

  private boolean isAgent(int begin, int end, int before) {
    boolean government = isGovernment(begin, end);
    if (government && isOneOf(before, AGENT_PREPOSITIONS) && !is(before - 1, "border")) {
      return true;
    }
    int verb = verbOfSubject(end);
    return isOneOf(verb, GOVERNMENT_VERBS) || government && isOneOf(verb, AUXILIARIES);
  }

  /** Where the verb stands if the toponym is subject: behind "and Beijing", if that follows. */
  private int verbOfSubject(int end) {
    int next = is(end, "and") ? beforeNextName(end) : end;
    return names.covers(next) && names.beginsAt(next) ? names.endOf(next) : next;
  }

  private int beforeNextName(int and) {
    return is(and + 1, "the") ? and + 2 : and + 1;
  }

  private boolean isGovernment(int begin, int end) {
    return context.isCountry(begin)
        || end == begin + 1 && isOneOf(begin, SEATS_OF_GOVERNMENT)
        || isOneOf(begin, Set.of("us", "u.s.", "eu", "uk", "u.k."));
  }

  private boolean isPossessive(int token) {
    return token < tokens.size()
        && tokens.is(token, Tokens.GLUED)
        && Tokenizer.isApostrophe(tokens.first(token))
        && tokens.length(token) <= 2;
  }

  private int beforeArticle(int begin) {
    int before = begin - 1;
    return is(before, "the") ? before - 1 : before;
  }

  private boolean is(int token, String word) {
    return token >= 0 && token < tokens.size() && tokens.equalsIgnoreCase(token, word);
  }

  private boolean isOneOf(int token, Set<String> set) {
    return token >= 0
        && token < tokens.size()
        && tokens.length(token) < 20
        && set.contains(tokens.string(token).toLowerCase(Locale.ROOT));
  }

  private static Set<String> words(String list) {
    return Set.of(Arrays.stream(list.split(" ")).distinct().toArray(String[]::new));
  }
}
