package org.dateline.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language in which the page speaks; each but English has its messages in a file. */
enum PageLanguage {
  EN,
  FR,
  ES,
  DE,
  UK,
  AR;

  private static final List<String> TAGS = Arrays.stream(values()).map(PageLanguage::tag).toList();

  /** Its tag by BCP 47. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The opening tag of a page in it. */
  String openingTag() {
    return "<html lang=\"" + tag() + (this == AR ? "\" dir=\"rtl\">" : "\">");
  }

  /**
   * The language that a reader has chosen, or else prefers.
   *
   * @param chosen its tag, as in the address of the page; another one is ignored
   * @param accepted the languages of the browser, as in {@code Accept-Language}
   */
  static PageLanguage of(@Nullable String chosen, @Nullable String accepted) {
    return find(chosen).or(() -> preferred(accepted)).orElse(EN);
  }

  private static Optional<PageLanguage> preferred(@Nullable String accepted) {
    if (accepted == null) {
      return Optional.empty();
    }
    try {
      return find(Locale.lookupTag(Locale.LanguageRange.parse(accepted), TAGS));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a header that is none
    }
  }

  private static Optional<PageLanguage> find(@Nullable String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }
}
