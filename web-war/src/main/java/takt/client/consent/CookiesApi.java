package takt.client.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import takt.client.Reason;

/** Which cookies and other storage a site may use for a visitor now. */
@Path("/cookies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cookies")
public interface CookiesApi {

  /**
   * What may be stored on somebody's device now, and what not; who is not known has decided
   * nothing.
   */
  @POST
  @Parameter(
      name = Reason.HEADER,
      in = ParameterIn.HEADER,
      description = Reason.IS,
      schema = @Schema(type = SchemaType.STRING, minLength = Reason.LEAST, maxLength = Reason.MOST),
      example = Reason.SUCH)
  @Operation(
      summary = "See which cookies a site may set for a visitor now",
      description =
          "Each with what it does, how long it stays, who stands behind it, and the rule that"
              + " decided. An opt-out counts at once. A POST, so that no identifier stands in an"
              + " address or a log.")
  CookieAnswers ask(
      @HeaderParam("Accept-Language") String acceptLanguage,
      @NotNull @Valid CookieQuestion question);

  /** What may be stored on the devices of whoever visits, to read and to print. For everybody. */
  @GET
  @Path("/page")
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "Read as a page what a site stores on persons' devices",
      description =
          "In German or English, for the site to link to: what needs a yes and what does not, by"
              + " purpose. Nothing in it is about a person.")
  String page(
      @QueryParam("site") String site,
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage);
}
