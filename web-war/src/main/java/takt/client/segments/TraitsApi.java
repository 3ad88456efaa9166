package takt.client.segments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is computed of each person from what they did. */
@Path("/computed-traits")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
public interface TraitsApi {

  /** Every trait. */
  @GET
  @Operation(summary = "List the computed traits")
  TraitList list();

  /** One trait, with its ETag, and how far it is computed. */
  @GET
  @Path("/{code}")
  @Operation(summary = "See a computed trait")
  TraitInfo get(@PathParam("code") String code);

  /** Adds a trait, or changes one. */
  @PUT
  @Path("/{code}")
  @Operation(
      summary = "Add a computed trait, or change one",
      description =
          "If-Match names the revision that is replaced, \"0\" for a new trait. It is computed for"
              + " everybody in the background, and kept current as events arrive. Conditions of"
              + " segments name it as traits.code, or traits[\"code\"] if it has hyphens.")
  TraitInfo put(
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid TraitBody trait);

  /** Removes a trait that no segment uses. */
  @DELETE
  @Path("/{code}")
  @Operation(summary = "Remove a computed trait")
  void delete(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch);
}
