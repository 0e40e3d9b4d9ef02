package org.dateline.store.postgis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.dateline.query.EventQuery;
import org.dateline.query.Mentioned;
import org.dateline.store.EventStore;
import org.dateline.store.PostgisServer;
import org.dateline.store.StoreAddress;
import org.dateline.store.StoreException;
import org.dateline.store.World;
import org.dateline.store.postgis.FaultyNetwork.Cut;
import org.dateline.stores.Stores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * At every step of a write, the connection to the database is cut: what is acknowledged is there,
 * what is refused is there as a whole or not at all, and writing goes on without a restart.
 */
class FaultyNetworkTest {

  /** Each which message is cut; all of them take a minute. */
  private static final int STRIDE = Integer.getInteger("dateline.faults.stride", 5);

  private static final int MOST_MESSAGES = 2_000;

  private int cuts;
  private int refused;

  private interface Write {
    void run();
  }

  @ParameterizedTest
  @EnumSource
  void noStepOfAWriteThatIsCutOffLosesOrLeavesAnything(Cut cut) throws Exception {
    PostgisServer server = PostgisServer.shared();
    StoreAddress address = server.database();
    try (FaultyNetwork network = FaultyNetwork.before(server.port());
        EventStore store = Stores.open(by(network, server, address));
        EventStore witness = Stores.open(address)) {
      World.reports().forEach(report -> report.into(store));
      World.Report first = World.random(new Random(1), "x", 20);
      World.Report second = World.random(new Random(2), "x", 20);
      Write add = () -> first.into(store);
      Write delete = () -> store.delete("x");

      cutEachStep(network, cut, witness, add, delete);
      add.run();
      cutEachStep(network, cut, witness, () -> second.into(store), add);
      cutEachStep(network, cut, witness, delete, add);
    }
    System.out.printf("%s: %d cuts, %d writes refused%n", cut, cuts, refused);
    assertThat(refused).isPositive();
  }

  /** Cuts at the first message, then at the second and so on, until a write needs fewer. */
  private void cutEachStep(
      FaultyNetwork network, Cut cut, EventStore witness, Write write, Write back) {
    String before = state(witness);
    write.run();
    String after = state(witness);
    assertThat(after).isNotEqualTo(before);
    back.run();
    for (int message = 1; message < MOST_MESSAGES; message += STRIDE) {
      network.cut(cut, message);
      boolean acknowledged = true;
      try {
        write.run();
      } catch (StoreException e) {
        acknowledged = false;
        refused++;
      }
      boolean wasCut = network.mend();
      String found = state(witness);
      if (acknowledged) {
        assertThat(found).as("acknowledged at message %d", message).isEqualTo(after);
      } else {
        assertThat(found).as("refused at message %d", message).isIn(before, after);
      }
      back.run();
      assertThat(state(witness)).as("back after message %d", message).isEqualTo(before);
      if (!wasCut) {
        return;
      }
      cuts++;
    }
    throw new AssertionError("a write takes more than " + MOST_MESSAGES + " messages");
  }

  private static StoreAddress by(
      FaultyNetwork network, PostgisServer server, StoreAddress address) {
    String url = PostgisServer.withSecrets(address);
    return StoreAddress.of(url.replace(":" + server.port() + "/", ":" + network.port() + "/"));
  }

  private static String state(EventStore store) {
    EventQuery events = EventQuery.builder().article("x").mentioned(Mentioned.TRUE).build();
    return store.findContentHash("x").orElse("none") + " " + store.count(events);
  }
}
