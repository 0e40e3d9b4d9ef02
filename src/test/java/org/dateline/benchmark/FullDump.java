package org.dateline.benchmark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes files of the size and shape of GeoNames' {@code allCountries.zip} and {@code
 * alternateNamesV2.zip}: the places of the bundled gazetteer that GeoNames has, and around them
 * made-up villages, brooks, hotels and hills. A third of these bear the name of a real place
 * somewhere in the world, as they do in GeoNames. One row in {@link #DAMAGED_EVERY} is damaged.
 *
 * <p>Arguments: the folder to write to, and the number of places (12,000,000).
 */
public final class FullDump {

  private static final long SEED = 2024;

  /** Made-up ids begin behind those of GeoNames. */
  private static final int FIRST_ID = 20_000_000;

  /** Odd, so that the ids of less than 2^24 places are a permutation: the dump is not in order. */
  private static final int ID_STEP = 10_000_019;

  private static final int DAMAGED_EVERY = 100_000;

  /** Of a hundred places of GeoNames, about as many of each kind. */
  private static final List<String> KINDS =
      Stream.of(
              Stream.generate(() -> "P\tPPL").limit(38),
              Stream.of("A\tADM3", "A\tADM4", "A\tADM4"),
              Stream.generate(() -> "H\tSTM").limit(12),
              Stream.generate(() -> "H\tLK").limit(6),
              Stream.generate(() -> "S\tHTL").limit(8),
              Stream.generate(() -> "S\tSCH").limit(8),
              Stream.generate(() -> "S\tFRM").limit(6),
              Stream.generate(() -> "T\tHLL").limit(8),
              Stream.generate(() -> "T\tMT").limit(5),
              Stream.generate(() -> "L\tLCTY").limit(4),
              Stream.of("V\tFRST", "R\tRD"))
          .flatMap(kinds -> kinds)
          .toList();

  private static final String[] SYLLABLES =
      ("al ba chi dor el fen gar hal in jo ka lu mar nes or pa qui ra san ta ul ver wa xi yen zo"
              + " bourg ton ville stad dorf abad pur ovo ská né ção ñor ä ö")
          .split(" ");

  private static final String[] CYRILLIC = "ка ми ро по ль ск ов на ре ви че та ни го".split(" ");

  private final Random random = new Random(SEED);
  private final List<String[]> real = new ArrayList<>();

  private FullDump() {}

  /** Writes both files. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int places = args.length > 1 ? Integer.parseInt(args[1]) : 12_000_000;
    new FullDump().write(folder, places);
  }

  private void write(Path folder, int places) throws IOException {
    readReal();
    try (Writer dump = zip(folder.resolve("allCountries.zip"), "allCountries.txt");
        Writer names = zip(folder.resolve("alternateNamesV2.zip"), "alternateNamesV2.txt")) {
      for (String[] columns : real) {
        String alternates = (columns[11] + "|" + columns[12]).replace(',', ' ').replace('|', ',');
        writePlace(
            dump, columns[0].substring("geonames:".length()), columns[1], alternates, columns);
      }
      for (int i = real.size(); i < places; i++) {
        int id = FIRST_ID + (int) ((long) i * ID_STEP & 0xFFFFFF);
        List<String> alternates = alternates();
        if (i % DAMAGED_EVERY == 0) {
          dump.write(id + "\tcut off in the mid\n");
        }
        writeMadeUp(dump, id, alternates);
        writeAlternates(names, id, alternates);
      }
    }
  }

  private void readReal() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of("gazetteer/places.tsv.gz"))),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> line.startsWith("geonames:"))
          .forEach(line -> real.add(line.split("\t", -1)));
    }
  }

  private void writeMadeUp(Writer dump, int id, List<String> alternates) throws IOException {
    String[] near = real.get(random.nextInt(real.size()));
    String[] columns = near.clone();
    columns[2] = degrees(near[2], 180);
    columns[3] = degrees(near[3], 90);
    String[] kind = KINDS.get(random.nextInt(KINDS.size())).split("\t");
    columns[4] = kind[0];
    columns[5] = kind[1];
    columns[9] = kind[0].equals("P") && random.nextInt(10) == 0 ? "" + random.nextInt(500) : "0";
    String name =
        random.nextInt(3) == 0 ? real.get(random.nextInt(real.size()))[1] : madeUp(SYLLABLES);
    writePlace(dump, Integer.toString(id), name, String.join(",", alternates), columns);
  }

  private String degrees(String near, int most) {
    double degrees = Double.parseDouble(near) + random.nextGaussian() / 2;
    return String.format(Locale.ROOT, "%.5f", Math.max(-most, Math.min(most, degrees)));
  }

  /** A name or two more, every fourth in another script; a place has 1.1 of them on average. */
  private List<String> alternates() {
    return Stream.generate(() -> madeUp(random.nextInt(4) == 0 ? CYRILLIC : SYLLABLES))
        .limit(Math.max(0, Math.round(1 + random.nextGaussian() * 1.2)))
        .collect(Collectors.toList());
  }

  private String madeUp(String[] syllables) {
    StringBuilder name = new StringBuilder();
    for (int i = random.nextInt(2, 5); i > 0; i--) {
      name.append(syllables[random.nextInt(syllables.length)]);
    }
    if (random.nextInt(3) == 0) {
      name.append(' ').append(syllables[random.nextInt(syllables.length)]);
    }
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private void writeAlternates(Writer names, int id, List<String> alternates) throws IOException {
    int key = id;
    for (String name : alternates) {
      names.write(key + "\t" + id + "\ten\t" + name + "\t\t\t\t\t\t\n");
    }
    if (random.nextInt(4) == 0) {
      names.write(
          key + "\t" + id + "\tlink\thttps://en.wikipedia.org/wiki/" + id + "\t\t\t\t\t\t\n");
      names.write(key + "\t" + id + "\twkdt\tQ" + id + "\t\t\t\t\t\t\n");
    }
  }

  private static void writePlace(
      Writer out, String id, String name, String alternates, String[] columns) throws IOException {
    out.write(
        String.join(
            "\t",
            id,
            name,
            name,
            alternates,
            columns[3],
            columns[2],
            columns[4],
            columns[5],
            columns[6],
            "",
            columns[7],
            columns[8],
            "",
            "",
            columns[9],
            "",
            "100",
            "Europe/Berlin",
            "2024-01-01\n"));
  }

  private static Writer zip(Path file, String entry) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
    zip.setLevel(Deflater.BEST_SPEED);
    zip.putNextEntry(new ZipEntry(entry));
    return new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
  }
}
