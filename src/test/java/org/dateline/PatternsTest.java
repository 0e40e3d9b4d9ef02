package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every regular expression of ours, on text that is made to keep it busy. */
class PatternsTest {

  /** Of this many characters: what takes time with the square of it is well over the bound. */
  private static final int LENGTH = 50_000;

  /** So long that no machine is too slow, and short for what backtracks without end. */
  private static final Duration BOUND = Duration.ofSeconds(5);

  /** Nobody looks for these within a text: a line is such a thing as a whole, or it is not. */
  private static final Set<String> ONLY_WHOLE =
      Set.of(
          "Clipping.EDITION",
          "Clipping.TIME_OR_WORDS",
          "ColumnOrder.FIGURES",
          "Head.BYLINE_AND_DATE",
          "Head.ONLY_BYLINE",
          "HtmlDate.LABEL",
          "MailText.ATTRIBUTION",
          "MailText.DATE_LINE",
          "MailText.HEAD_LINE",
          "MailText.OTHER_MAIL",
          "PdfLines.HYPHENATED",
          "PdfLines.SENTENCE_END",
          "PlaceRow.ID",
          "PropertyParameters.PLACE_ID",
          "SpotPlacer.AFTER_PREPOSITION",
          "StatedDate.ZERO",
          "StoreAddress.OTHER_SCHEME",
          "Telegram.PUBLIC");

  private record Named(String name, Pattern pattern) {}

  @Test
  void noneIsKeptBusyByRepetitions() throws Exception {
    List<Named> patterns = patterns();

    assertThat(patterns).hasSizeGreaterThan(30);
    List<String> busy = new ArrayList<>();
    for (Named pattern : patterns) {
      for (String piece : pieces(pattern.pattern())) {
        if (!ends(pattern, piece.repeat(LENGTH / piece.length()) + "\u0001")) {
          busy.add(pattern.name() + " on repetitions of '" + piece.strip() + "'");
          break;
        }
      }
    }
    assertThat(busy).isEmpty();
  }

  private static boolean ends(Named pattern, String text) {
    long end = System.nanoTime() + BOUND.toNanos();
    try {
      Watched watched = new Watched(text, end);
      pattern.pattern().matcher(watched).matches();
      if (!ONLY_WHOLE.contains(pattern.name())) {
        findAll(pattern.pattern(), watched);
      }
      return true;
    } catch (OutOfTime | StackOverflowError e) {
      return false;
    }
  }

  private static int findAll(Pattern pattern, CharSequence text) {
    Matcher matcher = pattern.matcher(text);
    int found = matcher.lookingAt() ? 1 : 0;
    matcher.reset();
    while (matcher.find()) {
      found++;
    }
    return found;
  }

  /** A text that may be looked at for so long only; a matcher cannot be interrupted otherwise. */
  private record Watched(String text, long end) implements CharSequence {

    @Override
    public char charAt(int index) {
      if (System.nanoTime() - end > 0) {
        throw new OutOfTime();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }
  }

  private static final class OutOfTime extends RuntimeException {}

  /** What the pattern names itself, and what texts are full of. */
  private static Set<String> pieces(Pattern pattern) {
    Set<String> pieces =
        new LinkedHashSet<>(
            List.of(" ", "a", "A", "1", "\n", ".", "a ", "A1", "\n ", "<!--", "<script"));
    // Words with wide gaps between them.
    for (String word : List.of("a", "A", "1", "-", "By A", "\u00e9")) {
      pieces.add(word + " ".repeat(LENGTH / 10));
    }
    pattern.pattern().chars().forEach(c -> pieces.add(String.valueOf((char) c)));
    return pieces;
  }

  private static List<Named> patterns() throws Exception {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dateline");
    List<Named> patterns = new ArrayList<>();
    for (JavaClass type : classes) {
      for (JavaField field : type.getFields()) {
        if (field.getRawType().isEquivalentTo(Pattern.class) && isStatic(field)) {
          Field reflected = field.reflect();
          reflected.setAccessible(true);
          patterns.add(
              new Named(
                  type.getSimpleName() + "." + field.getName(), (Pattern) reflected.get(null)));
        }
      }
    }
    return patterns;
  }

  private static boolean isStatic(JavaField field) {
    return field.getModifiers().contains(JavaModifier.STATIC);
  }
}
