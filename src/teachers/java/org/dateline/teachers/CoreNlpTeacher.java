package org.dateline.teachers;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.util.List;
import org.dateline.train.Span;

/**
 * The conditional random field of CoreNLP that tells persons, organisations and locations (J.
 * Finkel, T. Grenager and C. Manning, ACL 2005).
 */
final class CoreNlpTeacher implements Teacher {

  private static final String MODEL =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  private final CRFClassifier<CoreLabel> classifier;

  CoreNlpTeacher() throws IOException {
    try {
      classifier = CRFClassifier.getClassifier(MODEL);
    } catch (ClassNotFoundException e) {
      throw new IOException("the model of CoreNLP does not fit its code", e);
    }
  }

  @Override
  public String name() {
    return "corenlp";
  }

  @Override
  public List<Span> label(String text) {
    return classifier.classifyToCharacterOffsets(text).stream()
        .map(name -> new Span(name.second(), name.third(), name.first()))
        .toList();
  }
}
