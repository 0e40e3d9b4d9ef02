package org.dateline.gazetteer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A row of GeoNames' table of alternate names, {@code alternateNamesV2}.
 *
 * @param placeId id of the place
 * @param name as written there
 * @param isName whether it is a name, and not a postal code, an airport code or a link
 */
record AlternateName(String placeId, String name, boolean isName) {

  static final Comparator<AlternateName> ORDER = (a, b) -> a.placeId.compareTo(b.placeId);

  // The older table alternateNames lacks the years from and to.
  private static final int LEAST_COLUMNS = 4;
  private static final int MOST_COLUMNS = 10;

  private static final int PLACE = 1;
  private static final int LANGUAGE = 2;
  private static final int NAME = 3;

  /**
   * Codes of languages have two or three letters; "post", "iata", "link", "wkdt" … are other data.
   */
  private static final Pattern LANGUAGE_TAG = Pattern.compile("|[a-z]{2,3}(-.*)?|abbr|piny");

  /**
   * Parses a line. Historic and colloquial names count as names: old articles say "Bombay", and
   * headlines "Frisco".
   *
   * @throws DamagedRowException if the line has no name
   */
  static AlternateName parse(String line) throws DamagedRowException {
    String[] columns = GeoNamesRow.columns(line, LEAST_COLUMNS, MOST_COLUMNS);
    String name = NameRules.clean(columns[NAME]);
    if (name.isEmpty()) {
      throw new DamagedRowException(Damage.NAME);
    }
    return new AlternateName(
        GeoNamesRow.id(columns[PLACE]), name, LANGUAGE_TAG.matcher(columns[LANGUAGE]).matches());
  }

  /** How an alternate name is written to a temporary file while names are sorted. */
  static final class Form implements SortedRuns.Form<AlternateName> {

    private static final int OBJECT_BYTES = 32;

    @Override
    public void write(AlternateName row, DataOutput out) throws IOException {
      TextForm.write(out, row.placeId());
      TextForm.write(out, row.name());
      out.writeBoolean(row.isName());
    }

    @Override
    public AlternateName read(DataInput in) throws IOException {
      return new AlternateName(TextForm.read(in), TextForm.read(in), in.readBoolean());
    }

    @Override
    public int heapBytes(AlternateName row) {
      return OBJECT_BYTES + TextForm.heapBytes(row.placeId()) + TextForm.heapBytes(row.name());
    }
  }
}
