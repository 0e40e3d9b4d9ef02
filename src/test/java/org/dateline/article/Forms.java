package org.dateline.article;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** One article written in every form, as programs write them. */
public final class Forms {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private Forms() {}

  /** The article in all forms, by the name of the file. */
  public static Map<String, byte[]> all(
      String title, String byline, String date, List<String> paragraphs) {
    String text = String.join("\n\n", paragraphs);
    String front =
        "---\ntitle: \"" + title + "\"\nbyline: " + byline + "\npublished: " + date + "\n---\n";
    String json =
        "{\"title\":"
            + quoted(title)
            + ",\"byline\":"
            + quoted(byline)
            + ",\"published\":\""
            + date
            + "\",\"text\":"
            + quoted(text)
            + "}";
    Map<String, byte[]> forms = new LinkedHashMap<>();
    forms.put("a.md", utf8(front + "\n" + text));
    forms.put("a.txt", utf8(title + "\n\nBy " + byline + "\n" + date + "\n\n" + text));
    forms.put("a.html", utf8(html(title, byline, date, paragraphs)));
    forms.put("a.json", utf8(json));
    forms.put("a.jsonl", utf8(json + "\n"));
    forms.put(
        "a.csv",
        utf8(
            "title,author,date,text\n"
                + csv(title)
                + ","
                + csv(byline)
                + ","
                + date
                + ","
                + csv(text)
                + "\n"));
    forms.put("a.rss", utf8(rss(title, byline, date, paragraphs)));
    forms.put("a.atom", utf8(atom(title, byline, date, paragraphs)));
    forms.put("a.ninjs", utf8(ninjs(title, byline, date, paragraphs)));
    forms.put("a.xml", utf8(newsMl(title, byline, date, paragraphs)));
    forms.put("a.eml", utf8(eml(title, byline, date, paragraphs)));
    forms.put("a.docx", docx(title, byline, date, paragraphs));
    forms.put("a.odt", odt(title, byline, date, paragraphs));
    forms.put("a.epub", epub(title, byline, date, paragraphs));
    forms.put("a.pdf", pdf(title, byline, date, paragraphs));
    forms.put("a.zip", zip(Map.of("news/a.md", forms.get("a.md"))));
    return forms;
  }

  /** An archive. */
  public static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What is in an archive. */
  public static Map<String, byte[]> unzip(byte[] archive) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  static byte[] encrypted(byte[] pdf) throws IOException {
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
      document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  static byte[] encryptedOffice(byte[] document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("reader");
      try (OutputStream out = encryptor.getDataStream(files)) {
        out.write(document);
      } catch (GeneralSecurityException e) {
        throw new IOException(e);
      }
      files.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  /** The archive, whose first file says that it is encrypted (APPNOTE, 4.4.4). */
  static byte[] encryptedZip(byte[] archive) {
    byte[] copy = archive.clone();
    copy[6] |= 1;
    return copy;
  }

  static byte[] pdf(String title, String byline, String date, List<String> paragraphs) {
    PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      document.getDocumentInformation().setTitle(title);
      document.getDocumentInformation().setAuthor(byline);
      document.getDocumentInformation().setCreationDate(java.util.Calendar.getInstance());
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(font, 11);
        content.newLineAtOffset(60, 730);
        write(content, title, 30);
        write(content, "By " + byline, 16);
        write(content, date, 30);
        for (String paragraph : paragraphs) {
          List<String> lines = wrapped(paragraph);
          for (int i = 0; i < lines.size(); i++) {
            write(content, lines.get(i), i < lines.size() - 1 ? 13 : 30);
          }
        }
        content.endText();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(PDPageContentStream content, String line, float below)
      throws IOException {
    content.showText(line);
    content.newLineAtOffset(0, -below);
  }

  private static List<String> wrapped(String paragraph) {
    return paragraph.replaceAll("(.{60,80}) ", "$1\n").lines().toList();
  }

  private static byte[] docx(String title, String byline, String date, List<String> paragraphs) {
    String w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    String body =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(title, "By " + byline, date), paragraphs.stream())
            .map(p -> "<w:p><w:r><w:t xml:space=\"preserve\">" + xml(p) + "</w:t></w:r></w:p>")
            .collect(Collectors.joining());
    String types = "http://schemas.openxmlformats.org/package/2006/content-types";
    String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "[Content_Types].xml",
        utf8(
            HEAD
                + "<Types xmlns=\""
                + types
                + "\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
    files.put(
        "_rels/.rels",
        utf8(
            HEAD
                + "<Relationships xmlns=\""
                + relations
                + "\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
    files.put(
        "word/document.xml",
        utf8(
            HEAD + "<w:document xmlns:w=\"" + w + "\"><w:body>" + body + "</w:body></w:document>"));
    return zip(files);
  }

  private static byte[] odt(String title, String byline, String date, List<String> paragraphs) {
    String body =
        paragraphs.stream()
            .map(p -> "<text:p>" + xml(p) + "</text:p>")
            .collect(Collectors.joining());
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
    files.put(
        "content.xml",
        utf8(
            HEAD
                + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:h>"
                + xml(title)
                + "</text:h><text:p>By "
                + xml(byline)
                + "</text:p><text:p>"
                + date
                + "</text:p>"
                + body
                + "</office:text></office:body></office:document-content>"));
    files.put(
        "meta.xml",
        utf8(
            HEAD
                + "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><office:meta><dc:title>"
                + xml(title)
                + "</dc:title></office:meta></office:document-meta>"));
    return zip(files);
  }

  private static byte[] epub(String title, String byline, String date, List<String> paragraphs) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("mimetype", utf8("application/epub+zip"));
    files.put(
        "META-INF/container.xml",
        utf8(
            HEAD
                + "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"OEBPS/content.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>"));
    files.put(
        "OEBPS/content.opf",
        utf8(
            HEAD
                + "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\"><metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:identifier id=\"id\">a</dc:identifier><dc:title>"
                + xml(title)
                + "</dc:title><dc:creator>"
                + xml(byline)
                + "</dc:creator><dc:date>"
                + date
                + "</dc:date><dc:language>en</dc:language></metadata><manifest><item id=\"c1\" href=\"c1.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"c1\"/></spine></package>"));
    files.put(
        "OEBPS/c1.xhtml",
        utf8(
            HEAD
                + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>"
                + xml(title)
                + "</title></head><body><h1>"
                + xml(title)
                + "</h1>"
                + paragraphsOf(paragraphs)
                + "</body></html>"));
    return zip(files);
  }

  private static String html(String title, String byline, String date, List<String> paragraphs) {
    return "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>"
        + xml(title)
        + "</title><meta name=author content=\""
        + xml(byline)
        + "\"><meta name=date content="
        + date
        + "></head><body><nav><a href=/>Start</a></nav><article><h1>"
        + xml(title)
        + "</h1>"
        + paragraphsOf(paragraphs)
        + "</article></body></html>";
  }

  private static String rss(String title, String byline, String date, List<String> paragraphs) {
    return HEAD
        + "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Feed</title><item><title>"
        + xml(title)
        + "</title><dc:creator>"
        + xml(byline)
        + "</dc:creator><dc:date>"
        + date
        + "T10:00:00Z</dc:date><description>Short</description><content:encoded><![CDATA["
        + paragraphsOf(paragraphs)
        + "]]></content:encoded></item></channel></rss>";
  }

  private static String atom(String title, String byline, String date, List<String> paragraphs) {
    return HEAD
        + "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Feed</title><entry><id>tag:a,1</id><title>"
        + xml(title)
        + "</title><author><name>"
        + xml(byline)
        + "</name></author><published>"
        + date
        + "T10:00:00Z</published><updated>2020-01-01T00:00:00Z</updated><content type=\"html\">"
        + xml(paragraphsOf(paragraphs))
        + "</content></entry></feed>";
  }

  private static String ninjs(String title, String byline, String date, List<String> paragraphs) {
    return "{\"uri\":\"urn:x:1\",\"type\":\"text\",\"pubstatus\":\"usable\",\"headline\":"
        + quoted(title)
        + ",\"byline\":"
        + quoted(byline)
        + ",\"versioncreated\":\""
        + date
        + "T10:00:00Z\",\"body_xhtml\":"
        + quoted(paragraphsOf(paragraphs))
        + "}";
  }

  private static String newsMl(String title, String byline, String date, List<String> paragraphs) {
    return HEAD
        + "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:newsml:x:1\" standard=\"NewsML-G2\"><itemMeta><provider literal=\"Wire\"/><versionCreated>"
        + date
        + "T10:00:00Z</versionCreated><pubStatus qcode=\"stat:usable\"/></itemMeta><contentMeta><by>"
        + xml(byline)
        + "</by><headline>"
        + xml(title)
        + "</headline><language tag=\"en\"/></contentMeta><contentSet><inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>"
        + paragraphsOf(paragraphs)
        + "</body></html></inlineXML></contentSet></newsItem>";
  }

  private static String eml(String title, String byline, String date, List<String> paragraphs) {
    String day =
        java.time.LocalDate.parse(date)
            .atTime(10, 0)
            .atOffset(java.time.ZoneOffset.UTC)
            .format(java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME);
    String plain = String.join("\r\n\r\n", paragraphs);
    return "From: "
        + byline
        + " <news@wire.example>\r\nTo: desk@wire.example\r\nSubject: Fwd: "
        + title
        + "\r\nDate: "
        + day
        + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        + plain
        + "\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>HTML</p>\r\n--b--\r\n";
  }

  private static String paragraphsOf(List<String> paragraphs) {
    return paragraphs.stream().map(p -> "<p>" + xml(p) + "</p>").collect(Collectors.joining());
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String csv(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
