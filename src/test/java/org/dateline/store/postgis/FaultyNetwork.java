package org.dateline.store.postgis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Passes on what clients and a server on loopback send each other, and cuts them off when told. */
final class FaultyNetwork implements AutoCloseable {

  /** Where a connection ends. */
  enum Cut {
    /** Before a message of the client reaches the server. */
    REQUEST_LOST,
    /** In the middle of a message of the client. */
    REQUEST_TORN,
    /** When the server has done what it was asked for, before its answer reaches the client. */
    ANSWER_LOST
  }

  private record Fault(Cut cut, AtomicInteger messagesLeft) {

    boolean isDue(boolean fromClient) {
      return fromClient != (cut == Cut.ANSWER_LOST) && messagesLeft.decrementAndGet() == 0;
    }
  }

  private final ServerSocket entrance;
  private final int serverPort;
  private final AtomicReference<@Nullable Fault> fault = new AtomicReference<>();

  private FaultyNetwork(int serverPort) throws IOException {
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.serverPort = serverPort;
  }

  /** A network without faults before a server. */
  static FaultyNetwork before(int serverPort) throws IOException {
    FaultyNetwork network = new FaultyNetwork(serverPort);
    start(network::accept);
    return network;
  }

  /** Where clients connect. */
  int port() {
    return entrance.getLocalPort();
  }

  /** Cuts the connection that sends the message of this number from now on, the first being 1. */
  void cut(Cut cut, int message) {
    fault.set(new Fault(cut, new AtomicInteger(message)));
  }

  /** Ends the faults; returns whether one has happened. */
  boolean mend() {
    Fault ended = fault.getAndSet(null);
    return ended != null && ended.messagesLeft().get() <= 0;
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        start(() -> pass(client, server, true));
        start(() -> pass(server, client, false));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void pass(Socket from, Socket to, boolean fromClient) {
    byte[] message = new byte[1 << 16];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(message); length >= 0; length = in.read(message)) {
        Fault now = fault.get();
        if (now != null && now.isDue(fromClient)) {
          if (now.cut() == Cut.REQUEST_TORN) {
            out.write(message, 0, length / 2);
          }
          return;
        }
        out.write(message, 0, length);
      }
    } catch (IOException e) {
      // The other side has gone.
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "faulty-network");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }
}
