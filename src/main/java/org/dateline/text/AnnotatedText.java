package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text and the heading above it, tokenized once for all later steps.
 *
 * <p>All offsets are UTF-16 units of the article's own text. The heading consists of publisher and
 * title and is context for the text: its tokens come before those of the text and have negative
 * offsets. Sentences, paragraphs, quotations and the dateline are those of the text alone.
 *
 * <p>Time and memory are linear in the length of the text. An artificial text may be one sentence
 * of ten megabytes, so code that does more than linear work on a sentence must check {@link
 * #isReadable} first. Thread-safe.
 */
public final class AnnotatedText {

  /** No real sentence is longer. */
  public static final int LONGEST_SENTENCE = 4000;

  private static final String PARAGRAPH_END = "\n\n";

  private final String text;
  private final BrokenWords brokenWords;
  private final Tokens tokens;
  private final int firstToken;
  private final Optional<Dateline> dateline;

  // Computed on first use, because finding mentions needs none of them. Each is immutable, so at
  // worst two threads compute it twice.
  private @Nullable List<Passage> sentences;
  private @Nullable List<Passage> paragraphs;
  private @Nullable List<Span> quotations;

  private AnnotatedText(String text, BrokenWords brokenWords, Tokens tokens) {
    this.text = text;
    this.brokenWords = brokenWords;
    this.tokens = tokens;
    this.firstToken = tokens.firstFrom(0);
    this.dateline = DatelineFinder.find(tokens, firstToken);
  }

  /** Annotates a text without a heading. */
  public static AnnotatedText of(String text) {
    return of(List.of(), text);
  }

  /**
   * Annotates a text with the heading above it.
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
    BrokenWords words = BrokenWords.of(text);
    String source = head.isEmpty() ? words.mended() : head + words.mended();
    return new AnnotatedText(text, words, Tokenizer.tokenize(source, head.length()));
  }

  /** The article's own text. */
  public String text() {
    return text;
  }

  /**
   * The end in the text as it was given of a span of tokens, whose last word may be broken there:
   * "Da-" and "mascus" on two lines are the token "Damascus".
   */
  public int endAsGiven(int end) {
    return brokenWords.endBeforeMending(end);
  }

  /** The tokens of the heading and of the text, with broken words mended. */
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

  /** The sentences, in order; together they contain all tokens of the text. */
  public List<Passage> sentences() {
    List<Passage> found = sentences;
    if (found == null) {
      found = List.copyOf(SentenceSplitter.split(tokens, firstToken));
      sentences = found;
    }
    return found;
  }

  /** The paragraphs, in order, which are separated by empty lines. */
  public List<Passage> paragraphs() {
    List<Passage> found = paragraphs;
    if (found == null) {
      found = List.copyOf(paragraphs(tokens, firstToken));
      paragraphs = found;
    }
    return found;
  }

  /**
   * The quotations with their quotation marks, in order; nested quotations have no spans of their
   * own.
   */
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

  /** Whether a span lies within the dateline. */
  public boolean isInDateline(int start, int end) {
    return dateline.isPresent() && dateline.get().contains(start, end);
  }

  /** The first line of the text if it is a headline and not part of the report. */
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

  /** Whether a sentence is short enough to be a real sentence. */
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
