package takt.client.profiles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What kind of things categories of products hold. */
@Path("/purchase-categories")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
public interface PurchaseCategoriesApi {

  /** Those of which the company has said it, by name. */
  @GET
  @Operation(summary = "List the categories of products that are durable or consumable")
  PurchaseCategoryPage list(
      @Parameter(description = "The next of the part before") @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit);

  /** One category, with its ETag. */
  @GET
  @Path("/{category}")
  @Operation(summary = "See what a category of products holds")
  PurchaseCategoryInfo get(@PathParam("category") String category);

  /** Says what a category holds. */
  @PUT
  @Path("/{category}")
  @Operation(
      summary = "Say whether a category of products is durable or consumable",
      description =
          "If-Match names the revision that is replaced, \"0\" for a new one. The category is named"
              + " as purchases carry it. How many days a purchase lasts can be said; else it is"
              + " learnt after which time persons typically buy again.")
  PurchaseCategoryInfo put(
      @PathParam("category") String category,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid PurchaseCategoryBody body);

  /** Takes back what was said of a category; its revision is needed as If-Match. */
  @DELETE
  @Path("/{category}")
  @Operation(summary = "Take back what was said of a category of products")
  void delete(@PathParam("category") String category, @HeaderParam("If-Match") String ifMatch);
}
