package org.dateline.filter.ecql;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.geo.Crs;
import org.geotools.api.filter.Filter;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;

/**
 * A filter that GeoTools has read, with the text that it was read from.
 *
 * <p>GeoTools reads ECQL, an older sister of CQL2 text. {@link Ecql} says in ECQL what CQL2 says in
 * its own words; what both say alike goes through as it stands.
 */
record FilterText(List<Token> tokens, Filter filter) {

  // How the parsers that JavaCC makes tell where they are; there is no other way to ask them.
  private static final Pattern PLACE = Pattern.compile("at line 1, column (\\d+)");
  private static final String NO_FILTER = "this is no filter of CQL2 text or ECQL";
  private static final int LONGEST_EXCERPT = 30;

  FilterText {
    tokens = List.copyOf(tokens);
  }

  static FilterText read(String text, Crs crs) {
    List<Token> tokens = Tokens.of(text);
    Ecql ecql = Ecql.of(tokens, crs);
    try {
      return new FilterText(tokens, ECQL.toFilter(ecql.text(), new FilterFunctions()));
    } catch (EcqlException e) {
      throw e;
    } catch (CQLException e) {
      throw unreadable(text, ecql, e);
    } catch (RuntimeException e) {
      // What its values may be, the parser says by exceptions of all kinds.
      throw new EcqlException(NO_FILTER + ": " + e.getMessage(), 0, e);
    }
  }

  /** Where a name stands first; the start of the filter if it does not. */
  int offsetOf(String name) {
    return offset(token -> token.isName() && token.value().equals(name));
  }

  /** Where a text in single quotes stands first; the start of the filter if it does not. */
  int offsetOfText(String text) {
    return offset(token -> token.kind() == Token.Kind.TEXT && token.value().equals(text));
  }

  private int offset(Predicate<Token> wanted) {
    return tokens.stream().filter(wanted).mapToInt(Token::start).findFirst().orElse(0);
  }

  private static EcqlException unreadable(String text, Ecql ecql, CQLException e) {
    Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
    if (!place.find()) {
      return new EcqlException(NO_FILTER, 0, e);
    }
    // It counts the end in with the last token.
    boolean ends = String.valueOf(e.getMessage()).startsWith("Encountered \"<EOF>\"");
    int offset = ends ? text.length() : ecql.originOf(Integer.parseInt(place.group(1)) - 1);
    if (ends) {
      return new EcqlException("the filter is not complete: it ends", offset, e);
    }
    String rest = text.substring(offset);
    String excerpt =
        rest.length() <= LONGEST_EXCERPT ? rest : rest.substring(0, LONGEST_EXCERPT) + "…";
    return new EcqlException("did not expect '" + excerpt + "'", offset, e);
  }
}
