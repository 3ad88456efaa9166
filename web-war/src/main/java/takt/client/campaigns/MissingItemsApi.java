package takt.client.campaigns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Items that were bought and that the catalogue lacks. For marketers and integrators. */
@Path("/missing-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Items")
public interface MissingItemsApi {

  /** Items by code. */
  @GET
  @Operation(
      summary = "List items that were bought and that the catalogue lacks",
      description =
          "Of purchases that may be used for the purpose: what they do not call the same often"
              + " enough to become an item by itself, what was taken out of the catalogue, and what"
              + " is looked at within the hour. An item that fewer than five persons"
              + " bought is left out, so that nobody can be told from it. A part may be empty"
              + " although there is a next one.")
  MissingItems list(
      @NotNull @Parameter(description = "The purpose's code") @QueryParam("purpose") String purpose,
      @Parameter(description = "The next of the part before") @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit);
}
