package org.dateline.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.mention.Mention;
import org.dateline.mention.Role;
import org.jspecify.annotations.Nullable;

/**
 * The mentions of a text that name a building, a street or another spot that the gazetteer does not
 * have.
 */
final class SpotMentions {

  private final List<@Nullable SpotName> names = new ArrayList<>();
  private final List<Mention> resolvable = new ArrayList<>();

  private SpotMentions() {}

  /** Recognises the spots among mentions. */
  static SpotMentions of(List<Mention> mentions, CandidateFinder finder) {
    SpotMentions spots = new SpotMentions();
    for (Mention mention : mentions) {
      Optional<SpotName> name =
          mention.role() == Role.DEMONYM ? Optional.empty() : SpotName.of(mention.text());
      boolean unknown = name.isPresent() && finder.find(mention).isEmpty();
      spots.names.add(name.orElse(null));
      spots.resolvable.add(unknown ? town(mention, name.get(), finder) : mention);
    }
    return spots;
  }

  /** "Mosul" instead of "Mosul General Hospital", so that it is resolved as the town is. */
  private static Mention town(Mention mention, SpotName name, CandidateFinder finder) {
    for (String town : name.towns()) {
      Mention inner =
          new Mention(mention.start(), mention.start() + town.length(), town, Role.LOCATION);
      if (mention.text().startsWith(town) && !finder.findByMainName(inner).isEmpty()) {
        return inner;
      }
    }
    return mention;
  }

  /** The mentions to be resolved: for a spot, the town in its name if there is one. */
  List<Mention> resolvable() {
    return resolvable;
  }

  /** The name of the spot that a mention may be. */
  Optional<SpotName> name(int mention) {
    return Optional.ofNullable(names.get(mention));
  }

  /** Whether what is resolved for a mention is only the town in its name. */
  boolean isTownInName(int mention, List<Mention> mentions) {
    return resolvable.get(mention) != mentions.get(mention);
  }
}
