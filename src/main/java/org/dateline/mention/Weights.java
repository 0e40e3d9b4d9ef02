package org.dateline.mention;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The weight of each feature for each label, in steps of -127 to 127.
 *
 * <p>The eight weights of a feature lie in the 16-bit lanes of two {@code long}s, 128 added to each
 * so that none is negative: adding two {@code long}s adds four weights at once, and since every
 * label gets the same 128, the highest sum is that of the highest label. A lane holds the sum of
 * 257 weights, more than {@link Features#MOST}.
 *
 * <p>Memory access limits the speed of the tagger, and many features of a text have no weights. A
 * feature and the number of its row are adjacent, so that an unknown feature costs one memory
 * access and a known one two.
 */
public final class Weights {

  /** Version of the file format, not of the features. */
  private static final int FORMAT = 1;

  private static final int MAGIC = 0x44544c47;
  private static final int LANES = 4;
  private static final int BIAS = 128;
  private static final int LARGEST = 127;

  private final long seed;
  private final int count;
  private final int mask;

  /** Each slot is a feature and the number of its row, or two zeros. */
  private final int[] slots;

  /** Row 0, which unknown features share, is zero. */
  private final long[] rows;

  private int rowsUsed = 1;

  private Weights(long seed, int count) {
    if (count < 0 || count > 1 << 26) {
      throw new IllegalArgumentException("a model has up to 67,108,864 features, not " + count);
    }
    int capacity = Integer.highestOneBit(Math.max(count, 1)) * 4;
    this.seed = seed;
    this.count = count;
    this.mask = 2 * capacity - 2;
    this.slots = new int[2 * capacity];
    this.rows = new long[2 * (count + 1)];
  }

  /**
   * Creates weights from the result of a training.
   *
   * @param seed seed of the shuffling
   * @param features each once, none 0
   * @param steps of each feature in turn, one for each label, within -127 to 127
   */
  public static Weights of(long seed, int[] features, byte[] steps) {
    if (steps.length != features.length * Label.COUNT) {
      throw new IllegalArgumentException(
          features.length + " features cannot have " + steps.length + " weights");
    }
    Weights weights = new Weights(seed, features.length);
    for (int i = 0; i < features.length; i++) {
      weights.put(features[i], steps, i * Label.COUNT);
    }
    return weights;
  }

  /** The number of features that have weights. */
  public int size() {
    return count;
  }

  /** The seed of the shuffling during training. */
  public long seed() {
    return seed;
  }

  /**
   * The label with the highest score among those that may follow another; the first of several
   * equal ones.
   */
  Label best(int[] features, int number, Label last) {
    long low = 0;
    long high = 0;
    for (int i = 0; i < number; i++) {
      int row = slots[slot(features[i]) + 1];
      low += rows[2 * row];
      high += rows[2 * row + 1];
    }
    int best = 0;
    long most = -1;
    for (int label = 0; label < Label.COUNT; label++) {
      long lane = ((label < LANES ? low : high) >>> (16 * (label % LANES))) & 0xffff;
      if (lane > most && Label.of(label).mayFollow(last)) {
        most = lane;
        best = label;
      }
    }
    return Label.of(best);
  }

  /** The slot of a feature, or the empty slot in which it would be. */
  private int slot(int feature) {
    int slot = feature & mask;
    while (slots[slot] != feature && slots[slot] != 0) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  private void put(int feature, byte[] steps, int from) {
    int slot = slot(feature);
    if (feature == 0 || slots[slot] != 0) {
      throw new IllegalArgumentException("feature " + feature + " is 0 or occurs twice");
    }
    int row = rowsUsed++;
    slots[slot] = feature;
    slots[slot + 1] = row;
    for (int label = 0; label < Label.COUNT; label++) {
      long lane = (long) (steps[from + label] + BIAS) << (16 * (label % LANES));
      rows[2 * row + label / LANES] |= lane;
    }
  }

  private int step(int row, int label) {
    return (int) (rows[2 * row + label / LANES] >>> (16 * (label % LANES)) & 0xffff) - BIAS;
  }

  /** Writes the weights; equal weights give equal bytes. */
  public void write(OutputStream out) throws IOException {
    int[] sorted =
        IntStream.iterate(0, slot -> slot < slots.length, slot -> slot + 2)
            .map(slot -> slots[slot])
            .filter(feature -> feature != 0)
            .sorted()
            .toArray();
    try (DataOutputStream data =
        new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(out)))) {
      data.writeInt(MAGIC);
      data.writeInt(FORMAT);
      data.writeInt(Features.VERSION);
      data.writeLong(seed);
      data.writeInt(sorted.length);
      int before = Integer.MIN_VALUE;
      for (int key : sorted) {
        writeUnsigned(data, key - before);
        before = key;
      }
      // Label by label, because adjacent similar bytes compress better.
      for (int label = 0; label < Label.COUNT; label++) {
        for (int key : sorted) {
          data.writeByte(step(slots[slot(key) + 1], label));
        }
      }
    }
  }

  /**
   * Reads weights.
   *
   * @throws IOException if the file is not a model, or has another format or feature set
   */
  public static Weights read(InputStream in) throws IOException {
    try (DataInputStream data =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16))) {
      if (data.readInt() != MAGIC) {
        throw new IOException("not a model of Dateline's tagger");
      }
      expect("format", FORMAT, data.readInt());
      expect("feature set", Features.VERSION, data.readInt());
      long seed = data.readLong();
      int count = data.readInt();
      if (count < 0 || count > 1 << 26) {
        throw new IOException("a model of " + count + " features is damaged");
      }
      int[] features = new int[count];
      int before = Integer.MIN_VALUE;
      for (int i = 0; i < count; i++) {
        before += readUnsigned(data);
        features[i] = before;
      }
      byte[] byLabel = data.readNBytes(count * Label.COUNT);
      if (byLabel.length != count * Label.COUNT) {
        throw new IOException("the model ends early");
      }
      byte[] steps = new byte[byLabel.length];
      for (int i = 0; i < byLabel.length; i++) {
        steps[i % count * Label.COUNT + i / count] = byLabel[i];
      }
      return of(seed, features, steps);
    }
  }

  /** The step nearest to a weight, in units of {@code unit}. */
  public static byte quantize(double weight, double unit) {
    return (byte) Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / unit)));
  }

  private static void expect(String what, int expected, int found) throws IOException {
    if (expected != found) {
      throw new IOException(
          "the model has "
              + what
              + " "
              + found
              + ", this program reads "
              + expected
              + "; train it again with 'dateline train'");
    }
  }

  private static void writeUnsigned(DataOutputStream out, int value) throws IOException {
    int rest = value;
    while (rest >>> 7 != 0) {
      out.writeByte(rest & 127 | 128);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  private static int readUnsigned(DataInputStream in) throws IOException {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int next = in.readUnsignedByte();
      value |= (next & 127) << shift;
      if (next < 128) {
        return value;
      }
    }
    throw new IOException("a number of the model is damaged");
  }
}
