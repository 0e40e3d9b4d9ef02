package org.dateline.web;

/** Thrown when a request uses a host name that is not ours. */
final class MisdirectedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Lists our host names, but does not repeat the requested one. */
  MisdirectedException() {
    super(
        "this service answers by the names localhost and 127.0.0.1, and by those of"
            + " dateline.hosts");
  }
}
