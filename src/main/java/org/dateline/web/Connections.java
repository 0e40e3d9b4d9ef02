package org.dateline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.juli.logging.Log;
import org.apache.juli.logging.LogFactory;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Keeps connections within the memory, and room for new ones.
 *
 * <p>A connection costs memory before it has asked for anything, and Tomcat never accepts again
 * once it has run out of it. So there are no more than there is room for, and when they get many,
 * one that nobody works for makes room for each that comes: first one with half a request, as its
 * client may trickle the rest for ever, then the one that has been silent for longest. A browser
 * opens another one when it needs it.
 */
@Component
class Connections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  // Measured with half a request each; they may take a quarter of the heap.
  private static final long BYTES_EACH = 180_000;
  private static final int SHARE_OF_HEAP = 4;

  private final Limits limits;
  private @Nullable RoomyEndpoint endpoint;

  Connections(Limits limits) {
    this.limits = limits;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.setProtocol(Protocol.class.getName());
    factory.addConnectorCustomizers(
        connector -> {
          connector.setProperty("maxConnections", String.valueOf(most()));
          if (connector.getProtocolHandler() instanceof Protocol ours) {
            endpoint = ours.endpoint;
          }
        });
  }

  /**
   * Answers whether the client of a request has closed its connection. To be asked only while
   * nobody reads from the connection.
   */
  BooleanSupplier watch(HttpServletRequest request) {
    RoomyEndpoint known = endpoint;
    return known == null ? () -> false : known.watch(request.getRemotePort());
  }

  private long most() {
    return Math.min(
        limits.connections(), Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / BYTES_EACH);
  }

  /** Tomcat's own, but for its endpoint; public as Tomcat makes it by its name. */
  public static final class Protocol extends Http11NioProtocol {

    private static final Log LOG = LogFactory.getLog(Http11NioProtocol.class);

    private final RoomyEndpoint endpoint;

    /** With room for new connections. */
    public Protocol() {
      this(new RoomyEndpoint());
    }

    private Protocol(RoomyEndpoint endpoint) {
      super(endpoint);
      this.endpoint = endpoint;
    }

    @Override
    protected Log getLog() {
      return LOG;
    }
  }

  private static final class RoomyEndpoint extends NioEndpoint {

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
      if (getConnections().size() >= getMaxConnections() * 3 / 4) {
        dispensable().ifPresent(RoomyEndpoint::cut);
      }
      return super.setSocketOptions(socket);
    }

    private Optional<SocketWrapperBase<NioChannel>> dispensable() {
      return getConnections().stream()
          .filter(one -> !one.getLock().isLocked())
          .min(
              Comparator.<SocketWrapperBase<NioChannel>>comparingInt(
                      one -> one.getCurrentProcessor() == null ? 1 : 0)
                  .thenComparingLong(RoomyEndpoint::lastRead));
    }

    // Looked for when it is asked, as most requests are answered before that.
    BooleanSupplier watch(int remotePort) {
      return () -> {
        List<SocketWrapperBase<NioChannel>> ofPort =
            getConnections().stream().filter(one -> one.getRemotePort() == remotePort).toList();
        // Two clients may have the same port; then it is not known which one is meant.
        return ofPort.size() == 1 && isClosed(ofPort.get(0));
      };
    }

    // What has come already, such as the next request, stays in the buffer.
    private static boolean isClosed(SocketWrapperBase<NioChannel> connection) {
      try {
        connection.isReadyForRead();
        return false;
      } catch (IOException e) {
        return true;
      }
    }

    private static long lastRead(SocketWrapperBase<NioChannel> connection) {
      return connection instanceof NioSocketWrapper one ? one.getLastRead() : 0;
    }

    // Whoever works for a connection holds its lock.
    private static void cut(SocketWrapperBase<NioChannel> connection) {
      if (connection.getLock().tryLock()) {
        try {
          connection.close();
        } finally {
          connection.getLock().unlock();
        }
      }
    }
  }
}
