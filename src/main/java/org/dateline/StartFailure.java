package org.dateline;

import org.dateline.gazetteer.UnusableGazetteerException;
import org.dateline.store.StoreException;
import org.dateline.store.WrongStoreException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.convert.ConversionFailedException;

/**
 * Why the service cannot start.
 *
 * @param reason in one line
 * @param isWrongUsage whether a setting must be changed, so that trying again would be useless
 */
record StartFailure(String reason, boolean isWrongUsage) {

  static StartFailure of(Throwable failure) {
    String setting = "";
    Throwable cause = failure;
    while (true) {
      if (cause instanceof PortInUseException inUse) {
        return new StartFailure(
            "port " + inUse.getPort() + " is in use; choose another with --port", false);
      }
      if (cause instanceof ConversionFailedException conversion && setting.isEmpty()) {
        return new StartFailure(unlike(conversion), true);
      }
      if (cause instanceof BindException bind) {
        setting = bind.getName() + ": ";
      }
      if (isTold(cause) || cause.getCause() == null) {
        return new StartFailure(
            setting + oneLine(cause), !setting.isEmpty() || isOfWrongUsage(cause));
      }
      cause = cause.getCause();
    }
  }

  // Spring does not keep the names of some of its own settings.
  private static String unlike(ConversionFailedException conversion) {
    return "a setting should be of the type %s, but was '%s'"
        .formatted(conversion.getTargetType().getType().getSimpleName(), conversion.getValue());
  }

  /** Whether the message of the exception is all that a person needs to know. */
  private static boolean isTold(Throwable cause) {
    return cause instanceof StoreException || cause instanceof UnusableGazetteerException;
  }

  private static boolean isOfWrongUsage(Throwable cause) {
    return cause instanceof WrongStoreException || cause instanceof UnusableGazetteerException;
  }

  private static String oneLine(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.toString() : message.strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
