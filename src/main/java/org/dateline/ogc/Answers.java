package org.dateline.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dateline.store.EventStore;
import org.dateline.web.JsonResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Sends documents in the requested format, or 304 if nothing has changed. */
@Component
class Answers {

  private final EventStore store;

  Answers(EventStore store) {
    this.store = store;
  }

  /**
   * Whether the client already has this answer; if so, the answer 304 has been set.
   *
   * <p>The tag is weak, because the same content may be compressed or have another time stamp. It
   * is computed before the content is read, so that it may be too old but never too new.
   */
  boolean isKnown(HttpServletRequest request, HttpServletResponse response, Form form) {
    String content = store.version() + ' ' + form + ' ' + Address.of(request).self();
    UUID digest = UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    return new ServletWebRequest(request, response).checkNotModified("W/\"" + digest + "\"");
  }

  /** Answers. */
  void write(Document document, Form form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean head = request.getMethod().equals("HEAD");
    if (form == Form.HTML) {
      response.setContentType("text/html;charset=UTF-8");
      if (!head) {
        HtmlPage.write(document, Address.of(request), response.getOutputStream());
      }
    } else if (head) {
      response.setContentType(document.mediaType());
    } else {
      JsonResponse.write(response, document.mediaType(), document.content());
    }
  }

  /** The links of a document to itself and to its other form. */
  static List<Link> self(Address address, Form form, String mediaType) {
    List<Link> links = new ArrayList<>();
    String html = address.with("f", Form.HTML.parameter());
    String json = address.with("f", Form.JSON.parameter());
    boolean isHtml = form == Form.HTML;
    links.add(new Link("self", isHtml ? Link.HTML : mediaType, "This document", address.self()));
    links.add(
        isHtml
            ? new Link("alternate", mediaType, "This document for programs", json)
            : new Link("alternate", Link.HTML, "This document as a page", html));
    return links;
  }
}
