package org.dateline.teachers;

import java.io.IOException;
import java.util.List;
import org.dateline.train.Span;

/** A recogniser of names that others have made. */
interface Teacher {

  /** The name under which its labels are filed. */
  String name();

  /**
   * The names in a text, with its own labels.
   *
   * @throws IOException if the teacher cannot read the text
   */
  List<Span> label(String text) throws IOException;
}
