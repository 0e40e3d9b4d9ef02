package org.dateline.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.ingest.Geocoder;
import org.dateline.resolve.Geoparser;
import org.dateline.text.AnnotatedText;

/**
 * Texts that are made to keep the geocoder busy, each one line of a piece without end, and how its
 * time grows with their length.
 *
 * <p>Arguments: lengths in UTF-16 units; without any 131072, 262144 and 524288, the last of which
 * is the longest that is read in one piece. Prints seconds of processor time for each length, and
 * how many times as long the longest takes as the shortest, by unit of text: 1 is linear.
 */
public final class HostileTexts {

  private static final double NANOS = 1e9;

  private HostileTexts() {}

  /** The pieces by what they are. */
  public static Map<String, String> pieces() {
    Map<String, String> pieces = new LinkedHashMap<>();
    pieces.put("capitals", "NEW YORK ");
    pieces.put("capital letters", "A");
    pieces.put("capital words", "Lorem ");
    pieces.put("one word", "paris");
    pieces.put("lower case", "the talks in paris went on and on ");
    pieces.put("one name", "Paris ");
    pieces.put("one name in a sentence", "Paris, said he. ");
    pieces.put("numbers", "1,024 ");
    pieces.put("digits", "1");
    pieces.put("hyphens", "a-b-c-");
    pieces.put("capital hyphens", "Deir-ez-Zor-");
    pieces.put("open brackets", "(Paris ");
    pieces.put("quotes", "\"'Paris' ");
    pieces.put("prepositions", "of ");
    pieces.put("prepositions with names", "City of Paris of ");
    pieces.put("universities", "University of ");
    pieces.put("owners", "Paris's ");
    pieces.put("owners of letters", "X's ");
    pieces.put("list", "Paris, ");
    pieces.put("list of states", "Marion, Ohio, ");
    pieces.put("list by and", "Jackson and ");
    pieces.put("list of towns by comma and and", "Jackson, Barrow and ");
    pieces.put("list of counties", "Dakota, Otoe and Washington counties, ");
    pieces.put("lakes", "Lake ");
    pieces.put("numbered lakes", "Lake Lake A ");
    pieces.put("rivers", "Red River. ");
    pieces.put("rivers by slash", "Red River/");
    pieces.put("mounts", "Mount St. ");
    pieces.put("ages", "Doe, 23, of Ten Mile ");
    pieces.put("two senses", "Paris, Texas. Paris, Tennessee. ");
    pieces.put("senses and a country", "Paris, Texas. Paris in France. Paris said so. ");
    pieces.put("enumerated governments", "Russia, China and Iran ");
    pieces.put("peoples", "Syrian ");
    pieces.put("titles", "Mr. Paris ");
    pieces.put("datelines", "PARIS (AP) - Rain. ");
    pieces.put("abbreviations", "Fla. U.S. ");
    pieces.put("full stops", "U.");
    pieces.put("apostrophes", "O'");
    pieces.put("ampersands", "A&");
    pieces.put("initials and more", "St. ");
    pieces.put("numbers with commas", "1,");
    pieces.put("towns with hyphens", "Deir ez-Zor ");
    pieces.put("lines in capitals", "NEW YORK\n");
    pieces.put("lines", "\n");
    pieces.put("north", "North ");
    pieces.put("the", "The ");
    pieces.put("Chinese", "巴黎的會談");
    pieces.put("Japanese and a name", "パリの会談Paris");
    pieces.put("emoji", "\ud83d\ude00");
    pieces.put("emoji and a name", "\ud83d\ude00 Paris ");
    pieces.put("Arabic", "محادثات حلب ");
    pieces.put("right to left marks", "\u202ePar\u200fis ");
    pieces.put("lone surrogates", "\ud83dParis \udc00");
    pieces.put("combining marks", "e\u0301");
    pieces.put("joiners", "P\u200daris ");
    pieces.put("HTML", "<p class=\"a\">Paris&nbsp;</p>");
    pieces.put("open tags", "<");
    pieces.put("zeros", "\u0000");
    pieces.put("blanks", " ");
    pieces.put("tabs", "Paris\t");
    return pieces;
  }

  /** A piece again and again, up to a length. */
  public static String text(String piece, int length) {
    return piece.repeat(length / piece.length() + 1).substring(0, length);
  }

  /** Prints the measurements. */
  public static void main(String[] args) throws IOException {
    List<Integer> lengths =
        args.length == 0
            ? List.of(1 << 17, 1 << 18, 1 << 19)
            : List.of(args).stream().map(Integer::valueOf).toList();
    Geoparser geoparser = Geocoder.open(null).geoparser();
    pieces()
        .values()
        .forEach(piece -> geoparser.parse(AnnotatedText.of(text(piece, lengths.get(0) / 8))));
    pieces().forEach((name, piece) -> measure(System.out, geoparser, name, piece, lengths));
  }

  private static void measure(
      PrintStream out, Geoparser geoparser, String name, String piece, List<Integer> lengths) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-32s", name));
    double first = 0;
    double last = 0;
    int mentions = 0;
    for (int length : lengths) {
      String text = text(piece, length);
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      mentions = geoparser.parse(AnnotatedText.of(text)).size();
      double seconds =
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / NANOS;
      line.append(String.format(Locale.ROOT, " %7.3f", seconds));
      last = seconds / length;
      first = first == 0 ? last : first;
    }
    out.printf(Locale.ROOT, "%s  growth %5.2f  %,d mentions%n", line, last / first, mentions);
  }
}
