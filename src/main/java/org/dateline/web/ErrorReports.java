package org.dateline.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Reports what Tomcat refuses before any of our code sees it as problem details, too, instead of as
 * a page of HTML.
 */
@Component
class ErrorReports implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(Report.class.getName());
          }
        });
  }

  /** Public as Tomcat makes it by its name. */
  public static final class Report extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      int code = response.getStatus();
      if (code < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      try {
        write(response, code);
      } catch (IOException | IllegalStateException e) {
        // The client has left, or the answer has begun.
        container.getLogger().debug("Cannot report an error", e);
      }
    }

    // Nothing in it comes from the request, so nothing needs to be escaped.
    static void write(Response response, int code) throws IOException {
      HttpStatus status = HttpStatus.resolve(code);
      byte[] body =
          "{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
              .formatted(status == null ? "Error" : status.getReasonPhrase(), code, detail(code))
              .getBytes(StandardCharsets.UTF_8);
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
      response.finishResponse();
    }

    private static String detail(int code) {
      return code == 400
          ? "this is not a request of HTTP/1.1, or one that can be read in two ways"
          : "the request cannot be answered";
    }
  }
}
