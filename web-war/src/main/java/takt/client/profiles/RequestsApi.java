package takt.client.profiles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The desk: requests of persons that came by mail, telephone or in a shop. */
@Path("/requests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rights of persons")
public interface RequestsApi {

  /** Writes a request down; whoever gave an address gets a letter that it has come. */
  @POST
  @Operation(
      summary = "Write down a person's request",
      description =
          "It is to be answered within a month, as GDPR Art. 12(3) and Regulation 1182/71 count it.")
  RequestInfo receive(@NotNull @Valid RequestBody request);

  /** Requests, oldest first. */
  @GET
  @Operation(summary = "List requests of persons")
  RequestPage list(
      @Parameter(description = "Only open, answered or refused ones") @QueryParam("state")
          String state,
      @Parameter(description = "Only open ones whose last day is over") @QueryParam("overdue")
          boolean overdue,
      @QueryParam("after") UUID after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit);

  /** One request, with its ETag. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read a request")
  RequestInfo find(@PathParam("id") UUID id);

  /** Writes down whose it is, and how that was proven. */
  @PUT
  @Path("/{id}/identity")
  @Operation(
      summary = "Write down whose a request is, and how that was proven",
      description = "Before, a request cannot be answered. If-Match names the request's revision.")
  RequestInfo identify(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid IdentityBody identity);

  /** Extends the time, and tells the person why, if there is an address. */
  @PUT
  @Path("/{id}/extension")
  @Operation(
      summary = "Extend a request's time by at most two months",
      description =
          "Once, and within the first month: the person has to be told by then (Art. 12(3)). If-Match"
              + " names the request's revision.")
  RequestInfo extend(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ExtensionBody extension);

  /** Writes down that it was answered. */
  @PUT
  @Path("/{id}/answer")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Write down that a request was answered",
      description = "Only once it is proven whose it is. If-Match names the request's revision.")
  RequestInfo answer(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch);

  /** Writes down that it was refused, and why. */
  @PUT
  @Path("/{id}/refusal")
  @Operation(
      summary = "Write down that a request was refused, and why",
      description =
          "The person has to be told why, and where they can complain (Art. 12(4)). If-Match names the"
              + " request's revision.")
  RequestInfo refuse(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid RefusalBody refusal);
}
