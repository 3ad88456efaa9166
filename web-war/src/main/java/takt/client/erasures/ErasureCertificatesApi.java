package takt.client.erasures;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Certificates of erasures. For everybody who has the key. */
@Path("/erasure-certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rights of persons")
public interface ErasureCertificatesApi {

  /** The certificate, to be verified without Takt. */
  @GET
  @Path("/{key}")
  @Operation(
      summary = "The certificate of an erasure",
      description =
          "For whoever holds its key, which the answer to the erasure names. 409 until the erasure is"
              + " done.")
  ErasureCertificateInfo certificate(@PathParam("key") String key);

  /** The same to read and to print. */
  @GET
  @Path("/{key}/page")
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "The certificate of an erasure as a page to print",
      description = "For whoever holds its key, in German or English.")
  String page(
      @PathParam("key") String key,
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage);
}
