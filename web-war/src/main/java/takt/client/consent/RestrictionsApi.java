package takt.client.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The restriction of everything about a person (GDPR Art. 18). */
@Path("/restrictions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rights of persons")
public interface RestrictionsApi {

  /** Restricts: nothing is permitted any more, and what is stored stays. */
  @POST
  @Operation(
      summary = "Restrict the use of everything about a person",
      description =
          "At once, for every purpose. The person can still opt out, and be erased. Recipients that"
              + " have data of the person are told.")
  RestrictionInfo restrict(@NotNull @Valid RestrictionBody restriction);

  /** Lifts it: what was permitted before is permitted again, but for what was denied since. */
  @POST
  @Path("/liftings")
  @Operation(
      summary = "Lift a restriction",
      description = "Only once the person was told (Art. 18(3)).")
  RestrictionInfo lift(@NotNull @Valid LiftingBody lifting);
}
