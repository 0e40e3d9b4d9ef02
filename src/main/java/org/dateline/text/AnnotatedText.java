package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text and the heading above it, cut once: what each later step reads instead of cutting it
 * again.
 *
 * <p>All offsets are UTF-16 units of the article's own text. The heading, which is its publisher
 * and title, helps to tell what the text means: its tokens come before those of the text and have
 * negative offsets. Sentences, paragraphs, quotations and the dateline are those of the text alone.
 *
 * <p>Time and memory are linear in the length of the text. A text that nobody wrote may be one
 * sentence of ten megabytes: whoever does more than linear work on a sentence asks {@link
 * #isReadable} first. Safe for use by many threads.
 */
public final class AnnotatedText {

  /** Longer than that is no sentence that anyone wrote. */
  public static final int LONGEST_SENTENCE = 4000;

  private static final String PARAGRAPH_END = "\n\n";

  private final String text;
  private final Tokens tokens;
  private final int firstToken;
  private final Optional<Dateline> dateline;

  // Made when first asked for, as who only wants the mentions needs none of them. Each is
  // immutable,
  // so that two threads at most do the work twice.
  private @Nullable List<Passage> sentences;
  private @Nullable List<Passage> paragraphs;
  private @Nullable List<Span> quotations;

  private AnnotatedText(String text, Tokens tokens) {
    this.text = text;
    this.tokens = tokens;
    this.firstToken = tokens.firstFrom(0);
    this.dateline = DatelineFinder.find(tokens, firstToken);
  }

  /** Cuts a text without a heading. */
  public static AnnotatedText of(String text) {
    return of(List.of(), text);
  }

  /**
   * Cuts a text and what stands above it.
   *
   * @param heading lines above the text, such as publisher and title; blank ones are left out
   * @param text any UTF-16, of any length
   */
  public static AnnotatedText of(List<String> heading, String text) {
    StringBuilder head = new StringBuilder();
    for (String line : heading) {
      if (!line.isBlank()) {
        head.append(line.strip()).append(PARAGRAPH_END);
      }
    }
    String source = head.isEmpty() ? text : head + text;
    return new AnnotatedText(text, Tokenizer.tokenize(source, head.length()));
  }

  /** The article's own text. */
  public String text() {
    return text;
  }

  /** The tokens of the heading and of the text. */
  public Tokens tokens() {
    return tokens;
  }

  /** The first token of the article's own text; the number of tokens if it has none. */
  public int firstToken() {
    return firstToken;
  }

  /** The last line of the heading, which is the title; empty without a heading. */
  public Optional<Passage> title() {
    if (firstToken == 0) {
      return Optional.empty();
    }
    int first = firstToken - 1;
    while (first > 0 && !tokens.is(first, Tokens.PARAGRAPH_START)) {
      first--;
    }
    return Optional.of(Passage.of(tokens, first, firstToken));
  }

  /** The text between two offsets, which may lie in the heading. */
  public String substring(int start, int end) {
    return tokens.source().substring(tokens.inSource(start), tokens.inSource(end));
  }

  /** The sentences, in order; together they have all tokens of the text. */
  public List<Passage> sentences() {
    List<Passage> found = sentences;
    if (found == null) {
      found = List.copyOf(SentenceSplitter.split(tokens, firstToken));
      sentences = found;
    }
    return found;
  }

  /** The paragraphs, in order: what stands between empty lines. */
  public List<Passage> paragraphs() {
    List<Passage> found = paragraphs;
    if (found == null) {
      found = List.copyOf(paragraphs(tokens, firstToken));
      paragraphs = found;
    }
    return found;
  }

  /** What stands in quotation marks, with them, in order; a nested quotation has no span. */
  public List<Span> quotations() {
    List<Span> found = quotations;
    if (found == null) {
      found = List.copyOf(Quotations.find(tokens, firstToken));
      quotations = found;
    }
    return found;
  }

  /** Whether an offset is within quotation marks. */
  public boolean isQuoted(int offset) {
    List<Span> all = quotations();
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < all.size() && all.get(low).start() <= offset;
  }

  /** The dateline: "ALEPPO, Syria, Sept. 29 (Wire) --". */
  public Optional<Dateline> dateline() {
    return dateline;
  }

  /** The first line of the text where that is a headline and not a part of the report. */
  public Optional<Span> headline() {
    return Headlines.find(tokens, firstToken)
        .filter(line -> dateline.isEmpty() || !dateline.get().span().overlaps(line));
  }

  /** The index in {@link #sentences} of the sentence at an offset; -1 if none starts before it. */
  public int sentenceAt(int offset) {
    return at(sentences(), offset);
  }

  /**
   * The index in {@link #paragraphs} of the paragraph at an offset; -1 if none starts before it.
   */
  public int paragraphAt(int offset) {
    return at(paragraphs(), offset);
  }

  /** Whether a sentence is short enough for someone to have written it. */
  public static boolean isReadable(Passage sentence) {
    return sentence.length() <= LONGEST_SENTENCE;
  }

  /** The last passage that starts at an offset or before it. */
  private static int at(List<Passage> passages, int offset) {
    int low = 0;
    int high = passages.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (passages.get(middle).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private static List<Passage> paragraphs(Tokens tokens, int from) {
    List<Passage> found = new ArrayList<>();
    int first = from;
    for (int token = from + 1; token <= tokens.size(); token++) {
      if (token == tokens.size() || tokens.is(token, Tokens.PARAGRAPH_START)) {
        found.add(Passage.of(tokens, first, token));
        first = token;
      }
    }
    return found;
  }
}
