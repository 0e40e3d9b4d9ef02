package org.dateline.gazetteer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;

/**
 * An entry of the hash table on its way into the index.
 *
 * @param key of a name
 * @param posting its first posting
 */
record KeySlot(long key, int posting) {

  /** The order of the slots: {@link NameTable#slotOf} grows with the key. */
  static final Comparator<KeySlot> ORDER = (a, b) -> Long.compareUnsigned(a.key, b.key);

  /** How an entry is written to a temporary file while entries are sorted. */
  static final class Form implements SortedRuns.Form<KeySlot> {

    @Override
    public void write(KeySlot slot, DataOutput out) throws IOException {
      out.writeLong(slot.key());
      out.writeInt(slot.posting());
    }

    @Override
    public KeySlot read(DataInput in) throws IOException {
      return new KeySlot(in.readLong(), in.readInt());
    }

    @Override
    public int heapBytes(KeySlot slot) {
      return 32;
    }
  }
}
