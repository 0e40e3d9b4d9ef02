package org.dateline.gazetteer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.dateline.gazetteer.IndexFile.Section;

/** Makes the sections of an index of rows, in memory. */
final class IndexBuilder {

  /** A longer name is no toponym; the index keeps lengths in two bytes. */
  private static final int MAX_NAME_BYTES = 0xFFFF;

  /** How full the hash table gets: at two thirds a search looks at two slots on average. */
  private static final double LOAD = 2.0 / 3;

  private record Posting(long key, String folded, int place, int nameOffset, boolean otherScript) {}

  private final List<PlaceRow> rows;
  private final double[] prominences;
  private final Map<String, String> admin1Names = new HashMap<>();
  private final Map<String, Integer> stringOffsets = new HashMap<>();
  private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
  private final List<Posting> postings = new ArrayList<>();

  private IndexBuilder(Collection<PlaceRow> places) {
    rows = places.stream().sorted(Comparator.comparing(PlaceRow::id)).toList();
    prominences =
        rows.stream()
            .mapToDouble(
                row -> Prominence.of(row.featureClass(), row.featureCode(), row.population()))
            .toArray();
    for (PlaceRow row : rows) {
      if (row.feature().equals("A.ADM1")) {
        admin1Names.put(row.country() + "." + row.admin1(), row.name());
      }
    }
  }

  /** The sections of the index of these rows, in whatever order they come. */
  static Map<Section, byte[]> build(Collection<PlaceRow> rows) {
    return new IndexBuilder(rows).build();
  }

  private Map<Section, byte[]> build() {
    string("");
    Map<Section, byte[]> sections = new EnumMap<>(Section.class);
    sections.put(Section.PLACES, places());
    collectPostings();
    sections.put(Section.POSTINGS, postings());
    sections.put(Section.SLOTS, slots());
    sections.put(Section.STRINGS, strings.toByteArray());
    return sections;
  }

  private byte[] places() {
    ByteBuffer out = allocate((long) rows.size() * PlaceColumns.ROW_BYTES);
    for (PlaceRow row : rows) {
      out.putInt(string(row.id()));
      out.putInt(string(row.name()));
      out.putInt(units(row.position().lon()));
      out.putInt(units(row.position().lat()));
      out.putLong(row.population());
      out.putInt(string(row.feature()));
      out.putInt(string(row.country()));
      out.putInt(string(row.admin1()));
      out.putInt(string(admin1Names.getOrDefault(row.country() + "." + row.admin1(), "")));
      out.putInt(string(row.admin2()));
      out.putInt(
          row.radiusMeters() > 0
              ? row.radiusMeters()
              : Precision.meters(row.featureClass(), row.featureCode(), row.population()));
    }
    return out.array();
  }

  private void collectPostings() {
    for (int place = 0; place < rows.size(); place++) {
      PlaceRow row = rows.get(place);
      LinkedHashSet<String> latin = new LinkedHashSet<>();
      latin.add(row.name());
      latin.addAll(row.names());
      for (String name : latin) {
        addPosting(place, name, false);
      }
      for (String name : row.otherNames()) {
        addPosting(place, name, true);
      }
    }
    // One key after the other, in each the likeliest place first, and for one place its main name
    // before the others (it was collected first, and the sort is stable).
    postings.sort(
        Comparator.comparing(Posting::folded)
            .thenComparing(posting -> -prominences[posting.place()])
            .thenComparing(Posting::place));
  }

  private void addPosting(int place, String name, boolean otherScript) {
    String folded = NameKey.folded(name);
    if (!folded.isEmpty() && name.getBytes(StandardCharsets.UTF_8).length <= MAX_NAME_BYTES) {
      postings.add(new Posting(NameKey.of(name), folded, place, string(name), otherScript));
    }
  }

  private byte[] postings() {
    ByteBuffer out = allocate((long) postings.size() * NameTable.POSTING_BYTES);
    for (int i = 0; i < postings.size(); i++) {
      Posting posting = postings.get(i);
      out.putInt(posting.place());
      out.putInt(
          posting.nameOffset()
              | (isLastOfKey(i) ? NameTable.LAST : 0)
              | (posting.otherScript() ? NameTable.OTHER_SCRIPT : 0));
    }
    return out.array();
  }

  private byte[] slots() {
    int keys = 0;
    for (int i = 0; i < postings.size(); i++) {
      keys += isLastOfKey(i) ? 1 : 0;
    }
    int capacity = (int) Math.ceil(keys / LOAD);
    ByteBuffer out = allocate((long) capacity * NameTable.SLOT_BYTES);
    for (int i = 0; i < postings.size(); i++) {
      if (i == 0 || isLastOfKey(i - 1)) {
        insert(out, capacity, postings.get(i).key(), i);
      }
    }
    return out.array();
  }

  private static void insert(ByteBuffer slots, int capacity, long key, int posting) {
    int slot = NameTable.slotOf(key, capacity);
    while (slots.getInt(slot * NameTable.SLOT_BYTES + 8) != 0) {
      slot = (slot + 1) % capacity;
    }
    slots.putLong(slot * NameTable.SLOT_BYTES, key);
    slots.putInt(slot * NameTable.SLOT_BYTES + 8, posting + 1);
  }

  private boolean isLastOfKey(int i) {
    return i + 1 == postings.size() || postings.get(i + 1).key() != postings.get(i).key();
  }

  private int string(String value) {
    return stringOffsets.computeIfAbsent(value, this::append);
  }

  private int append(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MAX_NAME_BYTES) {
      bytes = Arrays.copyOf(bytes, MAX_NAME_BYTES);
    }
    int offset = strings.size();
    strings.write(bytes.length & 0xFF);
    strings.write(bytes.length >>> 8);
    strings.writeBytes(bytes);
    return offset;
  }

  private static int units(double degrees) {
    return (int) Math.round(degrees * PlaceColumns.UNITS_PER_DEGREE);
  }

  private static ByteBuffer allocate(long bytes) {
    return ByteBuffer.allocate(Math.toIntExact(bytes)).order(ByteOrder.LITTLE_ENDIAN);
  }
}
