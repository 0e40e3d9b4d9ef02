package org.dateline.web;

/** Thrown when a parameter is unknown, or its value does not have the accepted form. */
public final class BadParameterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String parameter;

  /** With the name of the parameter and what it expected. */
  public BadParameterException(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  /** With the name of the parameter, what it expected, and the cause. */
  public BadParameterException(String parameter, String message, Throwable cause) {
    super(message, cause);
    this.parameter = parameter;
  }

  /** The name of the parameter. */
  public String parameter() {
    return parameter;
  }
}
