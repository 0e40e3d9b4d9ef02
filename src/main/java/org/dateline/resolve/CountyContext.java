package org.dateline.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.gazetteer.Gazetteer;

/**
 * Mutual support of counties and towns in a text: only one of the places named Paris lies in a
 * Henry County, so a text with both names means that one, however small it is. The fewer places
 * have either name, the less likely such a pair is by chance.
 */
final class CountyContext {

  /**
   * About the number of counties of the United States, which has most of the counties that share a
   * name.
   */
  private static final double COUNTIES = 3_000;

  /** The greatest support, which further names do not raise. */
  private static final double MOST = 8;

  private final Gazetteer gazetteer;
  private final List<Toponym> toponyms;

  CountyContext(Gazetteer gazetteer, List<Toponym> toponyms) {
    this.gazetteer = gazetteer;
    this.toponyms = toponyms;
  }

  private record Sense(Toponym toponym, int candidate) {}

  private record Pair(int county, int town) {}

  private record Meeting(Sense county, Sense town) {

    Pair pair() {
      return new Pair(county.toponym().ordinal(), town.toponym().ordinal());
    }
  }

  /** Sets {@link Feature#COUNTY_NAMED} of all candidates. */
  void update() {
    List<Meeting> meetings = meetings(counties());
    Map<Pair, Integer> ways = new HashMap<>();
    meetings.forEach(meeting -> ways.merge(meeting.pair(), 1, Integer::sum));
    for (Meeting meeting : meetings) {
      double names = (double) meeting.county().toponym().size() * meeting.town().toponym().size();
      double surprise = Math.log1p(COUNTIES / names) / ways.getOrDefault(meeting.pair(), 1);
      add(meeting.county(), surprise);
      add(meeting.town(), surprise);
    }
  }

  private Map<Long, List<Sense>> counties() {
    Map<Long, List<Sense>> counties = new HashMap<>();
    for (Toponym toponym : toponyms) {
      for (int i = 0; i < toponym.size(); i++) {
        long key = gazetteer.admin2Key(toponym.place(i));
        if (key != 0 && isCounty(toponym.place(i))) {
          counties.computeIfAbsent(key, k -> new ArrayList<>()).add(new Sense(toponym, i));
        }
      }
    }
    return counties;
  }

  private List<Meeting> meetings(Map<Long, List<Sense>> counties) {
    List<Meeting> meetings = new ArrayList<>();
    for (Toponym toponym : counties.isEmpty() ? List.<Toponym>of() : toponyms) {
      for (int i = 0; i < toponym.size(); i++) {
        long key = gazetteer.admin2Key(toponym.place(i));
        if (key != 0 && !isCounty(toponym.place(i))) {
          for (Sense county : counties.getOrDefault(key, List.of())) {
            if (county.toponym() != toponym) {
              meetings.add(new Meeting(county, new Sense(toponym, i)));
            }
          }
        }
      }
    }
    return meetings;
  }

  private boolean isCounty(int place) {
    return gazetteer.featureCode(place).equals("ADM2");
  }

  private static void add(Sense sense, double surprise) {
    double sum = sense.toponym().feature(sense.candidate(), Feature.COUNTY_NAMED) + surprise;
    sense.toponym().set(sense.candidate(), Feature.COUNTY_NAMED, Math.min(MOST, sum));
  }
}
