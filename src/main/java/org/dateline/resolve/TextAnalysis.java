package org.dateline.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.MatchKind;
import org.dateline.mention.Mention;
import org.dateline.resolve.CandidateFinder.Named;
import org.dateline.resolve.TextContext.Containment;
import org.dateline.resolve.TextContext.Occurrence;
import org.jspecify.annotations.Nullable;

/** The toponyms of one text and their candidates, weighed alone first and then in context. */
final class TextAnalysis {

  /** After the second pass the shares hardly move. */
  private static final int CONTEXT_PASSES = 2;

  private final Gazetteer gazetteer;
  private final String text;
  private final List<Toponym> toponyms = new ArrayList<>();
  private final List<@Nullable Toponym> byMention = new ArrayList<>();

  private TextAnalysis(Gazetteer gazetteer, String text) {
    this.gazetteer = gazetteer;
    this.text = text;
  }

  /** Analyses the mentions of a text. */
  static TextAnalysis of(
      Gazetteer gazetteer,
      CandidateFinder finder,
      Weights weights,
      String text,
      List<Mention> mentions) {
    TextAnalysis analysis = new TextAnalysis(gazetteer, text);
    analysis.group(finder, mentions);
    analysis.toponyms.forEach(analysis::setOwnFeatures);
    analysis.toponyms.forEach(toponym -> toponym.rank(weights));
    TextContext context = analysis.context(mentions);
    for (int pass = 0; pass < CONTEXT_PASSES; pass++) {
      context.update();
      analysis.toponyms.forEach(toponym -> toponym.rank(weights));
    }
    return analysis;
  }

  /** The toponyms that have candidates. */
  List<Toponym> toponyms() {
    return toponyms;
  }

  /** The toponym of the mention at an index, empty if it has no candidate. */
  Optional<Toponym> toponymOf(int mention) {
    return Optional.ofNullable(byMention.get(mention));
  }

  private void group(CandidateFinder finder, List<Mention> mentions) {
    Map<String, Toponym> current = new HashMap<>();
    Map<String, List<Named>> candidates = new HashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      String name = mention.text() + "\t" + mention.role().label().startsWith("demonym");
      List<Named> named = candidates.computeIfAbsent(name, key -> finder.find(mention));
      if (named.isEmpty()) {
        byMention.add(null);
        continue;
      }
      Toponym toponym = current.get(name);
      if (toponym == null) {
        toponym = newToponym(mention, named);
        current.put(name, toponym);
      } else {
        toponym.add(mention);
      }
      byMention.add(toponym);
    }
  }

  private Toponym newToponym(Mention mention, List<Named> named) {
    Toponym toponym = new Toponym(mention, named.stream().mapToInt(Named::place).toArray());
    for (int i = 0; i < named.size(); i++) {
      toponym.set(i, Feature.EXACT_NAME, named.get(i).kind() == MatchKind.EXACT ? 1 : 0);
      toponym.set(i, Feature.MAIN_NAME, named.get(i).mainName() ? 1 : 0);
    }
    toponyms.add(toponym);
    return toponym;
  }

  private void setOwnFeatures(Toponym toponym) {
    double most = 0;
    for (int i = 0; i < toponym.size(); i++) {
      double size = Math.log10(1.0 + gazetteer.population(toponym.place(i)));
      toponym.set(i, Feature.POPULATION, size);
      most = Math.max(most, size);
    }
    for (int i = 0; i < toponym.size(); i++) {
      toponym.set(i, Feature.POPULATION_SHARE, toponym.feature(i, Feature.POPULATION) - most);
      kindOf(toponym.place(i)).ifPresent(set(toponym, i));
    }
    setNamedKind(toponym);
  }

  private static java.util.function.Consumer<Feature> set(Toponym toponym, int candidate) {
    return feature -> toponym.set(candidate, feature, 1);
  }

  private Optional<Feature> kindOf(int place) {
    String code = gazetteer.featureCode(place);
    return Optional.ofNullable(
        switch (gazetteer.featureClass(place)) {
          case 'A' -> divisionKind(code);
          case 'P' -> townKind(code);
          case 'S', 'R', 'V' -> Feature.SPOT;
          default -> Feature.REGION;
        });
  }

  private static Feature divisionKind(String code) {
    if (code.startsWith("PCL") || code.equals("TERR")) {
      return Feature.COUNTRY;
    }
    return code.equals("ADM1") ? Feature.ADMIN1 : Feature.LOWER_DIVISION;
  }

  private static @Nullable Feature townKind(String code) {
    return switch (code) {
      case "PPLC" -> Feature.CAPITAL;
      case "PPLA" -> Feature.ADMIN1_SEAT;
      case "PPLA2", "PPLA3", "PPLA4", "PPLA5" -> Feature.LOWER_SEAT;
      case "PPLX" -> Feature.CITY_PART;
      case "PPLQ", "PPLW", "PPLH", "PPLCH" -> Feature.FORMER;
      default -> null;
    };
  }

  private void setNamedKind(Toponym toponym) {
    for (Mention mention : toponym.mentions()) {
      Optional<NamedKind> kind = NamedKind.beside(text, mention.start(), mention.end());
      if (kind.isPresent()) {
        for (int i = 0; i < toponym.size(); i++) {
          int place = toponym.place(i);
          boolean fits =
              kind.get().fits(gazetteer.featureClass(place), gazetteer.featureCode(place));
          toponym.set(i, fits ? Feature.KIND_NAMED : Feature.OTHER_KIND_NAMED, 1);
        }
      }
    }
  }

  private TextContext context(List<Mention> mentions) {
    List<Occurrence> occurrences = new ArrayList<>();
    List<Containment> containments = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Toponym toponym = byMention.get(i);
      if (toponym != null) {
        occurrences.add(new Occurrence(mentions.get(i), toponym));
        addContainment(containments, mentions, i);
      }
    }
    return new TextContext(gazetteer, toponyms, occurrences, containments);
  }

  private void addContainment(List<Containment> containments, List<Mention> mentions, int first) {
    if (first + 1 == mentions.size()) {
      return;
    }
    Toponym here = byMention.get(first);
    Toponym next = byMention.get(first + 1);
    if (here == null || next == null || here == next) {
      return;
    }
    switch (Link.between(text, mentions.get(first).end(), mentions.get(first + 1).start())) {
      case FIRST_IN_SECOND -> containments.add(new Containment(here, next));
      case SECOND_IN_FIRST -> containments.add(new Containment(next, here));
      case NONE -> {
        // Neighbours in the text, no more.
      }
    }
  }
}
