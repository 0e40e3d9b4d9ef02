package org.dateline.teachers;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.train.Span;

/** The recogniser of NLP4J (Emory University), with its models of OntoNotes. */
final class Nlp4jTeacher implements Teacher {

  /** Parts of speech and names; the parser, which would take most of the time, is left out. */
  private static final String CONFIGURATION =
      """
      <configuration>
        <tsv><column index="1" field="form"/></tsv>
        <lexica>
          <ambiguity_classes field="word_form_simplified_lowercase">%1$s/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
          <word_clusters field="word_form_simplified_lowercase">%1$s/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
          <word_embeddings field="word_form_undigitalized">%1$s/lexica/en-word-embeddings-undigitalized.xz</word_embeddings>
          <named_entity_gazetteers field="word_form_simplified">%1$s/lexica/en-named-entity-gazetteers-simplified.xz</named_entity_gazetteers>
        </lexica>
        <models>
          <pos>%1$s/models/en-pos.xz</pos>
          <ner>%1$s/models/en-ner.xz</ner>
        </models>
      </configuration>
      """
          .formatted("edu/emory/mathcs/nlp");

  /** Of its eighteen kinds, those that are names of places, or that a place must not be. */
  private static final Set<String> KINDS = Set.of("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC");

  private final NLPDecoder decoder =
      new NLPDecoder(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));

  @Override
  public String name() {
    return "nlp4j";
  }

  @Override
  public List<Span> label(String text) throws IOException {
    List<Span> spans = new ArrayList<>();
    for (NLPNode[] sentence : decoder.decodeDocument(text)) {
      addNames(spans, sentence);
    }
    return spans;
  }

  /** Tags are as "B-GPE", "I-GPE", "L-GPE", "U-GPE" and "O"; the first node is the root. */
  private static void addNames(List<Span> spans, NLPNode[] sentence) {
    int start = -1;
    for (int i = 1; i < sentence.length; i++) {
      String tag = sentence[i].getNamedEntityTag();
      char position = tag.charAt(0);
      if (position == 'B' || position == 'U') {
        start = sentence[i].getStartOffset();
      }
      if ((position == 'L' || position == 'U') && start >= 0) {
        String kind = tag.substring(2);
        if (KINDS.contains(kind)) {
          spans.add(new Span(start, sentence[i].getEndOffset(), kind));
        }
        start = -1;
      }
    }
  }
}
