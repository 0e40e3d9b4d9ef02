package org.dateline.teachers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.train.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what the teachers see in texts, in the form that {@code train --labels} reads.
 *
 * <p>Arguments: a file of lines {@code {"id","text"}}, and the file to write.
 */
public final class SilverLabels {

  private static final JsonMapper JSON = new JsonMapper();

  private SilverLabels() {}

  /** Labels the texts of one file. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("expected a file of texts and the file to write");
    }
    List<Teacher> teachers = List.of(new CoreNlpTeacher(), new Nlp4jTeacher());
    try (BufferedReader texts = Files.newBufferedReader(Path.of(args[0]));
        OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      for (String line = texts.readLine(); line != null; line = texts.readLine()) {
        if (!line.isBlank()) {
          out.write(label(teachers, JSON.readTree(line)));
          out.write('\n');
        }
      }
    }
  }

  private static byte[] label(List<Teacher> teachers, JsonNode text) throws IOException {
    var line = JSON.createObjectNode().put("id", text.path("id").asString());
    for (Teacher teacher : teachers) {
      var spans = line.putArray(teacher.name());
      for (Span span : teacher.label(text.path("text").asString())) {
        spans
            .addObject()
            .put("start", span.start())
            .put("end", span.end())
            .put("label", span.label());
      }
    }
    return JSON.writeValueAsBytes(line);
  }
}
