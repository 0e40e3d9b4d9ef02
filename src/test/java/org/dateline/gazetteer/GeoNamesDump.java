package org.dateline.gazetteer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small tables in the form of GeoNames. */
final class GeoNamesDump {

  private GeoNamesDump() {}

  /** A line of a dump; what stands for the 19 columns is what Dateline reads of them. */
  static String line(
      int id,
      String name,
      String alternates,
      double lat,
      double lon,
      String feature,
      String country,
      String admin1,
      long population) {
    String[] kind = feature.split("\\.", -1);
    return String.join(
        "\t",
        Integer.toString(id),
        name,
        name,
        alternates,
        Double.toString(lat),
        Double.toString(lon),
        kind[0],
        kind[1],
        country,
        "",
        admin1,
        "",
        "",
        "",
        Long.toString(population),
        "",
        "10",
        "Asia/Damascus",
        "2024-01-01");
  }

  /** A line of the table of alternate names. */
  static String alternate(int id, int placeId, String language, String name) {
    return id + "\t" + placeId + "\t" + language + "\t" + name + "\t\t\t\t\t\t";
  }

  static Path text(Path file, List<String> lines) throws IOException {
    return Files.write(file, lines);
  }

  /** A zip as GeoNames packs it: the texts by their names. */
  static Path zip(Path file, Map<String, List<String>> texts) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, List<String>> text : texts.entrySet()) {
        zip.putNextEntry(new ZipEntry(text.getKey()));
        zip.write(String.join("\n", text.getValue()).getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
