package takt.client.consent;

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

/** What the categories of the Open Cookie Database mean here. For the data protection officer. */
@Path("/cookie-categories")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cookies")
public interface CookieCategoriesApi {

  /** Every category. */
  @GET
  @Operation(summary = "List the categories of the Open Cookie Database and their purposes")
  CategoryList list();

  /** Chooses a category's purpose; the first replaces revision 0. */
  @PUT
  @Path("/{category}")
  @Operation(
      summary = "Choose the purpose that is proposed for a category",
      description = "If-Match names the revision that is replaced, \"0\" for a category without.")
  CategoryInfo put(
      @PathParam("category") String category,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid CategoryPurpose chosen);

  /** Proposes no purpose for a category any more; its ETag is needed as If-Match. */
  @DELETE
  @Path("/{category}")
  @Operation(summary = "Propose no purpose for a category any more")
  void delete(@PathParam("category") String category, @HeaderParam("If-Match") String ifMatch);
}
