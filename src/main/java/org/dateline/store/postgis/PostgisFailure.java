package org.dateline.store.postgis;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.dateline.store.StoreException;
import org.dateline.store.UnstorableException;

/** Explains a failure of PostgreSQL to the owner of the store. */
final class PostgisFailure {

  private PostgisFailure() {}

  static StoreException of(String what, SQLException failure) {
    SQLException told = told(failure);
    String state = told.getSQLState() == null ? "" : told.getSQLState();
    if (state.startsWith("22") || state.startsWith("23")) {
      return new UnstorableException(what, message(told), failure);
    }
    return new StoreException(
        what,
        told instanceof SQLTransientConnectionException
            ? "too much is asked of it at once"
            : why(told),
        failure);
  }

  // The pool wraps the reason why it could not connect, or only reports that it has waited.
  private static SQLException told(SQLException failure) {
    SQLException told = failure;
    while (told.getCause() instanceof SQLException cause) {
      told = cause;
    }
    return told;
  }

  // Classes of conditions: PostgreSQL 15, appendix A.
  private static String why(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    return switch (state) {
      case "28P01", "28000" -> "the server does not let this user in; look at user and password";
      case "3D000" -> "there is no such database; createdb makes one";
      case "42501" -> "this user lacks a permission: " + message(failure);
      case "25006" -> "it is read-only";
      case "53100" -> "the disk of the server is full";
      case "53300" -> "the server has no connection to spare";
      case "55P03" -> "another program is writing to it";
      case "57014" -> "the query takes too long";
      case "57P01", "57P02", "57P03" -> "the server stops or starts just now";
      default -> state.startsWith("08") ? "the server does not answer" : message(failure);
    };
  }

  // Only the first line, because the others are positions in our SQL.
  private static String message(SQLException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
