package org.dateline.gazetteer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import org.dateline.gazetteer.IndexFile.Section;

/**
 * Builds an index of places: a few of them in memory, or all of GeoNames with bounded memory.
 *
 * <p>One pass over the places writes their rows and collects their names. The sorted names give the
 * section of names, the postings and the keys; the sorted keys give the hash table. Finally the
 * offsets of the names are entered into the rows.
 */
final class IndexBuilder {

  /** Rows between two reports of progress. */
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

  /** The size of an index. */
  record Size(long places, long names) {}

  /**
   * Writes the index of these places.
   *
   * @param rows in the order of their ids, each id once
   * @param expected approximate number of rows, for the progress
   * @throws IllegalArgumentException if the rows are in any other order
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
    // A character has at most three bytes here: without this limit, a name could be too long for
    // the index.
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
