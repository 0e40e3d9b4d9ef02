package org.dateline.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret that allows to write. It is never logged but at the moment of its making. */
public final class WriteToken {

  private static final int BYTES = 24;

  private final String secret;

  /**
   * A given secret.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public WriteToken(String secret) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("the write token must not be blank");
    }
    this.secret = secret.strip();
  }

  /** A new secret of 192 random bits. */
  public static WriteToken random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new WriteToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Whether somebody knows the secret; takes as long for a near guess as for a far one. */
  public boolean matches(String guess) {
    return MessageDigest.isEqual(
        guess.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  /** The secret itself, to be shown to its owner. */
  public String secret() {
    return secret;
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "WriteToken[…]";
  }
}
