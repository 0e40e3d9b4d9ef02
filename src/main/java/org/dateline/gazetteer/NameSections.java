package org.dateline.gazetteer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the sections of names, postings and slots from names in {@link PlaceName#ORDER}. */
final class NameSections {

  /** Load factor of the hash table: with two thirds, a search examines two slots on average. */
  private static final double LOAD = 2.0 / 3;

  private final Workspace workspace;
  private final StringSection strings;
  private final Spool postings;
  private final SortedRuns<KeySlot> keys;
  private final int[] mainNames;

  /** Offsets of the spellings of the current folded name, so that each is written only once. */
  private final Map<String, Integer> offsets = new HashMap<>();

  private String folded = "";
  private long key;
  private @Nullable PlaceName held;
  private int heldOffset;
  private int count;

  NameSections(Workspace workspace, int places) throws IOException {
    this.workspace = workspace;
    strings = new StringSection(workspace.spool());
    postings = workspace.spool();
    keys = new SortedRuns<>(workspace, new KeySlot.Form(), KeySlot.ORDER);
    mainNames = new int[places];
  }

  /** Adds the next name. */
  void add(PlaceName name) throws IOException {
    if (!name.folded().equals(folded)) {
      folded = name.folded();
      offsets.clear();
    }
    Integer known = offsets.get(name.name());
    int offset = known == null ? strings.append(name.name()) : known;
    offsets.put(name.name(), offset);
    if (name.rank() == 0) {
      mainNames[name.place()] = offset;
    }
    // A name that is empty after folding ("?") can be shown but not looked up.
    if (!folded.isEmpty()) {
      addPosting(name, offset);
    }
  }

  /** The number of postings. */
  int postings() {
    return held == null ? count : count + 1;
  }

  /** Offset of the main name of a place. */
  int mainName(int place) {
    return mainNames[place];
  }

  /** The section of names. */
  Spool strings() {
    return strings.spool();
  }

  /** The section of postings; no name may be added from now on. */
  Spool postingRows() throws IOException {
    writeHeld(true);
    return postings;
  }

  /**
   * The section of slots. Because the keys are ordered by slot, each takes the next free slot; the
   * table overflows beyond its last slot instead of wrapping around, and ends with a free slot.
   */
  Spool slots() throws IOException {
    Spool slots = workspace.spool();
    int capacity = (int) Math.ceil(keys.size() / LOAD);
    ByteBuffer row = ByteBuffer.allocate(NameTable.SLOT_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    slots.write(row.putLong(0, capacity).array());
    byte[] free = new byte[NameTable.SLOT_BYTES];
    int slot = 0;
    Iterator<KeySlot> sorted = keys.sorted();
    while (sorted.hasNext()) {
      KeySlot entry = sorted.next();
      for (int first = NameTable.slotOf(entry.key(), capacity); slot < first; slot++) {
        slots.write(free);
      }
      // Plus one, so that 0 means a free slot.
      slots.write(row.putLong(0, entry.key()).putInt(8, entry.posting() + 1).array());
      slot++;
    }
    for (; slot <= capacity; slot++) {
      slots.write(free);
    }
    slots.write(free);
    return slots;
  }

  private void addPosting(PlaceName name, int offset) throws IOException {
    long own = held != null && held.folded().equals(name.folded()) ? key : NameKey.of(name.name());
    boolean first = held == null || own != key;
    writeHeld(first);
    held = name;
    heldOffset = offset;
    key = own;
    if (first) {
      keys.add(new KeySlot(key, count));
    }
  }

  /** Writes the previous posting, which needs to know whether it is the last of its key. */
  private void writeHeld(boolean lastOfKey) throws IOException {
    if (held != null) {
      int flags =
          (lastOfKey ? NameTable.LAST : 0) | (held.otherScript() ? NameTable.OTHER_SCRIPT : 0);
      postings.write(
          ByteBuffer.allocate(NameTable.POSTING_BYTES)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putInt(held.place() | flags)
              .putInt(heldOffset)
              .array());
      held = null;
      count++;
    }
  }
}
