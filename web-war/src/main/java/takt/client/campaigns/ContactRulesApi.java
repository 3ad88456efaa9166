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

/** How often and when the company may turn to one person. For marketers and officers. */
@Path("/contact-rules")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public interface ContactRulesApi {

  /** The rules, with their ETag. */
  @GET
  @Operation(summary = "Read how often and when one person may be turned to")
  ContactRulesInfo get();

  /** Replaces the rules; their ETag is needed as If-Match, "0" for the first change. */
  @PUT
  @Operation(
      summary = "Say how often and when one person may be turned to",
      description =
          "Over all campaigns, beside what each campaign says. Times of the calendar and of the day"
              + " are the person's, by the attribute timezone where it is bound to the campaign's"
              + " purpose, else the company's. Decisions go by the new rules within a second.")
  ContactRulesInfo put(
      @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ContactRulesBody rules);

  /** Every change, newest first. */
  @GET
  @Path("/history")
  @Operation(summary = "List who changed the rules of contact, and to what")
  ContactRulesHistory history(
      @QueryParam("before") @Min(1) Integer before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit);
}
