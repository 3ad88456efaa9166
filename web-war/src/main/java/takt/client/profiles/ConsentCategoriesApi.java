package takt.client.profiles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What the categories mean by which a consent manager of others names what a person agreed to, in
 * the consent objects of events. A category whose meaning was not set means the purpose that has
 * its name as code.
 */
@Path("/consent-categories")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Event types")
public interface ConsentCategoriesApi {

  /** Every category whose meaning was set. */
  @GET
  @Operation(summary = "List what consent managers' categories mean")
  ConsentCategoryList list();

  /** One category, with its ETag; 404 if its meaning was not set. */
  @GET
  @Path("/{name}")
  @Operation(summary = "See what a consent manager's category means")
  ConsentCategory get(@PathParam("name") String name);

  /** Sets what a category means. One that was set needs its ETag as If-Match. */
  @PUT
  @Path("/{name}")
  @Operation(summary = "Set what a consent manager's category means")
  ConsentCategory put(
      @PathParam("name") String name,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid CategoryMeaning meaning);
}
