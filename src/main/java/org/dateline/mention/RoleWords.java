package org.dateline.mention;

/**
 * Classes of the words around a name that tell its role. A word may be of several classes. The
 * lists are of common words by their sense; no name of a place is among them but the houses that
 * governments are called by.
 */
final class RoleWords {

  /** "in Aleppo": what follows is a place. */
  static final int PLACE_PREPOSITION = 1;

  /** "by Moscow", "with Beijing": what follows, if a government, acts or is dealt with. */
  static final int AGENT_PREPOSITION = 1 << 1;

  /** "northern Syria": the part of a place. */
  static final int DIRECTION = 1 << 2;

  /** "the Jobar neighborhood", "Iraq's Anbar province": ground and buildings. */
  static final int PLACE_NOUN = 1 << 3;

  /** "US officials", "Geneva talks": persons, bodies, meetings and goods. */
  static final int QUALIFIED_NOUN = 1 << 4;

  /** "Washington's attempt": what governments have, do and want. */
  static final int POLICY_NOUN = 1 << 5;

  /** "Boston Globe", "Aleppo University": the last or the first word of an organisation. */
  static final int ORGANIZATION_NOUN = 1 << 6;

  /** "Paris Agreement", "Boston Marathon": treaties and events with a name. */
  static final int EVENT_NOUN = 1 << 7;

  /** "President of Tunisia". */
  static final int OFFICE = 1 << 8;

  /** "said": whoever does this speaks or decides, be it a town. */
  static final int SAYING = 1 << 9;

  /** "sent", "backs": a government does this; of a town it may be told of its ground. */
  static final int ACTING = 1 << 10;

  /** "lies", "suffered": this is told of ground, even of a country. */
  static final int BEING = 1 << 11;

  /** "will", "has". */
  static final int AUXILIARY = 1 << 12;

  /** "accused Russia", "urged Ankara": the object, if a government, is addressed as one. */
  static final int ADDRESSING = 1 << 13;

  /** "beat Portland": the object is a team. */
  static final int PLAYING = 1 << 14;

  /** "envoys from", "pledges from": what follows, if governments, sent or gave. */
  static final int SENT = 1 << 15;

  /**
   * "sanctions on", "war with", "victory over": what follows, if a government, is the other side.
   */
  static final int RELATION = 1 << 16;

  /** "flights between", "border with": what follows is ground. */
  static final int LINK = 1 << 17;

  /** Words that no noun phrase goes on with. */
  static final int FUNCTION = 1 << 18;

  /** "a", "his": before a name without article the name qualifies what follows. */
  static final int DETERMINER = 1 << 19;

  static final int ADVERB = 1 << 20;

  /** "Kremlin". */
  static final int SEAT = 1 << 21;

  /** "Monday". */
  static final int DATE = 1 << 22;

  /** "II". */
  static final int NUMERAL = 1 << 23;

  /** "attack against": what follows may be ground. */
  static final int ATTACK = 1 << 24;

  /** "Syria's war", "China's economy": happens in a place, and belongs to it as ground does. */
  static final int HAPPENING = 1 << 26;

  /**
   * "US", "EU": written so, they stand before nouns as adjectives do, and have no article there.
   */
  static final int ADJECTIVAL = 1 << 25;

  private static final int CAPACITY = 1 << 13;
  private static final int[] KEYS = new int[CAPACITY];
  private static final int[] CLASSES = new int[CAPACITY];

  static {
    put(
        PLACE_PREPOSITION,
        "in at near from to of into onto across around outside inside throughout through toward"
            + " towards beyond along off above below beneath beside within entering leaving reaching"
            + " visiting visited left entered reached upstate downtown greater via");
    put(
        DIRECTION,
        "northern southern eastern western central north south east west northeast northwest"
            + " southeast southwest northeastern northwestern southeastern southwestern downtown"
            + " midtown upstate rural");
    put(AGENT_PREPOSITION, "by with against between both despite versus unlike");
    put(
        PLACE_NOUN,
        "province provinces city cities town towns village villages neighborhood neighbourhood"
            + " district districts area areas region regions suburb suburbs borough boroughs county"
            + " counties governorate state states territory valley river rivers lake lakes sea coast"
            + " coastline shore shores island islands peninsula mountains mountain desert plain basin"
            + " bay gulf port harbor harbour airport airports station stations road roads street"
            + " streets highway bridge crossing border borders frontier camp enclave countryside"
            + " outskirts metro roundabout intersection corridor square park beach hills mainland"
            + " waters neighborhoods neighbourhoods quarter quarters stretch campus home homes house"
            + " houses hotel hotels stadium skyline capital venue venues shop shops store stores"
            + " office offices restaurant restaurants bar farm farms jail jails prison prisons"
            + " hospital hospitals church mosque mosques temple cathedral castle palace museum"
            + " apartment villa estate factory plant plants mine mines field fields forest forests"
            + " coastal foothills grid courthouse theater theatre cemetery barracks base bases"
            + " tunnel pipeline canal dam reservoir volcano glacier season soil ruins squares"
            + " landmark landmarks north south east west centre center edge climate weather"
            + " clinic clinics resort resorts communities community terminal");
    put(
        QUALIFIED_NOUN,
        "conference talks summit meeting agreement agreements accord accords treaty deal pact"
            + " protocol process negotiations session forum declaration convention conventions"
            + " communique official officials government governments administration president"
            + " presidency minister ministers ministry secretary senator senators congressman"
            + " lawmaker lawmakers mayor governor councillor councillors ambassador ambassadors envoy"
            + " envoys diplomat diplomats leader leaders ruler rulers leadership police army military"
            + " troops soldiers soldier force forces navy marines pilots warplanes jets planes drones"
            + " gunship airstrike airstrikes intelligence authorities authority detective detectives"
            + " sheriff spokesman spokeswoman spokesperson judge judges prosecutors prosecutor court"
            + " courts assembly parliament senate congress council law laws legislation policy"
            + " policies sanctions embargo tariffs imports exports trade market markets stocks shares"
            + " dollar dollars currency bonds economy company companies firm firms maker manufacturer"
            + " exporters exporter investors media newspaper newspapers press journalist journalists"
            + " correspondent resident residents citizens citizen nationals voters voter people man"
            + " woman men women mother father couple family teacher teachers students student"
            + " doctors nurses workers members member team teams coach manager player players fans"
            + " native scientists researchers experts activists protesters rebels opposition crisis"
            + " conflict war campaign embassy consulate regime state-owned nuclear aid assistance"
            + " support delegation delegates elections election referendum budget attacks bombings"
            + " bombing shooting massacre population flag flags goods produce products airlines"
            + " airline businesses ally allies rival rivals star stars democrats republicans gop"
            + " debate lead action actions goals tourism chieftaincy"
            + " chief powers imperialism militarism diplomacy establishment officer officers");
    put(
        POLICY_NOUN,
        "attempt attempts effort efforts policy policies practice practices aggression intervention"
            + " role plan plans demand demands decision decisions request requests response reaction"
            + " refusal move moves support backing help opposition objection objections veto vote"
            + " position stance view views claim claims accusation accusations allegations denial"
            + " offer proposal call calls push drive campaign strategy interests interest ambitions"
            + " ambition aims goal goals allies ally rivals enemies parliament senate army military"
            + " forces troops diplomats sanctions action actions threat threats warning promise"
            + " commitment commitments involvement influence withdrawal invasion annexation ruling"
            + " behavior behaviour lies talk rhetoric tactics tactic cooperation concerns concern"
            + " confusion credibility image reputation success failure victory defeat win loss"
            + " willingness unwillingness readiness reluctance attitude attitudes ambiguity approach quest"
            + " protection determination eagerness resolve hostility insistence pledge pledges bid"
            + " presence opponents obligations permission approval consent hands pressure mission"
            + " tariffs dreams striker goalkeeper defender midfielder captain title playoff");
    put(
        ORGANIZATION_NOUN,
        "police army navy force forces guard ministry government parliament senate congress council"
            + " commission committee court department office agency authority bureau university"
            + " college school academy institute hospital museum library church sheriff fire board"
            + " association union party federation society foundation bank company corporation corp."
            + " inc. co. ltd limited group times post globe herald tribune journal news daily star"
            + " press gazette sun observer chronicle today club fc united rovers embassy consulate airlines"
            + " airways railway defense defence television radio tv lottery service services trust"
            + " ballet orchestra opera symphony exchange chamber network team league marines"
            + " friends center centre state");
    put(
        EVENT_NOUN,
        "marathon agreement agreements accord accords convention conventions protocol treaty pact"
            + " festival conference summit games olympics championship championships cup declaration"
            + " talks peace process initiative act plan genocide war wars massacre purchase open");
    put(
        OFFICE,
        "president presidents vice-president minister ministers premier government governments king"
            + " queen prince princess emir sultan ambassador ambassadors envoy secretary governor"
            + " mayor ruler rulers people citizens residents general senator representative"
            + " representatives leader leaders chancellor bishop archbishop archduke duke flag flags"
            + " laws law republic artist embassy consulate king's");
    put(
        SAYING,
        "said says demanded demands insisted insists warned warns announced announces vetoed vetoes"
            + " vetoing rejected rejects accused accuses denied denies condemned condemns agreed"
            + " agrees refused refuses threatened threatens vowed vows pledged pledges urged urges"
            + " hopes hoped argues argued intends intended decided decides summoned retaliated replied"
            + " replies answered recognized recognised recognizes insist praised blamed welcomed"
            + " abstained apologised apologized sued sues advocates advocated wants wanted thinks"
            + ""
            + " won beat scored");
    put(
        ACTING,
        "say declared declares blocked blocks block supported supports backed backs opposed opposes"
            + " imposed imposes expelled expels responded responds proposed proposes voted votes"
            + " signed signs sought seeks claimed claims claim believes believed called calls fears"
            + " feared planned plans offered offers sent sends launched launches recalled intervened"
            + " accepted accepts approved approves banned bans invited invites exerted pushed pushes"
            + " failed fails continues continued let leads led took takes spoke speaks made makes"
            + " gave gives brought brings broke won wins lost loses beat beats told tells asked asks"
            + " welcome support dispute blame vow urge want agree reject deny accuse fight promised"
            + " passed passes pointed finished ended followed follow scored strikes struck elects"
            + " buys sells bought sold holds keeps highlights advocate pursued finds found met meets"
            + " knew know knows felt came come wanted need needs needed itself");
    put(
        BEING,
        "lies lay borders stretches became becomes remains remained suffered suffers fell falls"
            + " burned burns burnt shook trembled awoke woke mourned mourns hosted hosts saw"
            + " experienced appeared appears sits stands stood grew grows used needs looks looked"
            + " seems seemed began begins wakes has was is were are holds stretched covers covered"
            + " boasts attracts attracted celebrates celebrated emptied united");
    put(
        AUXILIARY,
        "has have had would should could did must will can cannot may might does do doesn't don't"
            + " didn't won't can't couldn't wouldn't hasn't haven't hadn't doesn’t don’t didn’t won’t"
            + " can’t couldn’t wouldn’t hasn’t haven’t hadn’t shall");
    put(
        ADDRESSING,
        "accused accuse accuses accusing urged urge urges urging asked ask asks asking told tell"
            + " warned warn warns warning condemned condemn condemns condemning criticised criticized"
            + " criticise criticize criticizing criticising blamed blame blames blaming ordered"
            + " orders supported support supports supporting backed back backs backing praised praise"
            + " thanked thank thanks pressured pressed pressuring forced force forcing punish punished"
            + " punishing fight fought prompted prompting sued suing sanctioned recognise recognize"
            + " recognised recognized persuade persuaded convince convinced allow allowed wants want"
            + " wanted help helped offered offer sell sold selling sees see lets let represent"
            + " represented pressing ally allies victim rival enemy fellow trust trusted deter"
            + " deterred counter confront confronted isolate appease outmaneuver charged charge"
            + " opposes oppose opposed"
            + " facing targeted target targeting accepting pushing pushed isolating defend defending"
            + " denounce denounced denouncing give gives giving gave given grant granted granting provide provided providing notified sanctioning");
    put(
        PLAYING,
        "beat beats beating beaten defeated outlasted edged edge thrashed routed outscored stun"
            + " stunned thrash");
    put(
        SENT,
        "observer observers monitors negotiator minister ministers envoy envoys diplomat diplomats official officials adviser advisers"
            + " advisors ambassador ambassadors delegation delegations delegate delegates delegates"
            + " representative representatives leaders leader negotiators negotiator experts expert"
            + " planes pledge pledges aid help donations support pressure"
            + " letter message statement promises promise offer assurances approval"
            + " permission consent million billion rescuers condolences invitation"
            + " expected demand demands calls response opposition independence");
    put(
        RELATION,
        "relations relationship ties deal deals agreement pact treaty war trade negotiations talks"
            + " dispute sanctions tariffs embargo pressure ban restrictions dependence reliance"
            + " opponents opponent enemies support"
            + " victory win loss losing defeat losses contract solidarity summit letter message"
            + " appeal threat cooperation alliance friendship partnership"
            + " series game match draw resentment favour favor matter question interest interests"
            + " success image position policy presence efforts anger power allies friends blow");
    put(
        LINK,
        "border borders frontier flight flights road roads route routes highway railway line way"
            + " distance link links linking connecting coast strait bridge somewhere halfway travel"
            + " travelling traveling journey corridor lies crossing buses trains shuttle");
    put(
        FUNCTION,
        "and or but nor last next of in on at by for from to with as than that which who whom whose when where"
            + " while after before since until because if though although the a an this these those"
            + " its his her their our my your is are was were be been being has have had do does did"
            + " will would can could may might must should shall not no into onto over under about"
            + " against between during through across near around without within there here then"
            + " so yet also it he she they we you i what how why via amid alone itself too again"
            + " now already still even ever never soon today yesterday tomorrow tonight"
            + " earlier later ago out up down off away back including such just only despite toward"
            + " towards per upon according both either all some many most more less each every"
            + " where-ever whether like unlike along among every meanwhile however instead rather"
            + " once twice until till this onward onwards afterwards together right"
            + " ahead following using trying visiting killing leaving taking bringing making going"
            + " coming leading causing became become becomes went gone came come comes goes go get"
            + " gets got took take taken see seen saw let made make makes fell fall falls run ran"
            + " runs grew began begun left led met sat stood shook hit cut lay lies kept paid rose");
    put(
        DETERMINER,
        "a an the this that these those its his her their our my your every each another any no some"
            + " many several three two four five six seven eight nine ten one first second");
    put(
        ADVERB,
        "also already now still never not meanwhile however always often then again soon even just"
            + " only long recently apparently reportedly repeatedly strongly quickly officially"
            + " immediately finally again once all both firmly initially largely allegedly certainly"
            + " eventually formally further instead later nevertheless probably publicly quietly"
            + " rarely really simply usually yesterday today");
    put(
        HAPPENING,
        "war conflict crisis economy market markets attack attacks bombing bombings shooting"
            + " massacre election elections referendum currency budget trade population"
            + " system systems industry industries sector growth history");
    put(SEAT, "kremlin pentagon élysée elysee");
    put(ADJECTIVAL, "us u.s. u.s usa uk u.k. u.k eu uae dprk prc ussr");
    put(
        DATE,
        "monday tuesday wednesday thursday friday saturday sunday january february march april may"
            + " june july august september october november december jan. feb. aug. sept. oct. nov."
            + " dec.");
    put(NUMERAL, "ii iii iv v");
    put(
        ATTACK,
        "offensive attack attacks assault operation operations raid raids siege strikes airstrikes"
            + " advance bombardment drive");
  }

  private RoleWords() {}

  /** The classes of a word, or'ed; 0 for a word of none. */
  static int classes(int lowerCaseHash) {
    int slot = slot(lowerCaseHash);
    return KEYS[slot] == 0 ? 0 : CLASSES[slot];
  }

  private static void put(int wordClass, String words) {
    for (String word : words.split(" ", -1)) {
      int hash = Hash.lowerCase(word, 0, word.length());
      int slot = slot(hash);
      KEYS[slot] = hash == 0 ? 1 : hash;
      CLASSES[slot] |= wordClass;
    }
  }

  private static int slot(int hash) {
    int key = hash == 0 ? 1 : hash;
    int slot = Hash.mix(key) & (CAPACITY - 1);
    while (KEYS[slot] != 0 && KEYS[slot] != key) {
      slot = (slot + 1) & (CAPACITY - 1);
    }
    return slot;
  }
}
