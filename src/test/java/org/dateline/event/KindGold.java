package org.dateline.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.dateline.kind.EventKind;
import org.dateline.text.AnnotatedText;
import org.dateline.text.WholeText;

/**
 * How right the kinds are on annotated sentences. Its {@code main} prints the table of docs/TIME.md
 * and what is wrong.
 */
final class KindGold {

  static final Path FILE = Path.of("src/test/gold/kinds.tsv");

  /** A set that is only counted: whoever reads its errors adds the next trigger for them. */
  static final String FROZEN = "frozen";

  private static final List<String> SETS =
      List.of("development", "held-out", "held-out-2", "held-out-3", "fresh", FROZEN);

  /** A sentence, the kind that is annotated and the kind that was found. */
  record Judged(String set, EventKind annotated, FoundKind found, String sentence) {
    boolean isRight() {
      return annotated == found.kind();
    }
  }

  private final List<Judged> judged = new ArrayList<>();

  static KindGold measure() throws IOException {
    KindGold gold = new KindGold();
    for (String line : Files.readAllLines(FILE)) {
      String[] columns = line.split("\t");
      gold.judged.add(
          new Judged(
              columns[0], EventKind.parse(columns[1]), find(List.of(columns[2])), columns[2]));
    }
    return gold;
  }

  /** The kind of event that sentences tell of, all of the same event. */
  static FoundKind find(List<String> sentences) {
    return new KindFinder().decide(votes(sentences), List.of());
  }

  static List<Votes> votes(List<String> sentences) {
    KindFinder finder = new KindFinder();
    List<Votes> votes = new ArrayList<>();
    for (String sentence : sentences) {
      AnnotatedText text = AnnotatedText.of(sentence);
      WholeText.of(text).forEach(whole -> votes.add(finder.votes(text, whole)));
    }
    return votes;
  }

  public static void main(String[] args) throws IOException {
    KindGold gold = measure();
    gold.judged.stream()
        .filter(one -> !one.isRight() && !one.set().equals(FROZEN))
        .forEach(System.out::println);
    System.out.print(gold.table());
  }

  long size() {
    return judged.size();
  }

  double accuracy(Predicate<Judged> of) {
    return share(judged.stream().filter(of).toList());
  }

  String table() {
    StringBuilder table = new StringBuilder();
    for (EventKind kind : EventKind.values()) {
      long annotated = judged.stream().filter(one -> one.annotated() == kind).count();
      long found = judged.stream().filter(one -> one.found().kind() == kind).count();
      long right = judged.stream().filter(one -> one.isRight() && one.annotated() == kind).count();
      double precision = right / (double) found;
      double recall = right / (double) annotated;
      table.append(
          String.format(
              Locale.ROOT,
              "%-13s P %.3f  R %.3f  F1 %.3f  (%d annotated)%n",
              kind.label(),
              precision,
              recall,
              2 * precision * recall / (precision + recall),
              annotated));
    }
    for (String set : SETS) {
      List<Judged> part = judged.stream().filter(one -> one.set().equals(set)).toList();
      table.append(
          String.format(Locale.ROOT, "%-13s accuracy %.3f of %d%n", set, share(part), part.size()));
    }
    table.append(
        String.format(
            Locale.ROOT, "%-13s accuracy %.3f of %d%n", "all", share(judged), judged.size()));
    return table.toString();
  }

  private static double share(List<Judged> judged) {
    return judged.stream().filter(Judged::isRight).count() / (double) judged.size();
  }
}
