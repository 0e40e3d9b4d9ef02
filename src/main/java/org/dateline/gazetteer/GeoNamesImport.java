package org.dateline.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Makes an index of a GeoNames dump and of places that ship with Dateline: the supplement, and
 * countries and divisions that the dump lacks.
 *
 * <p>Memory is bounded for dumps of any size: rows that must be sorted and do not fit are written
 * to temporary files in the output folder. The old index is replaced at the very end.
 */
public final class GeoNamesImport {

  /**
   * The memory of one sort, of which at most two run at once; larger runs are sorted more slowly.
   */
  private static final long SORT_BYTES = 64L << 20;

  /** If none of the first lines is a valid row, the file is not a table of GeoNames. */
  private static final long LINES_ON_TRIAL = 1_000;

  /** Rows between two reports of progress. */
  private static final int REPORT_EVERY = 1 << 12;

  private final ImportProgress progress;
  private final long sortBytes;

  private final Supplement supplement = Supplement.bundled();
  private final BundledDivisions divisions;
  private final DamageLog damagedPlaces = new DamageLog();
  private final DamageLog damagedNames = new DamageLog();

  /** Ids of the dump that are also in the supplement or in the bundled divisions. */
  private final Set<String> known = new HashSet<>();

  private final Set<String> levels = new HashSet<>();

  /** Creates an import for one run. */
  public GeoNamesImport(ImportProgress progress) {
    this(progress, SORT_BYTES, new BundledDivisions(Gazetteer.bundled()));
  }

  /**
   * Creates an import with a memory limit.
   *
   * @param sortBytes about how much memory one sort may use
   * @param divisions completes the places of the dump, and adds those that it lacks
   */
  GeoNamesImport(ImportProgress progress, long sortBytes, BundledDivisions divisions) {
    this.progress = progress;
    this.sortBytes = sortBytes;
    this.divisions = divisions;
  }

  /** Handles a line of a file. */
  private interface LineAction {

    void accept(String line) throws DamagedRowException, IOException;
  }

  /**
   * Writes the index.
   *
   * @param dump a table of places, as text or zip
   * @param alternateNames the table of alternate names, as text or zip
   * @param output the file to write; unchanged if the import fails
   * @throws IOException if a file cannot be read or written, or is not a table of GeoNames
   */
  public ImportSummary run(Path dump, Optional<Path> alternateNames, Path output)
      throws IOException {
    try (Replacement file = Replacement.of(output);
        Workspace workspace = Workspace.beside(output, sortBytes)) {
      Iterator<AlternateName> names =
          alternateNames.isPresent()
              ? readNames(workspace, alternateNames.get())
              : Collections.emptyIterator();
      SortedRuns<PlaceRow> places = readPlaces(workspace, dump);
      Iterator<PlaceRow> merged =
          new MergedPlaces(places.sorted(), names, () -> damagedPlaces.add(Damage.TWICE, 0));
      IndexBuilder.Size size =
          IndexBuilder.write(workspace, new LaidOver(merged), places.size(), file.out(), progress);
      file.commit();
      return new ImportSummary(
          size.places(), size.names(), damagedPlaces.counts(), damagedNames.counts());
    } catch (UncheckedIOException e) {
      // A temporary file could not be read.
      throw new IOException(e.getMessage(), e);
    }
  }

  private Iterator<AlternateName> readNames(Workspace workspace, Path file) throws IOException {
    SortedRuns<AlternateName> names =
        new SortedRuns<>(workspace, new AlternateName.Form(), AlternateName.ORDER);
    read(
        file,
        "reading alternate names",
        damagedNames,
        line -> names.add(AlternateName.parse(line)));
    return names.sorted();
  }

  private SortedRuns<PlaceRow> readPlaces(Workspace workspace, Path file) throws IOException {
    SortedRuns<PlaceRow> places = new SortedRuns<>(workspace, new PlaceRowForm(), PlaceRow.BY_ID);
    read(
        file,
        "reading places",
        damagedPlaces,
        line -> {
          PlaceRow place = GeoNamesRow.parse(line);
          note(place);
          places.add(place);
        });
    for (PlaceRow place : divisions.missing(levels)) {
      known.add(place.id());
      places.add(place);
    }
    for (PlaceRow place : supplement.placesBeside(known)) {
      places.add(place);
    }
    return places;
  }

  private void note(PlaceRow place) {
    if (divisions.ids().contains(place.id()) || supplement.ids().contains(place.id())) {
      known.add(place.id());
    }
    BundledDivisions.levelOf(place).ifPresent(levels::add);
  }

  private void read(Path path, String step, DamageLog damaged, LineAction action)
      throws IOException {
    long rows = 0;
    try (DumpFile file = DumpFile.open(path)) {
      DumpLines lines = new DumpLines(file.in());
      while (lines.next()) {
        try {
          action.accept(lines.text());
          rows++;
        } catch (DamagedRowException e) {
          damaged.add(e.damage(), lines.number());
        }
        if (rows == 0 && damaged.rows() == LINES_ON_TRIAL) {
          break;
        }
        if (lines.number() % REPORT_EVERY == 0) {
          progress.at(step, share(lines.bytesRead(), file.size()));
        }
      }
    }
    if (rows == 0) {
      throw new IOException(noTable(path, damaged));
    }
    progress.at(step, 1);
  }

  private static double share(long bytes, long all) {
    return all <= 0 ? 0 : Math.min(1, (double) bytes / all);
  }

  private static String noTable(Path path, DamageLog damaged) {
    if (damaged.rows() == 0) {
      return path + " is empty";
    }
    return String.format(
        Locale.ROOT,
        "%s is not a table of GeoNames of this kind: none of its first %,d lines could be used (%s)",
        path,
        damaged.rows(),
        damaged.counts().get(0));
  }

  /** Places of the dump, completed by the data that ships with Dateline. */
  private final class LaidOver implements Iterator<PlaceRow> {

    private final Iterator<PlaceRow> places;

    LaidOver(Iterator<PlaceRow> places) {
      this.places = places;
    }

    @Override
    public boolean hasNext() {
      return places.hasNext();
    }

    @Override
    public PlaceRow next() {
      return supplement.over(divisions.over(places.next()));
    }
  }
}
