package org.dateline.article.bytes;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Passes on a text and remembers its last character that is not white space. */
public final class EndOfText extends FilterReader {

  private int last = -1;

  public EndOfText(Reader text) {
    super(text);
  }

  /** The last character that was read and is not white space; -1 before the first. */
  public int last() {
    return last;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    note(c);
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int i = offset + read - 1; i >= offset; i--) {
      if (!Character.isWhitespace(buffer[i])) {
        last = buffer[i];
        break;
      }
    }
    return read;
  }

  private void note(int c) {
    last = c < 0 || Character.isWhitespace(c) ? last : c;
  }
}
