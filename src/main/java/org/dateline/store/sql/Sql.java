package org.dateline.store.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of SQL with its parameters; values are never part of the text.
 *
 * @param text with a question mark for each parameter
 * @param parameters in their order
 */
public record Sql(String text, List<Object> parameters) {

  public Sql {
    parameters = List.copyOf(parameters);
  }

  public static Sql of(String text, Object... parameters) {
    return new Sql(text, Arrays.asList(parameters));
  }

  /** A statement with its parameters set. */
  public PreparedStatement prepare(Transaction transaction) throws SQLException {
    return transaction.prepare(text, parameters.toArray());
  }

  /** Both in order. */
  public Sql then(Sql next) {
    List<Object> all = new ArrayList<>(parameters);
    all.addAll(next.parameters);
    return new Sql(text + next.text, all);
  }

  /** The pieces in parentheses, with that between them; the other if there are none. */
  public static Sql join(String between, List<Sql> pieces, Sql otherwise) {
    if (pieces.isEmpty()) {
      return otherwise;
    }
    return new Sql(
        pieces.stream().map(Sql::text).collect(Collectors.joining(between, "(", ")")),
        pieces.stream().flatMap(piece -> piece.parameters.stream()).toList());
  }
}
