package org.dateline.query;

/** Thrown when a filter has an invalid value. */
public final class InvalidFilterException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String filter;

  /** With the name of the filter and what it expected. */
  public InvalidFilterException(String filter, String message) {
    super(filter + ": " + message);
    this.filter = filter;
  }

  /** With the name of the filter, what it expected, and what led to it. */
  public InvalidFilterException(String filter, String message, Throwable cause) {
    super(filter + ": " + message, cause);
    this.filter = filter;
  }

  /** The name of the filter. */
  public String filter() {
    return filter;
  }
}
