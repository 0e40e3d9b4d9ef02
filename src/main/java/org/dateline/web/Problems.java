package org.dateline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.dateline.store.ReadOnlyStoreException;
import org.dateline.store.StoreException;
import org.dateline.store.UnstorableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Says what is wrong with a request as problem details (RFC 9457), and nothing about our insides.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String RETRY_SECONDS = "5";
  private static final long BETWEEN_LINES_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final AtomicLong lastLogged = new AtomicLong(System.nanoTime() - BETWEEN_LINES_NANOS);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badParameter(BadParameterException e) {
    ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, e.getMessage());
    problem.setProperty("parameter", e.parameter());
    return answer(problem);
  }

  /** What Tomcat finds where a service of others, such as the metrics, lets it read parameters. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> undecodable(InvalidParameterException e) {
    return answer(problem(HttpStatus.BAD_REQUEST, "a parameter is not encoded as it should be"));
  }

  /** What the firewall finds in a header, which it looks at when somebody asks for that header. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> rejected(RequestRejectedException e) {
    return answer(problem(HttpStatus.BAD_REQUEST, "a header holds characters that it must not"));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badBody(BadBodyException e) {
    return answer(problem(HttpStatus.BAD_REQUEST, e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> misdirected(MisdirectedException e) {
    return answer(problem(HttpStatus.MISDIRECTED_REQUEST, e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notFound(NotFoundException e) {
    return answer(problem(HttpStatus.NOT_FOUND, e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> conflict(ConflictException e) {
    return answer(problem(HttpStatus.CONFLICT, e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> readOnly(ReadOnlyStoreException e) {
    return answer(problem(HttpStatus.CONFLICT, "the store cannot be changed: " + e.reason()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> stale(StaleVersionException e) {
    return answer(problem(HttpStatus.PRECONDITION_FAILED, e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooLarge(BodyTooLargeException e) {
    return answer(problem(HttpStatus.CONTENT_TOO_LARGE, e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> encoded(EncodedBodyException e) {
    return answer(
        problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, e.getMessage()),
        HttpHeaders.ACCEPT_ENCODING,
        "identity");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unauthorized(UnauthorizedException e) {
    return answer(
        problem(HttpStatus.UNAUTHORIZED, e.getMessage()), HttpHeaders.WWW_AUTHENTICATE, "Bearer");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> busy(BusyException e) {
    return answer(problem(e.status(), e.getMessage()), HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
  }

  /** Work on a text that was ended: it took too long, or its client has left. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> ended(CancellationException e, HttpServletResponse response) {
    if (response.isCommitted()) {
      // Only a broken connection tells the client.
      throw e;
    }
    response.resetBuffer();
    return answer(
        problem(HttpStatus.SERVICE_UNAVAILABLE, "the text takes too long to read; send a part"));
  }

  /** Whatever we did not foresee. The log has the rest. */
  @ExceptionHandler
  @Nullable ResponseEntity<ProblemDetail> fault(Exception e, HttpServletResponse response)
      throws Exception {
    // A store behind a network may lose its connection, too, and that looks the same.
    if (!(e instanceof StoreException)
        && DisconnectedClientHelper.isClientDisconnectedException(e)) {
      return null;
    }
    if (response.isCommitted()) {
      // The answer is half written: only a broken connection tells the client.
      throw e;
    }
    response.resetBuffer();
    if (e instanceof StoreException trouble && !(e instanceof UnstorableException)) {
      logAtTimes(e);
      return answer(
          problem(HttpStatus.SERVICE_UNAVAILABLE, "the store cannot be used: " + trouble.reason()),
          HttpHeaders.RETRY_AFTER,
          RETRY_SECONDS);
    }
    LOG.error("A request failed", e);
    return answer(problem(HttpStatus.INTERNAL_SERVER_ERROR, "Dateline has made a mistake"));
  }

  // Under load it is the same for hundreds of requests a second.
  private void logAtTimes(Exception e) {
    long now = System.nanoTime();
    long last = lastLogged.get();
    if (now - last > BETWEEN_LINES_NANOS && lastLogged.compareAndSet(last, now)) {
      LOG.error("The store does not answer: {}", e.getMessage());
    }
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
      HttpMediaTypeNotSupportedException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String accepted =
        e.getSupportedMediaTypes().stream()
            .map(MediaType::toString)
            .collect(Collectors.joining(" or "));
    e.getBody().setDetail("send the body as " + accepted);
    return handleExceptionInternal(e, null, headers, status, request);
  }

  private static ProblemDetail problem(HttpStatus status, @Nullable String detail) {
    return ProblemDetail.forStatusAndDetail(status, detail);
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, String... header) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
    if (header.length == 2) {
      answer.header(header[0], header[1]);
    }
    return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }
}
