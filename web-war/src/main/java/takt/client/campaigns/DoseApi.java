package takt.client.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How personal messages may be at most. Marketers read it, officers change it. */
@Path("/dose")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public interface DoseApi {

  /** The table, with its ETag. */
  @GET
  @Operation(summary = "Read how personal messages may be at most")
  DoseTableInfo get();

  /** Replaces the table; its ETag is needed as If-Match, "0" for the first change. */
  @PUT
  @Operation(
      summary = "Say how personal messages may be at most",
      description =
          "By how well the company and the person know each other, on all channels or on one. What"
              + " the person set themselves and what they permit hold whatever the table says."
              + " Decisions go by the new table within a second, and their traces say where it"
              + " differs from the usual one.")
  DoseTableInfo put(@HeaderParam("If-Match") String ifMatch, @NotNull @Valid DoseBody table);

  /** Every change, newest first. */
  @GET
  @Path("/history")
  @Operation(summary = "List who changed how personal messages may be, and to what")
  DoseHistory history(
      @QueryParam("before") @Min(1) Integer before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit);
}
