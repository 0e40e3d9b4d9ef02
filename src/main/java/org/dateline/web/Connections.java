package org.dateline.web;

import java.nio.channels.SocketChannel;
import java.util.Comparator;
import java.util.Optional;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.juli.logging.Log;
import org.apache.juli.logging.LogFactory;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketWrapperBase;
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

  Connections(Limits limits) {
    this.limits = limits;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.setProtocol(Protocol.class.getName());
    factory.addConnectorCustomizers(
        connector -> connector.setProperty("maxConnections", String.valueOf(most())));
  }

  private long most() {
    return Math.min(
        limits.connections(), Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / BYTES_EACH);
  }

  /** Tomcat's own, but for its endpoint; public as Tomcat makes it by its name. */
  public static final class Protocol extends Http11NioProtocol {

    private static final Log LOG = LogFactory.getLog(Http11NioProtocol.class);

    /** With room for new connections. */
    public Protocol() {
      super(new RoomyEndpoint());
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
