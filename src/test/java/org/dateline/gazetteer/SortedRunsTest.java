package org.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedRunsTest {

  @TempDir private Path folder;

  private record Row(int key, int number) {}

  private static final class RowForm implements SortedRuns.Form<Row> {

    @Override
    public void write(Row row, DataOutput out) throws IOException {
      out.writeInt(row.key());
      out.writeInt(row.number());
    }

    @Override
    public Row read(DataInput in) throws IOException {
      return new Row(in.readInt(), in.readInt());
    }

    @Override
    public int heapBytes(Row row) {
      return 8;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 100, 3_000, 1 << 20})
  void rowsComeInOrderAndEqualOnesAsTheyWereAdded(long sortBytes) throws IOException {
    Random random = new Random(7);
    List<Row> expected = new ArrayList<>();
    try (Workspace workspace = Workspace.beside(folder.resolve("x"), sortBytes)) {
      SortedRuns<Row> runs =
          new SortedRuns<>(workspace, new RowForm(), Comparator.comparingInt(Row::key));
      for (int i = 0; i < 1_000; i++) {
        Row row = new Row(random.nextInt(50), i);
        expected.add(row);
        runs.add(row);
      }
      expected.sort(Comparator.comparingInt(Row::key));

      assertThat(all(runs.sorted())).isEqualTo(expected);
      assertThat(runs.size()).isEqualTo(1_000);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void nothingSortedIsNothing() throws IOException {
    try (Workspace workspace = Workspace.beside(folder.resolve("x"), 1)) {
      assertThat(
              new SortedRuns<>(workspace, new RowForm(), Comparator.comparingInt(Row::key))
                  .sorted())
          .isExhausted();
    }
  }

  private static List<Row> all(Iterator<Row> rows) {
    List<Row> all = new ArrayList<>();
    rows.forEachRemaining(all::add);
    return all;
  }
}
