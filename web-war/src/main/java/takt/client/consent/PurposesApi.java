package takt.client.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What data is used for, in plain words. Everybody may read it. */
@Path("/purposes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Purposes")
public interface PurposesApi {

  /** The current version of every purpose. */
  @GET
  @Operation(summary = "List the purposes")
  PurposeList list();

  /** The current version, with its ETag. */
  @GET
  @Path("/{code}")
  @Operation(summary = "See a purpose")
  PurposeInfo get(@PathParam("code") String code);

  /** All versions of a purpose. */
  @GET
  @Path("/{code}/versions")
  @Operation(summary = "See every version of a purpose")
  PurposeList versions(@PathParam("code") String code);

  /** Publishes a purpose. */
  @POST
  @Operation(summary = "Publish a purpose")
  PurposeInfo publish(@NotNull @Valid NewPurpose purpose);

  /** Publishes the next version; the ETag of the current one is needed as If-Match. */
  @PUT
  @Path("/{code}")
  @Operation(
      summary = "Publish the next version of a purpose",
      description = "A published version never changes; this adds one.")
  PurposeInfo replace(
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid PurposeVersion version);

  /** A retirement, and how far the clean-up after it is. */
  @GET
  @Path("/{code}/retirement")
  @Operation(summary = "See how far the clean-up after a retirement is")
  RetirementInfo retirement(@PathParam("code") String code);

  /** Retires a purpose; the ETag of its current version is needed as If-Match. */
  @POST
  @Path("/{code}/retirement")
  @Operation(
      summary = "Retire a purpose",
      description =
          "Nothing is permitted for it from then on, and what was bound to it is cleaned up. Its"
              + " versions stay readable, and its code stays taken. Refused while another purpose"
              + " needs it.")
  RetirementInfo retire(
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid RetirementReason reason);
}
