package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import org.dateline.event.kinds.KindClue;
import org.dateline.event.kinds.KindModel;
import org.dateline.text.AnnotatedText;

/** Gives triggers the kind that is likeliest by their words and by the whole article. */
final class LikelyKinds {

  private final KindModel model = KindModel.bundled();

  /** The same triggers, each with its likeliest kind. */
  List<Trigger> of(AnnotatedText text, List<Trigger> triggers) {
    if (triggers.isEmpty()) {
      return triggers;
    }
    List<KindModel.Judged> judged = model.judge(text, clues(triggers));
    List<Trigger> revised = new ArrayList<>(triggers.size());
    for (int i = 0; i < triggers.size(); i++) {
      revised.add(triggers.get(i).withKind(judged.get(i).kind(), judged.get(i).probability()));
    }
    return revised;
  }

  static List<KindClue> clues(List<Trigger> triggers) {
    return triggers.stream()
        .map(
            one ->
                new KindClue(
                    one.lemma(), one.kind(), one.strength(), one.clauseStart(), one.clauseEnd()))
        .toList();
  }
}
