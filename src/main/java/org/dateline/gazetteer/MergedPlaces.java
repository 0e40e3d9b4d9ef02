package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges places and their alternate names, both of which are ordered by id. Of rows with the same
 * id, the last one is kept.
 */
final class MergedPlaces implements Iterator<PlaceRow> {

  private final Iterator<PlaceRow> places;
  private final Iterator<AlternateName> names;
  private final Runnable onTwice;
  private @Nullable PlaceRow nextPlace;
  private @Nullable AlternateName nextName;

  /**
   * Creates the merged sequence.
   *
   * @param onTwice called for each row that is replaced by a later one with the same id
   */
  MergedPlaces(Iterator<PlaceRow> places, Iterator<AlternateName> names, Runnable onTwice) {
    this.places = places;
    this.names = names;
    this.onTwice = onTwice;
    nextPlace = places.hasNext() ? places.next() : null;
    nextName = names.hasNext() ? names.next() : null;
  }

  @Override
  public boolean hasNext() {
    return nextPlace != null;
  }

  @Override
  public PlaceRow next() {
    PlaceRow place = nextPlace;
    if (place == null) {
      throw new NoSuchElementException();
    }
    nextPlace = places.hasNext() ? places.next() : null;
    while (nextPlace != null && nextPlace.id().equals(place.id())) {
      onTwice.run();
      place = nextPlace;
      nextPlace = places.hasNext() ? places.next() : null;
    }
    List<AlternateName> own = namesOf(place.id());
    return own.isEmpty() ? place : withNames(place, own);
  }

  private List<AlternateName> namesOf(String id) {
    List<AlternateName> own = new ArrayList<>();
    while (nextName != null && nextName.placeId().compareTo(id) <= 0) {
      if (nextName.placeId().equals(id)) {
        own.add(nextName);
      }
      nextName = names.hasNext() ? names.next() : null;
    }
    return own;
  }

  /**
   * Replaces the names of a place: the dump does not distinguish names from codes, but the table of
   * alternate names does.
   */
  private static PlaceRow withNames(PlaceRow place, List<AlternateName> own) {
    Set<String> names = new HashSet<>();
    Set<String> codes = new HashSet<>();
    own.forEach(name -> (name.isName() ? names : codes).add(name.name()));
    codes.removeAll(names);
    Set<String> all = new LinkedHashSet<>(place.names());
    all.addAll(place.otherNames());
    all.removeAll(codes);
    all.addAll(names);
    NameRules.Names sorted = NameRules.byScript(place.name(), all, place.country());
    return place.named(place.name(), sorted.latin(), sorted.other());
  }
}
