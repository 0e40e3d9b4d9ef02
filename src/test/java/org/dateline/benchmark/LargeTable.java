package org.dateline.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dateline.article.Article;

/**
 * Writes a table of many articles, to see what memory and time {@code ingest} needs for it: {@code
 * java -Xmx512m -jar target/dateline.jar ingest large.csv}.
 *
 * <p>Arguments: the file, its length in megabytes (1,024), and how many characters an article has
 * (3,000). The texts are put together from those of the sample corpus, each time with other figures
 * in them and begun elsewhere, so that no two are alike.
 */
public final class LargeTable {

  private LargeTable() {}

  /** Writes the table. */
  public static void main(String[] args) throws IOException {
    long bytes = (args.length > 1 ? Long.parseLong(args[1]) : 1024) << 20;
    int most = args.length > 2 ? Integer.parseInt(args[2]) : 3000;
    List<Article> articles = BenchmarkTexts.of("");
    Random random = new Random(2026);
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]))) {
      out.write("id,title,published,text\n");
      long written = 0;
      for (int i = 0; written < bytes; i++) {
        Article article = articles.get(random.nextInt(articles.size()));
        String row =
            "row-number-%d,\"%s\",20%02d-%02d-%02d,\"%s\"%n"
                .formatted(
                    i,
                    article.title().replace("\"", "\"\""),
                    random.nextInt(20),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    text(articles, most, random).replace("\"", "\"\""));
        out.write(row);
        written += row.length();
      }
    }
  }

  private static String text(List<Article> articles, int most, Random random) {
    StringBuilder text = new StringBuilder();
    while (text.length() < most) {
      String[] words = articles.get(random.nextInt(articles.size())).text().split(" ");
      int start = random.nextInt(words.length);
      for (int i = 0; i < words.length && text.length() < most; i++) {
        text.append(i % 9 == 8 ? random.nextInt(100_000) : words[(start + i) % words.length]);
        text.append(' ');
      }
    }
    return text.toString().strip();
  }
}
