package takt.web.problem;

import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Turns what Bean Validation refuses into a problem. It stands in the place of the server's own
 * mapper, which is nearer to this exception than {@link Problems} and quotes the bad values.
 */
@Provider
public class Violations implements ExceptionMapper<ValidationException> {

  @Context UriInfo uri;
  @Context HttpHeaders request;

  @Override
  public Response toResponse(ValidationException thrown) {
    return Problems.answer(thrown, uri, request);
  }
}
