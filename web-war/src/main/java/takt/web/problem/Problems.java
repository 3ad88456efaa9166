package takt.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.client.Problem;
import takt.client.Problem.FieldError;
import takt.kernel.Language;
import takt.web.pages.Html;
import takt.web.rest.Words;

/** Turns everything that is thrown into a problem (rule W.2), or into a page (rule W.9). */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

  /** The media type of a problem. */
  public static final String TYPE = "application/problem+json";

  private static final Logger LOG = Logger.getLogger(Problems.class.getName());
  private static final int DEPTH = 20;

  @Context UriInfo uri;
  @Context HttpHeaders request;

  @Override
  public Response toResponse(Throwable thrown) {
    return answer(thrown, uri, request);
  }

  /** The problem for what was thrown by a request to this address. */
  static Response answer(Throwable thrown, UriInfo uri, HttpHeaders request) {
    Refusal refusal = refusal(thrown);
    Problem problem = problem(refusal, uri);
    Response.ResponseBuilder answer = Response.status(refusal.status());
    if (PlainRefusal.wanted(request.getHeaderString(HttpHeaders.ACCEPT))) {
      Language language = language(uri, request);
      Html.headers(language).forEach(answer::header);
      answer.entity(PlainRefusal.of(problem, language));
    } else {
      answer.type(TYPE).entity(problem);
    }
    for (Map.Entry<String, String> header : refusal.headers().entrySet()) {
      answer.header(header.getKey(), header.getValue());
    }
    return answer.build();
  }

  private static Language language(UriInfo uri, HttpHeaders request) {
    String asked = uri.getQueryParameters().getFirst("language");
    return Words.language(
        Words.isLanguage(asked) ? asked : null,
        request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }

  private static Problem problem(Refusal refusal, UriInfo uri) {
    return new Problem(
        "/problems/" + refusal.type(),
        title(refusal.type()),
        refusal.status(),
        refusal.getMessage(),
        "/"
            + uri.getBaseUri().getPath().replaceAll("^/|/$", "")
            + "/"
            + uri.getPath().replaceAll("^/", ""),
        refusal.errors());
  }

  static String title(String type) {
    return type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1).replace('-', ' ');
  }

  /** The refusal that whatever was thrown comes to. */
  public static Refusal refusal(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      if (cause instanceof JsonProcessingException json) {
        return unreadable(json);
      }
      if (cause instanceof ConstraintViolationException violations) {
        return Refusal.fields(
            violations.getConstraintViolations().stream().map(Problems::error).toList());
      }
      var known = Refusals.of(cause);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return thrown instanceof WebApplicationException web ? http(web) : unexpected(thrown);
  }

  private static Refusal unreadable(JsonProcessingException json) {
    if (!(json instanceof JsonMappingException mapping)) {
      return Refusal.unreadable("", "is not JSON");
    }
    String pointer = Pointers.of(mapping.getPath());
    if (mapping.getCause() instanceof IllegalArgumentException rule) {
      return Refusal.field(pointer, rule.getMessage());
    }
    return Refusal.field(
        pointer,
        mapping instanceof UnrecognizedPropertyException
            ? "is not a field of this request"
            : "is missing or not of the right type");
  }

  private static FieldError error(ConstraintViolation<?> violation) {
    return new FieldError(Pointers.of(violation), violation.getMessage());
  }

  private static Refusal http(WebApplicationException web) {
    int status = web.getResponse().getStatus();
    if (web instanceof NotFoundException || status == 404) {
      return Refusal.notFound();
    }
    return switch (status) {
      case 400 -> new Refusal(400, "bad-request", "The request cannot be read");
      case 405 -> new Refusal(405, "method-not-allowed", "This address does not know this method");
      case 406 ->
          new Refusal(406, "not-acceptable", "This address does not answer in this media type");
      case 415 ->
          new Refusal(415, "unsupported-media-type", "This address does not take this media type");
      default -> new Refusal(status, "refused", "The request was refused");
    };
  }

  /** Only the classes and the place are logged: messages may quote personal data. */
  private static Refusal unexpected(Throwable thrown) {
    String reference = UUID.randomUUID().toString();
    LOG.log(Level.SEVERE, "Unexpected failure {0}: {1}", new Object[] {reference, trail(thrown)});
    return new Refusal(
        500, "unexpected", "Something went wrong on our side; its reference is " + reference);
  }

  private static String trail(Throwable thrown) {
    StringBuilder trail = new StringBuilder();
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) {
      trail.append(depth == 0 ? "" : " caused by ").append(cause.getClass().getName());
      for (StackTraceElement step : cause.getStackTrace()) {
        if (step.getClassName().startsWith("takt.")) {
          trail.append(" at ").append(step);
          break;
        }
      }
    }
    return trail.toString();
  }
}
