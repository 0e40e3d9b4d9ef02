package org.dateline.article;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Removes the boilerplate around the article of a page: menus, teasers, comments, consent dialogs
 * and the like.
 */
final class Boilerplate {

  private static final String NEVER_TEXT =
      "script,style,noscript,template,nav,aside,footer,form,button,select,iframe,object,svg,canvas,"
          + "figure,figcaption,audio,video,dialog,amp-ad,amp-img,amp-consent,amp-sidebar,"
          + "[hidden],[aria-hidden=true],[role=navigation],[role=complementary],[role=banner],"
          + "[role=contentinfo],[role=search],[role=dialog],[role=alertdialog],[role=menu],"
          + "[style~=(?i)display\\s*:\\s*none],[style~=(?i)visibility\\s*:\\s*hidden]";

  // Raised numbers that lead to notes would hang on the word before them.
  static final Evaluator NOTE_MARKS =
      QueryParser.parse("sup:has(a[href*=#]),a[href*=#]:has(sup),[role=doc-backlink]");

  // Matches whole words of classes and ids only, because "ad" is in "header" and "tag" in "stage".
  private static final Pattern NAMES =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:ad|ads|advert|advertisement|advertising|sponsor(?:ed)?|promo(?:tion)?"
              + "|comments?|commentlist|disqus(?:_thread)?|respond|related|relatedposts|recommend(?:ed|ations)?"
              + "|teasers?|most-?(?:read|popular|viewed)|trending|newsletter|subscribe|subscription|signup|paywall"
              + "|share|sharing|sharedaddy|social|follow|cookies?|cookiebanner|consent|gdpr|privacy"
              + "|sidebar|widgets?|breadcrumbs?|pagination|pager|popup|modal|overlay|masthead"
              + "|menu|navbar|nav|navigation|toolbar|footer|copyright|caption|wp-caption|credit"
              + "|tags?|taglist|topics|keywords|author-?(?:bio|box)|skip-?link|print|outbrain|taboola"
              + "|pinned-?summary|timestamp|dateline-?meta|byline-?box|meta|byline)(?:$|[\\s_-])");

  private static final Pattern READ_ON =
      Pattern.compile(
          "(?i)^(?:read (?:more|also|next)|see also|also read|related|more on this|advertisement"
              + "|share this|follow us|sign up|click here|photo|image|video|watch)\\b.{0,160}$");

  private Boilerplate() {}

  /**
   * Removes the boilerplate. An element that contains most of the words of the page stays, whatever
   * its class or id.
   */
  static void removeFrom(Document page) {
    page.select(NEVER_TEXT).remove();
    page.select(NOTE_MARKS).remove();
    int all = page.body().text().length();
    for (Element element : List.copyOf(page.body().select("[class],[id]"))) {
      ReadingTime.check();
      if (isNamedSo(element) && element.text().length() * 2 < all) {
        element.remove();
      }
    }
    page.select("header").stream()
        .filter(header -> header.closest("article,main") == null)
        .filter(header -> header.text().length() * 2 < all)
        .toList()
        .forEach(Element::remove);
  }

  /** Whether a block only points to other articles. */
  static boolean isPointer(HtmlBlock block) {
    return block.linkDensity() > 0.7 && block.text().length() < 250
        || READ_ON.matcher(block.text()).matches() && block.linkDensity() > 0.3
        || block
            .text()
            .matches(
                "(?i)(?:advertisement|share this|read more:?|\\d{1,2}[:.h]\\d{2}\\s*(?:[ap]\\.?m\\.?)?(?:\\s*[A-Z]{2,4})?)");
  }

  private static boolean isNamedSo(Element element) {
    return switch (element.normalName()) {
      case "html", "body", "article", "main" -> false;
      default -> NAMES.matcher(element.className()).find() || NAMES.matcher(element.id()).find();
    };
  }
}
