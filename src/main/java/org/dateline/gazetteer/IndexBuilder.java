package org.dateline.gazetteer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import org.dateline.gazetteer.IndexFile.Section;

/**
 * Makes an index of places: a handful of them in memory, or all of GeoNames with bounded memory.
 *
 * <p>The places pass once and leave their rows and their names. The names are sorted and give the
 * names' section, the postings and the keys; the keys are sorted and give the hash table. Then the
 * rows are completed by where their names came to stand.
 */
final class IndexBuilder {

  /** Between two words to the progress. */
  private static final int REPORT_EVERY = 1 << 14;

  private final Workspace workspace;
  private final ImportProgress progress;
  private final PlaceSection places;
  private final SortedRuns<PlaceName> names;

  private IndexBuilder(Workspace workspace, ImportProgress progress) throws IOException {
    this.workspace = workspace;
    this.progress = progress;
    places = new PlaceSection(workspace);
    names = new SortedRuns<>(workspace, new PlaceName.Form(), PlaceName.ORDER);
  }

  /** What came of it. */
  record Size(long places, long names) {}

  /**
   * Writes the index of these places.
   *
   * @param rows in the order of their ids, each id once
   * @param expected about how many rows there are, for the progress
   * @throws IllegalArgumentException if the rows are in another order
   */
  static Size write(
      Workspace workspace,
      Iterator<PlaceRow> rows,
      long expected,
      OutputStream out,
      ImportProgress progress)
      throws IOException {
    return new IndexBuilder(workspace, progress).write(rows, expected, out);
  }

  private Size write(Iterator<PlaceRow> rows, long expected, OutputStream out) throws IOException {
    while (rows.hasNext()) {
      addPlace(rows.next());
      report("sorting places", places.size(), expected);
    }
    NameSections named = new NameSections(workspace, places.size());
    Iterator<PlaceName> sorted = names.sorted();
    for (long done = 1; sorted.hasNext(); done++) {
      named.add(sorted.next());
      report("sorting names", done, names.size());
    }
    progress.at("writing the index", 0);
    IndexFile.write(out, sections(named));
    progress.at("writing the index", 1);
    return new Size(places.size(), named.postings());
  }

  private Map<Section, Spool> sections(NameSections named) throws IOException {
    Map<Section, Spool> sections = new EnumMap<>(Section.class);
    sections.put(Section.NAMES, named.strings());
    sections.put(Section.WORDS, places.words());
    sections.put(Section.PLACES, places.rows(named::mainName));
    sections.put(Section.SLOTS, named.slots());
    sections.put(Section.POSTINGS, named.postingRows());
    sections.put(Section.COUNTRIES, places.countries());
    return sections;
  }

  private void addPlace(PlaceRow row) throws IOException {
    int place = places.add(row);
    int rank = 0;
    addName(row, place, rank, row.name(), false);
    for (String name : row.names()) {
      if (!name.equals(row.name())) {
        addName(row, place, ++rank, name, false);
      }
    }
    for (String name : row.otherNames()) {
      addName(row, place, ++rank, name, true);
    }
  }

  private void addName(PlaceRow row, int place, int rank, String name, boolean otherScript)
      throws IOException {
    // Of three bytes at most each: without that bound, a name could be longer than the index takes.
    if (rank == 0 || name.length() <= StringSection.MAX_BYTES / 3) {
      names.add(
          new PlaceName(NameKey.folded(name), row.prominence(), place, rank, name, otherScript));
    }
  }

  private void report(String step, long done, long all) {
    if (done % REPORT_EVERY == 0 || done == all) {
      progress.at(step, all == 0 ? 1 : Math.min(1, (double) done / all));
    }
  }
}
