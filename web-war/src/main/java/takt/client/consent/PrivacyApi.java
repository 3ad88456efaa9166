package takt.client.consent;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Where every explanation, receipt and mail sends a person who wants to see or change something.
 */
@Path("/privacy")
@Tag(name = "Privacy")
public interface PrivacyApi {

  /** What data is used for, and how to say no, to read and to print. For everybody. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "Read as a page what data is used for and how to say no",
      description =
          "In German or English: every purpose in plain words, by whether it needs a yes, and the"
              + " ways to a no without a log-in. Nothing in it is about a person.")
  String page(
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage);
}
