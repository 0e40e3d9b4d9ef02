package org.dateline.article;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.DublinCore;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Extracts the text of a document with Apache Tika. Only this class loads Tika's parsers. */
final class DocumentText {

  private static final String ENCRYPTED = "encrypted; it cannot be read without its password";

  private static final Property PRISM_DATE = Property.externalText("prism:publicationDate");

  private DocumentText() {}

  /**
   * Text and properties of a document.
   *
   * @param published when it was published, which is not the day on which its file was made
   */
  record Content(
      String text,
      Optional<String> title,
      Optional<String> creator,
      Optional<String> publisher,
      Optional<String> language,
      Optional<String> published) {}

  /**
   * Reads a document.
   *
   * @param form the extension of its name
   * @throws RejectedException if it is encrypted, damaged or too long
   */
  static Content read(String form, byte[] bytes) throws RejectedException {
    refuseOldOffice(bytes);
    Metadata metadata = new Metadata();
    ParagraphHandler words = new ParagraphHandler();
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      parser(form).parse(in, words, metadata, context());
    } catch (EncryptedDocumentException e) {
      throw new RejectedException(ENCRYPTED);
    } catch (ZeroByteFileException e) {
      throw new RejectedException("empty");
    } catch (ParagraphHandler.TooLongException e) {
      throw new RejectedException("longer than 10 million characters, too long for an article");
    } catch (IOException
        | TikaException
        | SAXException
        | RuntimeException
        | StackOverflowError
        | AssertionError e) { // a parser asserts where assertions are enabled
      throw new RejectedException(
          "damaged or not a " + form.toUpperCase(java.util.Locale.ROOT) + ": " + deepest(e));
    }
    return new Content(
        words.text(),
        property(metadata, TikaCoreProperties.TITLE),
        property(metadata, TikaCoreProperties.CREATOR),
        property(metadata, DublinCore.PUBLISHER),
        property(metadata, DublinCore.LANGUAGE),
        property(metadata, PRISM_DATE)
            .or(
                () ->
                    form.equals("epub")
                        ? property(metadata, TikaCoreProperties.CREATED)
                        : Optional.empty()));
  }

  // Office wraps an encrypted DOCX in a file of the old format, whose directory names its contents
  // in UTF-16.
  private static void refuseOldOffice(byte[] bytes) throws RejectedException {
    if (PlainBytes.isOldOffice(bytes)) {
      boolean locked =
          new String(bytes, StandardCharsets.ISO_8859_1)
              .contains(
                  new String(
                      "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
                      StandardCharsets.ISO_8859_1));
      throw new RejectedException(
          locked ? ENCRYPTED : "an old office document, as .doc is one; save it as DOCX");
    }
  }

  private static Parser parser(String form) {
    return switch (form) {
      case "pdf" -> pdf();
      case "docx" -> new OOXMLParser();
      case "odt" -> new OpenDocumentParser();
      case "epub" -> new EpubParser();
      case "rtf" -> new RTFParser();
      default -> throw new IllegalArgumentException("no document: " + form);
    };
  }

  private static Parser pdf() {
    PDFParserConfig config = new PDFParserConfig();
    config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    config.setExtractInlineImages(false);
    config.setExtractAcroFormContent(false);
    config.setExtractAnnotationText(false);
    config.setExtractBookmarksText(false);
    PDFParser parser = new PDFParser();
    parser.setPDFParserConfig(config);
    return parser;
  }

  private static ParseContext context() {
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new Nothing());
    OfficeParserConfig office = new OfficeParserConfig();
    // Reads the XML as a stream, without the classes that POI generates from the schema.
    office.setUseSAXDocxExtractor(true);
    office.setIncludeDeletedContent(false);
    office.setIncludeHeadersAndFooters(false);
    office.setExtractMacros(false);
    context.set(OfficeParserConfig.class, office);
    return context;
  }

  private static Optional<String> property(Metadata metadata, Property property) {
    String[] values = metadata.getValues(property);
    return values.length == 0
        ? Optional.empty()
        : Optional.of(String.join(", ", values)).filter(value -> !value.isBlank());
  }

  private static String deepest(Throwable e) {
    Throwable cause = e;
    for (Throwable next = e.getCause(); next != null; next = next.getCause()) {
      cause = next;
    }
    // A message about a null or an index within a parser helps nobody.
    boolean isInternal = cause instanceof RuntimeException || cause instanceof Error;
    String message = isInternal ? null : cause.getMessage();
    return message == null
        ? "its parts do not fit together"
        : message.lines().findFirst().orElse("").strip();
  }

  /** Skips pictures and attachments, which are not part of the article. */
  private static final class Nothing implements EmbeddedDocumentExtractor {

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        java.io.InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {
      // None of them is wanted.
    }
  }
}
