package org.dateline.article;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.dateline.article.bytes.CharacterSet;
import org.dateline.article.layout.MailText;
import org.dateline.article.layout.Paragraphs;

/**
 * Reads a mail: the subject as title, and the plain text, or the HTML if there is no plain text.
 */
final class MailReader implements ArticleReader {

  private static final int LONGEST = 64 * 1024 * 1024;
  private static final int MOST_PARTS = 1000;
  private static final int DEEPEST = 20;
  private static final byte[] BOUNDARY = "boundary=".getBytes(StandardCharsets.US_ASCII);
  private static final int MOST_BOUNDARIES = 500;

  @Override
  public Set<String> endings() {
    return Set.of("eml", "mht", "mhtml");
  }

  @Override
  public void read(Source source, Consumer<Reading> readings) throws IOException {
    try {
      byte[] bytes = PlainBytes.read(source, LONGEST);
      Message message = message(bytes);
      Article article = isPage(source) ? page(source, message) : article(source, message);
      readings.accept(new Reading.Read(source.name(), article));
    } catch (RejectedException e) {
      readings.accept(new Reading.Rejected(source.name(), String.valueOf(e.getMessage())));
    }
  }

  private static Message message(byte[] bytes) throws RejectedException {
    requireFewBoundaries(bytes);
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom().setMaxHeaderCount(2000).setMaxLineLen(-1).setMaxHeaderLen(-1).build());
    try {
      return builder.parseMessage(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new RejectedException("not a mail: " + String.valueOf(e.getMessage()));
    }
  }

  // Each part within a part is read through all those around it.
  private static void requireFewBoundaries(byte[] bytes) throws RejectedException {
    int found = 0;
    for (int i = 0; i + BOUNDARY.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + BOUNDARY.length, BOUNDARY, 0, BOUNDARY.length)
          && ++found > MOST_BOUNDARIES) {
        throw new RejectedException("more than " + MOST_BOUNDARIES + " parts with parts in them");
      }
    }
  }

  private static Article article(Source source, Message message)
      throws IOException, RejectedException {
    if (message.getHeader().getFields().isEmpty()) {
      throw new RejectedException("not a mail: it has no header");
    }
    Draft draft = new Draft();
    draft.title(
        Optional.ofNullable(message.getSubject())
            .orElse("")
            .replaceFirst("^(?i:(?:fwd?|re)\\s*:\\s*)+", ""));
    sender(message).ifPresent(draft::byline);
    MailText text = text(message);
    text.date().ifPresent(date -> draft.published(date, Published.Source.METADATA));
    Optional.ofNullable(message.getHeader().getField("Date"))
        .ifPresent(date -> draft.published(date.getBody(), Published.Source.METADATA));
    draft.text(text.text()).takeHead();
    draft.title("No subject");
    String id =
        Optional.ofNullable(message.getMessageId()).map(ArticleId::ofForeign).orElse(source.id());
    return draft.article(id);
  }

  private static boolean isPage(Source source) {
    return source.name().toLowerCase(Locale.ROOT).matches(".*\\.mht(?:ml)?");
  }

  // A page that a browser saved as a single file is a mail whose first HTML part is the page.
  private static Article page(Source source, Message message)
      throws IOException, RejectedException {
    List<Entity> parts = new ArrayList<>();
    collect(message, 0, parts);
    for (Entity part : parts) {
      if ("text/html".equals(part.getMimeType())) {
        Draft draft = HtmlReader.draft(decoded(part));
        Optional.ofNullable(message.getHeader().getField("Snapshot-Content-Location"))
            .ifPresent(field -> draft.url(field.getBody()));
        return draft.ofFile(source);
      }
    }
    throw new RejectedException("no page in the mail");
  }

  private static Optional<String> sender(Message message) {
    return Optional.ofNullable(message.getFrom())
        .flatMap(from -> from.stream().findFirst())
        .map(Mailbox::getName);
  }

  private static MailText text(Message message) throws IOException, RejectedException {
    List<Entity> parts = new ArrayList<>();
    collect(message, 0, parts);
    for (String type : List.of("text/plain", "text/html")) {
      List<MailText> texts = new ArrayList<>();
      for (Entity part : parts) {
        if (type.equals(part.getMimeType())) {
          text(part).filter(text -> !text.text().isBlank()).ifPresent(texts::add);
        }
      }
      if (!texts.isEmpty()) {
        String text = texts.stream().map(MailText::text).collect(Collectors.joining("\n\n"));
        return new MailText(text, texts.get(0).date());
      }
    }
    throw new RejectedException("no text in the mail");
  }

  private static void collect(Entity entity, int depth, List<Entity> parts) {
    Body body = entity.getBody();
    boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
    if (depth > DEEPEST || parts.size() > MOST_PARTS || attached) {
      return;
    }
    if (body instanceof Multipart multipart) {
      for (Entity part : multipart.getBodyParts()) {
        collect(part, depth + 1, parts);
      }
    } else if (body instanceof Message inner) {
      collect(inner, depth + 1, parts);
    } else if (body instanceof SingleBody) {
      parts.add(entity);
    }
  }

  private static Optional<MailText> text(Entity part) throws IOException, RejectedException {
    String text = decoded(part);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if ("text/html".equals(part.getMimeType())) {
      Markup.requirePage(text);
      String words = HtmlReader.draft(MailText.withoutQuotes(text)).text();
      return Optional.of(new MailText(words, Optional.empty()));
    }
    MailText mail = MailText.of(text);
    return Optional.of(new MailText(Paragraphs.of(mail.text()), mail.date()));
  }

  private static String decoded(Entity part) throws IOException, RejectedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ((SingleBody) part.getBody()).writeTo(bytes);
    Optional<Charset> charset = Optional.ofNullable(part.getCharset()).flatMap(CharacterSet::named);
    return bytes.size() == 0 ? "" : PlainBytes.text(bytes.toByteArray(), charset);
  }
}
