package takt.client.campaigns;

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

/** The catalogue of items to speak about. For marketers and integrators. */
@Path("/items")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Items")
public interface ItemsApi {

  /** Items by code. */
  @GET
  @Operation(
      summary = "List the catalogue of items",
      description =
          "What neither a file nor anybody of the company put in may be known from purchases: then"
              + " fromPurchases says for which purpose they may be used. It is there as soon as"
              + " enough persons, usually five, bought it and their orders call it the same, and"
              + " counts as in stock until somebody says otherwise.")
  ItemPage list(
      @Parameter(description = "The next of the part before") @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit);

  /** One item, with its ETag. */
  @GET
  @Path("/{code}")
  @Operation(summary = "Read an item")
  ItemInfo find(@PathParam("code") String code);

  /** Adds or changes an item. */
  @PUT
  @Path("/{code}")
  @Operation(
      summary = "Add or change an item",
      description =
          "If-Match names the revision that is replaced, \"0\" for a new item and for one that is"
              + " known from purchases alone. The code is the one"
              + " that purchases carry. A product feed comes in as a file: an import of data of the"
              + " kind items.")
  ItemInfo put(
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ItemBody item);

  /** Takes an item out of the catalogue; its revision is needed as If-Match. */
  @DELETE
  @Path("/{code}")
  @Operation(
      summary = "Take an item out of the catalogue",
      description =
          "Messages may still speak of it; nothing but its code is known of it then. Purchases do"
              + " not bring it back.")
  void remove(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch);
}
