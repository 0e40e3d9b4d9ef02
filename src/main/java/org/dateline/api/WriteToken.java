package org.dateline.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret that permits writing. It is logged only when it is created. */
public final class WriteToken {

  private static final int BYTES = 24;

  private final String secret;

  /**
   * Creates a token from a given secret.
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

  /** Whether a guess is the secret; takes the same time for all guesses of the same length. */
  public boolean matches(String guess) {
    return MessageDigest.isEqual(
        guess.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  /** The secret itself, for its owner. */
  public String secret() {
    return secret;
  }

  /** Does not reveal the secret. */
  @Override
  public String toString() {
    return "WriteToken[…]";
  }
}
