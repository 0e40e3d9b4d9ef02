package org.dateline.web;

/** Somebody asks by a name that is not ours. */
final class MisdirectedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says by which names we answer, and not which came. */
  MisdirectedException() {
    super(
        "this service answers by the names localhost and 127.0.0.1, and by those of dateline.hosts");
  }
}
