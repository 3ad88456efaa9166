package takt.web.campaigns.ofrep;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.stream.Collectors;
import takt.client.ofrep.EvaluationFailure;
import takt.web.problem.Problems;
import takt.web.problem.Refusal;

/** Turns everything that is thrown into a failure of the protocol (rule G18.5). */
@Provider
public class Failures implements ExceptionMapper<Throwable> {

  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  /**
   * The refusals that the protocol has a name for; what else is wrong with a request is its
   * context.
   */
  private static final Map<String, String> CODES =
      Map.of(
          "unreadable-body",
          "PARSE_ERROR",
          "bad-request",
          "PARSE_ERROR",
          Question.KEY_MISSING,
          "TARGETING_KEY_MISSING",
          "bad-field",
          "INVALID_CONTEXT",
          "unknown-profile",
          "INVALID_CONTEXT",
          "unknown-placement",
          "FLAG_NOT_FOUND");

  @Context UriInfo uri;

  @Override
  public Response toResponse(Throwable thrown) {
    Refusal refusal = Problems.refusal(thrown);
    String code = CODES.getOrDefault(refusal.type(), "GENERAL");
    Response.ResponseBuilder answer =
        Response.status(status(refusal, code))
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(
                new EvaluationFailure(
                    uri.getPathParameters().getFirst("key"), code, details(refusal)));
    refusal.headers().forEach(answer::header);
    return answer.build();
  }

  private static int status(Refusal refusal, String code) {
    return switch (code) {
      case "GENERAL" -> refusal.status();
      case "FLAG_NOT_FOUND" -> NOT_FOUND;
      default -> BAD_REQUEST;
    };
  }

  private static String details(Refusal refusal) {
    return refusal.errors().isEmpty()
        ? refusal.getMessage()
        : refusal.errors().stream()
            .map(error -> (error.pointer() + " " + error.detail()).strip())
            .collect(Collectors.joining("; "));
  }
}
