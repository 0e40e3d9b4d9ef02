package org.dateline.event;

/**
 * A trigger by the tokens of its sentence.
 *
 * @param from its first token
 * @param to the token after its last one
 * @param word what it is a form of
 */
record FoundTrigger(int from, int to, EventWord word) {}
