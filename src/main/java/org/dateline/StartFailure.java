package org.dateline;

import org.dateline.gazetteer.UnusableGazetteerException;
import org.dateline.store.StoreException;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one line why the service cannot start. */
final class StartFailure {

  private StartFailure() {}

  static String reason(Throwable failure) {
    Throwable cause = failure;
    while (true) {
      if (cause instanceof PortInUseException inUse) {
        return "port " + inUse.getPort() + " is in use; choose another with --port";
      }
      if (isTold(cause) || cause.getCause() == null) {
        return oneLine(cause);
      }
      cause = cause.getCause();
    }
  }

  /** Whether its message is all that a person needs to know. */
  private static boolean isTold(Throwable cause) {
    return cause instanceof StoreException || cause instanceof UnusableGazetteerException;
  }

  private static String oneLine(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.toString() : message.strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
