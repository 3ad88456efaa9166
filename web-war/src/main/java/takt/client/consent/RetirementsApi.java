package takt.client.consent;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The purposes that are over. */
@Path("/retirements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Purposes")
public interface RetirementsApi {

  /** Every retirement. */
  @GET
  @Operation(summary = "List the retired purposes")
  RetirementList list();
}
