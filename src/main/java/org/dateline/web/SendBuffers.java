package org.dateline.web;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Sends answers in large pieces. Tomcat's own buffer of 8 KB makes a call to the system of every
 * ten features.
 */
@Component
class SendBuffers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final String BYTES = "131072";

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addConnectorCustomizers(
        connector -> {
          if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?>) {
            connector.setProperty("socket.appWriteBufSize", BYTES);
          }
        });
  }
}
