package org.dateline.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dateline.article.Forms;

/** Files of every form that Dateline reads, damaged, and files made to do harm. */
final class HostileFiles {

  private static final String[] NAMES = {
    "a.md",
    "../../etc/a.md",
    "C:\\a.docx",
    "a.md\u0000.zip",
    ".",
    "..",
    "",
    "a",
    "a.exe",
    "con.txt",
    "\u202etxt.a",
    "a.zip",
    "a.pdf",
    "a.docx",
    "a.eml",
    "a.json",
    "a.csv",
    "a.xml",
    "a.html"
  };
  private static final String LAUGHS =
      "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
          + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">"
          + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;\">"
          + "<!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">]>";
  private static final String OUTSIDE =
      "<!DOCTYPE a [<!ENTITY g SYSTEM \"file:///etc/passwd\">"
          + "<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x.dtd\"> %p;]>";

  private final Random random;
  private final List<Map.Entry<String, byte[]>> files = new ArrayList<>();

  HostileFiles(Random random) {
    this.random = random;
    files.addAll(
        Forms.all(
                "Fighting in Aleppo",
                "Ada Example",
                "2012-09-29",
                List.of("Shells fell on Aleppo on Friday.", "In Paris, ministers met for hours."))
            .entrySet());
    harmful().forEach((name, bytes) -> files.add(Map.entry(name, bytes)));
  }

  /** A file as a part of a form, with the boundary before it. */
  byte[] part(String boundary) {
    Map.Entry<String, byte[]> file = pick();
    String name = random.nextInt(8) == 0 ? NAMES[random.nextInt(NAMES.length)] : file.getKey();
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    part.writeBytes(
        utf8(
            "--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\n\r\n"));
    part.writeBytes(random.nextInt(3) == 0 ? file.getValue() : damaged(file.getValue()));
    part.writeBytes(utf8("\r\n"));
    return part.toByteArray();
  }

  private byte[] damaged(byte[] bytes) {
    byte[] copy = bytes.clone();
    switch (random.nextInt(4)) {
      case 0 -> {
        for (int i = 1 + random.nextInt(20); i > 0 && copy.length > 0; i--) {
          copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
      }
      case 1 -> copy = Arrays.copyOf(copy, random.nextInt(copy.length + 1));
      case 2 -> copy = spliced(copy, pick().getValue());
      default -> {
        int from = random.nextInt(copy.length + 1);
        byte[] piece = Arrays.copyOfRange(copy, from, Math.min(copy.length, from + 200));
        for (int i = random.nextInt(50); i > 0; i--) {
          copy = spliced(copy, piece);
        }
      }
    }
    return copy;
  }

  private byte[] spliced(byte[] one, byte[] other) {
    int at = random.nextInt(one.length + 1);
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(one, 0, at);
    both.writeBytes(other);
    both.write(one, at, one.length - at);
    return both.toByteArray();
  }

  private Map.Entry<String, byte[]> pick() {
    return files.get(random.nextInt(files.size()));
  }

  /** What is made to do harm; each must be answered, and soon. */
  static Map<String, byte[]> harmful() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] zeros = new byte[20 << 20];
    files.put("bomb.zip", Forms.zip(Map.of("a.md", zeros)));
    files.put("nested.zip", Forms.zip(Map.of("b.zip", Forms.zip(Map.of("a.md", zeros)))));
    files.put("climbing.zip", Forms.zip(Map.of("../../../tmp/climbed.md", utf8("# T\n\nAleppo."))));
    files.put("laughs.docx", docx(LAUGHS + "<a>&g;</a>"));
    files.put("outside.docx", docx(OUTSIDE + "<a>&g;</a>"));
    files.put("bomb.docx", docx("<a>" + " ".repeat(20 << 20) + "</a>"));
    files.put("laughs.odt", Forms.zip(Map.of("content.xml", utf8(LAUGHS + "<a>&g;</a>"))));
    files.put("outside.odt", Forms.zip(Map.of("content.xml", utf8(OUTSIDE + "<a>&g;</a>"))));
    files.put("laughs.xml", utf8("<?xml version=\"1.0\"?>" + LAUGHS + "<rss>&g;</rss>"));
    files.put("outside.xml", utf8("<?xml version=\"1.0\"?>" + OUTSIDE + "<rss>&g;</rss>"));
    files.put("deep.xml", utf8("<a>".repeat(100_000)));
    files.put("deep.html", utf8("<div>".repeat(100_000) + "Aleppo"));
    files.put("deep.json", utf8("[".repeat(100_000)));
    files.put("deep.md", utf8("> ".repeat(20_000) + "Aleppo\n\n" + "[".repeat(20_000)));
    files.put("stars.md", utf8("*a **a ".repeat(20_000)));
    files.put(
        "anchors.md",
        utf8(
            "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\n"
                + "c: &c [*b,*b,*b,*b,*b,*b,*b,*b]\ntitle: *c\n---\nAleppo."));
    files.put("code.md", utf8("---\ntitle: !!javax.script.ScriptEngineManager [x]\n---\nAleppo."));
    files.put("wide.csv", utf8("title,text\n" + "a,".repeat(200_000) + "\n"));
    files.put("open.csv", utf8("title,text\n\"" + "a\n".repeat(100_000)));
    files.put(
        "nested.eml",
        utf8("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n".repeat(2_000) + "Aleppo"));
    files.put("blanks.txt", utf8("A title\n\n" + " ".repeat(300_000) + "x"));
    files.put("gap.txt", utf8("A title\n\nx" + " ".repeat(300_000) + "x"));
    files.put("letters.txt", utf8("A title\n\n" + "A".repeat(300_000)));
    files.put("names.txt", utf8("A title\n\n" + "Aleppo and Paris, ".repeat(5_000)));
    files.put("digits.txt", utf8("A title\n\n" + "1-".repeat(100_000)));
    return files;
  }

  private static byte[] docx(String document) {
    byte[] whole =
        Forms.all("T", "B", "2012-09-29", List.of("Aleppo.")).getOrDefault("a.docx", new byte[0]);
    Map<String, byte[]> entries = Forms.unzip(whole);
    entries.put("word/document.xml", utf8("<?xml version=\"1.0\"?>" + document));
    return Forms.zip(entries);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
