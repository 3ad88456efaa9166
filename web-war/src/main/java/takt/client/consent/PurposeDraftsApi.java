package takt.client.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** Purposes and versions that somebody still works on, at most one for each code. */
@Path("/purpose-drafts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Purposes")
public interface PurposeDraftsApi {

  /** Every draft. */
  @GET
  @Operation(summary = "List the drafts of purposes")
  DraftList list();

  /** A draft, with its ETag and what is missing. */
  @GET
  @Path("/{code}")
  @Operation(summary = "See a draft of a purpose")
  DraftInfo get(@PathParam("code") String code);

  /** Saves a draft. One that exists needs its ETag as If-Match; a new one needs none, or "0". */
  @PUT
  @Path("/{code}")
  @Operation(summary = "Save a draft of a purpose or of its next version")
  DraftInfo put(
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid DraftBody draft);

  /** Gives a draft up; its ETag is needed as If-Match. */
  @DELETE
  @Path("/{code}")
  @Operation(summary = "Give up a draft of a purpose")
  void delete(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch);

  /** Checks a draft's texts for plain language. */
  @GET
  @Path("/{code}/wording")
  @Operation(summary = "Check a draft's texts for plain language")
  WordingInfo wording(@PathParam("code") String code);

  /**
   * Publishes a draft, as the first version of its purpose or the next; its ETag is needed as
   * If-Match.
   */
  @POST
  @Path("/{code}/publication")
  @Operation(
      summary = "Publish a draft of a purpose",
      description =
          "Refused with the name of each part that is missing. If the check of plain language"
              + " warns, it needs the data protection officer's reason, which is kept.")
  PurposeInfo publish(
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid Publication publication);
}
